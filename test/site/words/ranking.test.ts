import { describe, expect, it } from 'vitest';
import { en } from '../../../site/words/en/words.ts';
import { describeFairness, describeMoved } from '../../../site/words/program/ranking.ts';

const group = { group: true, listings: 10, relevance: 0.04, seen: 0.05, seenWithoutBoost: 0.041 };
const MEASURED = {
  listings: 220,
  tiers: { moved: 213, medianMove: 14, furthestMove: 123 },
  newcomers: group,
  treatment: { boosted: 0.476, plain: 0.548 },
  kept: 0.99999,
};

describe('how fair an order is', () => {
  it('is said by measures that have a name and a source, each with one plain sentence', () => {
    const [treatment, kept, newcomers] = describeFairness(MEASURED, en);
    expect(treatment).toEqual({
      figure: '47.6%',
      name: 'Disparate treatment ratio',
      source: 'Singh and Joachims, “Fairness of Exposure in Rankings”, KDD 2018',
      text: 'This is how much the least seen tier is seen, beside the most seen one, for the same relevance. By relevance alone it would be 54.8%; at 100% all would be equal.',
    });
    // Never rounded up to all.
    expect(kept).toMatchObject({ figure: '99.9%', name: 'nDCG' });
    expect(newcomers!.text).toBe(
      'The ten listings of new partners get this share of what readers see. By relevance alone it would be 4.1%.',
    );
  });

  it('leaves out what cannot be measured', () => {
    const bare = { ...MEASURED, newcomers: null, kept: null, treatment: { boosted: null, plain: null } };
    expect(describeFairness(bare, en)).toEqual([]);
  });

  it('says what the boost moves', () => {
    expect(describeMoved(MEASURED, en)).toBe(
      'The boost moves 213 of 220 listings: half of all by 14 places or less, none by more than 123 places.',
    );
    const still = { ...MEASURED, tiers: { moved: 0, medianMove: 0, furthestMove: 0 } };
    expect(describeMoved(still, en)).toBe('The boost moves no listing.');
  });
});

it('many metrics are counted on the criteria page, a few are named', () => {
  const labels = ['Shops', 'Rating', 'Reviews', 'Orders', 'Uptime', 'Releases'];
  expect(en.rules.restsOn(labels)).toBe('Those tiers are earned by 6 metrics. “Order of listings” says which.');
  expect(en.rules.restsOn(labels.slice(0, 2))).toBe('Those tiers are earned by: Shops and Rating.');
});
