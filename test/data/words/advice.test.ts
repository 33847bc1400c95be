import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeAdvice } from '../../../data/words/advice.ts';
import type { Advice, AdviceCode } from '../../../engine/planning/advise/advice.ts';

const HIGH = { track: null, tier: 'high' };
const SERIOUS = { severity: 'serious', reason: 'partners-cannot-aim', remedy: 'publish-criteria' } as const;

/** Advice without its judgement, and the sentence that it is told in. Does not compile when a code is left out. */
const SENTENCES: { [C in AdviceCode]: [advice: Omit<Extract<Advice, { code: C }>, keyof typeof SERIOUS>, sentence: string] } = {
  'too-many-tiers': [
    { code: 'too-many-tiers', track: 'apps', tiers: 6, max: 4 },
    'p / apps — there are 6 tiers; 4 are enough for most.',
  ],
  'unpublished-criteria': [
    { code: 'unpublished-criteria', track: 'apps', tier: 'high' },
    'p / apps / high — the criteria are unpublished.',
  ],
  'unpublished-threshold': [
    { code: 'unpublished-threshold', ...HIGH, metric: 'installs' },
    'p / high — installs is needed, but how much of it is not said.',
  ],
  'hidden-metric': [
    { code: 'hidden-metric', ...HIGH, metric: 'installs' },
    'p / high — installs is needed, but only the operator may see it.',
  ],
  'asks-no-more': [
    { code: 'asks-no-more', ...HIGH, below: 'low' },
    'p / high — it needs no more than low, so whoever earns that earns this.',
  ],
  'easier-than-below': [
    { code: 'easier-than-below', ...HIGH, metric: 'reply', direction: 'atMost', target: 3, below: 'low', belowTarget: 2 },
    'p / high — reply has to be at most 3, which is easier than in low (2).',
  ],
  'no-own-benefit': [{ code: 'no-own-benefit', ...HIGH }, 'p / high — it has no benefit of its own.'],
  'lower-boost': [
    { code: 'lower-boost', ...HIGH, boost: 1.1, below: 'low', belowBoost: 1.2 },
    'p / high — its boost (1.1) is lower than that of low (1.2).',
  ],
  'boost-above-cap': [
    { code: 'boost-above-cap', ...HIGH, boost: 2, cap: 1.5 },
    'p / high — its boost (2) is above the cap of the ranking (1.5).',
  ],
  'equal-investment': [
    { code: 'equal-investment', track: null, of: 'time', perPartner: 1 },
    'p — the plan gives each partner as much team time, whatever the tier.',
  ],
  'investment-falls': [
    { code: 'investment-falls', ...HIGH, of: 'budget', perPartner: 1 / 3, below: 'low', belowPerPartner: 2 },
    'p / high — the plan gives each partner less budget (0.33 of an equal share) than in low (2).',
  ],
  'investment-sum': [{ code: 'investment-sum', of: 'partners', sum: 0.95 }, 'p — the shares of partners sum to 95 %.'],
  'notice-too-short': [
    { code: 'notice-too-short', promised: 90, given: 30 },
    'p — it is announced 30 days before it takes effect, though 90 are promised.',
  ],
  'not-announced': [{ code: 'not-announced' }, 'p — notice is promised, but no day says when this edition was announced.'],
  'no-review': [{ code: 'no-review' }, 'p — there is no review.'],
  'met-by-nobody': [
    { code: 'met-by-nobody', ...HIGH, criterion: 'high/installs', partners: 200 },
    'p / high — none of 200 partners meets high/installs.',
  ],
  'met-by-everyone': [
    { code: 'met-by-everyone', ...HIGH, criterion: 'high/installs', partners: 200 },
    'p / high — all of 200 partners meet high/installs.',
  ],
  'unknown-for-everyone': [
    { code: 'unknown-for-everyone', ...HIGH, criterion: 'high/installs', partners: 200 },
    'p / high — it is not known of any of 200 partners whether high/installs is met.',
  ],
};

describe('describeAdvice', () => {
  it.each(Object.values(SENTENCES))('says $code', (advice, sentence) => {
    const line = describeAdvice('p', { ...advice, ...SERIOUS } as Advice);
    expect(line).toBe(`${sentence} Nobody can work towards what they are not told. Write them down under requires.`);
  });

  it('says nothing that the reference of the program format does not name', () => {
    const reference = readFileSync('docs/program-format.md', 'utf8');
    expect(Object.keys(SENTENCES).filter((code) => !reference.includes(`\`${code}\``))).toEqual([]);
  });

  it('says of an edition announced too late that it was', () => {
    const line = describeAdvice('p', { code: 'notice-too-short', promised: 90, given: -2, ...SERIOUS });
    expect(line).toContain('it was announced 2 days after it took effect, though 90 days of notice are promised.');
  });
});
