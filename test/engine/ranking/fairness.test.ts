import { expect, test } from 'vitest';
import { relevanceKept, treatmentRatio } from '../../../engine/ranking/fairness.ts';
import { rankListings } from '../../../engine/ranking/ranking.ts';

const group = (relevance: number | null, seen: number, seenWithoutBoost = seen) => ({ relevance, seen, seenWithoutBoost });

test('groups that are seen as much as they are relevant are treated evenly', () => {
  expect(treatmentRatio([group(0.25, 0.25), group(0.75, 0.75)])).toBe(1);
});

test('the ratio is that of the worst treated group to the best, in either order', () => {
  const groups = [group(0.5, 0.6, 0.5), group(0.25, 0.3, 0.25), group(0.25, 0.1, 0.25)];
  expect(treatmentRatio(groups)).toBeCloseTo(0.4 / 1.2);
  expect(treatmentRatio(groups, 'seenWithoutBoost')).toBe(1);
});

test('one group alone, or one that answers nothing, is compared with nobody', () => {
  expect(treatmentRatio([group(1, 1)])).toBeNull();
  expect(treatmentRatio([group(1, 0.8), group(0, 0.2)])).toBeNull();
  expect(treatmentRatio([group(null, 0.5), group(null, 0.5)])).toBeNull();
});

test('the order by relevance shows all that could be seen, and a boost costs what it moves down', () => {
  const listings = [
    { listing: 'a', partner: 'p', relevance: 1 },
    { listing: 'b', partner: 'q', relevance: 0.9 },
  ];
  const rules = { cap: 1.5, featuredSlots: 0, newcomers: null };
  const ofPartner = (partner: string) => (partner === 'q' ? { boost: 1.5, featured: false, newcomer: false } : undefined);
  expect(relevanceKept(rankListings(listings, ofPartner, rules, { boost: false }))).toBe(1);
  const second = 1 / Math.log2(3);
  expect(relevanceKept(rankListings(listings, ofPartner, rules))).toBeCloseTo((0.9 + second) / (1 + 0.9 * second));
  expect(relevanceKept(rankListings(listings, ofPartner, rules).toReversed())).toBeCloseTo((0.9 + second) / (1 + 0.9 * second));
  expect(relevanceKept([])).toBeNull();
});
