import { describe, expect, it } from 'vitest';
import { adviseProgram } from '../../../engine/planning/advise.ts';
import type { Advice } from '../../../engine/planning/advise/advice.ts';
import { countCriteria, type CriterionCount } from '../../../engine/planning/advise/reach.ts';
import { emptyPopulation, setReadings } from '../../../engine/evaluation/columns.ts';
import { resolveLadder } from '../../../engine/program/ladder.ts';
import { evaluatePopulation } from '../../../engine/evaluation/population.ts';
import type { Program } from '../../../engine/program/program.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';

const METRICS = {
  installs: { label: 'Installs', unit: 'count' },
  rating: { label: 'Rating', unit: 'rating', outOf: 5 },
  reply: { label: 'Days to a reply', unit: 'days' },
  secret: { label: 'Secret', unit: 'count', visibility: 'operator' },
  private: { label: 'Private', unit: 'count', visibility: 'partner' },
  mixed: { label: 'Mixed', unit: 'points', score: { installs: { per: 1, points: 1 }, secret: { per: 1, points: 1 } } },
};
const REVIEW = { every: 'P3M', from: '2026-01-01', warning: 'P90D' };

describe('adviseProgram', () => {
  it('has nothing to say of a program that avoids the mistakes', () => {
    expect(adviseProgram(program([low(), { id: 'high', name: 'High', requires: { installs: 5 }, benefits: ['Talks'] }]))).toEqual(
      [],
    );
  });

  it('says of each thing how grave it is, why, and what to do', () => {
    expect(adviseProgram(program([low(), { id: 'high', name: 'High', criteria: 'unpublished', benefits: ['Talks'] }]))).toEqual([
      {
        code: 'unpublished-criteria',
        track: null,
        tier: 'high',
        severity: 'serious',
        reason: 'partners-cannot-aim',
        remedy: 'publish-criteria',
      },
    ]);
  });

  it('finds more than four tiers in a ladder, and lets four be', () => {
    expect(codes(steps(4))).toEqual([]);
    expect(adviseProgram(steps(5))).toMatchObject([{ code: 'too-many-tiers', track: null, tiers: 5, max: 4 }]);
  });

  it('finds thresholds that are unpublished, in groups too', () => {
    const high = { id: 'high', name: 'High', benefits: ['Talks'] };
    expect(adviseProgram(program([low(), { ...high, requires: { installs: 'unpublished' } }]))).toMatchObject([
      { code: 'unpublished-threshold', tier: 'high', metric: 'installs' },
    ]);
    const requires = { anyOf: [{ installs: 5 }, { reply: { atMost: 'unpublished' } }] };
    expect(adviseProgram(program([low(), { ...high, requires }]))).toMatchObject([
      { code: 'unpublished-threshold', tier: 'high', metric: 'reply' },
    ]);
  });

  it('finds criteria that only the operator sees, a score with a hidden part among them', () => {
    const requires = { private: 1, secret: 2, anyOf: [{ mixed: 3 }, { installs: 4 }] };
    expect(adviseProgram(program([low(), { id: 'high', name: 'High', requires, benefits: ['Talks'] }]))).toMatchObject([
      { code: 'hidden-metric', tier: 'high', metric: 'secret' },
      { code: 'hidden-metric', tier: 'high', metric: 'mixed' },
    ]);
  });

  it('finds a tier that asks no more than the one below it', () => {
    const middle = { id: 'middle', name: 'Middle', requires: { installs: 5 }, benefits: ['Talks'] };
    const high = { id: 'high', name: 'High', benefits: ['Dinners'] };
    for (const requires of [undefined, { installs: 5 }]) {
      expect(adviseProgram(program([low(), middle, { ...high, requires }]))).toMatchObject([
        { code: 'asks-no-more', tier: 'high', below: 'middle' },
      ]);
    }
    for (const requires of [{ installs: 6 }, { rating: 1 }, { anyOf: [{ installs: 1 }] }, { installs: { atMost: 9 } }]) {
      expect(codes(program([low(), middle, { ...high, requires }]))).toEqual([]);
    }
  });

  it.each([
    [
      { installs: 500 },
      { installs: 400, rating: 4 },
      { metric: 'installs', direction: 'atLeast', target: 400, belowTarget: 500 },
    ],
    [
      { reply: { atMost: 2 } },
      { reply: { atMost: 3 }, rating: 4 },
      { metric: 'reply', direction: 'atMost', target: 3, belowTarget: 2 },
    ],
  ])('finds a criterion that is easier than in the tier below: %o, then %o', (middle, high, figures) => {
    const tiers = [
      low(),
      { id: 'middle', name: 'M', requires: middle, benefits: ['A'] },
      { id: 'high', name: 'H', requires: high, benefits: ['B'] },
    ];
    expect(adviseProgram(program(tiers))).toMatchObject([
      { code: 'easier-than-below', tier: 'high', below: 'middle', ...figures },
    ]);
  });

  it('compares with the nearest tier below that states the criterion', () => {
    const tiers = [
      { ...low(), requires: { rating: 4 } },
      { id: 'middle', name: 'M', requires: { installs: 5 }, benefits: ['A'] },
      { id: 'high', name: 'H', requires: { rating: 3, installs: 9 }, benefits: ['B'] },
    ];
    expect(adviseProgram(program(tiers))).toMatchObject([
      { code: 'easier-than-below', tier: 'high', below: 'low', belowTarget: 4 },
    ]);
  });

  it('does not compare a threshold that is unpublished with one that is not', () => {
    const middle = (installs: unknown) => ({ id: 'middle', name: 'M', requires: { installs }, benefits: ['A'] });
    const high = (installs: unknown) => ({ id: 'high', name: 'H', requires: { installs }, benefits: ['B'] });
    expect(codes(program([low(), middle('unpublished'), high(5)]))).toEqual(['unpublished-threshold']);
    expect(codes(program([low(), middle(5), high('unpublished')]))).toEqual(['unpublished-threshold']);
  });

  it('finds a tier without a benefit of its own; a boost or a featured place is one', () => {
    const high = { id: 'high', name: 'High', requires: { installs: 5 } };
    expect(adviseProgram(program([low(), high]))).toMatchObject([{ code: 'no-own-benefit', tier: 'high' }]);
    expect(adviseProgram(program([low(), { ...high, benefits: low().benefits }]))).toMatchObject([
      { code: 'no-own-benefit', tier: 'high' },
    ]);
    expect(codes(program([{ ...low(), benefits: [] }]))).toEqual(['no-own-benefit']);
    for (const own of [{ boost: 1.1 }, { featured: true }, { benefits: [...low().benefits, 'More'] }]) {
      expect(codes(program([low(), { ...high, ...own }]))).toEqual([]);
    }
  });

  it('does not take for a tier’s own what the tier below has already: its boost, its featured place', () => {
    const rewarded = { benefits: [], boost: 1.1, featured: true };
    expect(codes(program([low(), tier('middle', 5, rewarded), tier('high', 9, rewarded)]))).toEqual(['no-own-benefit']);
  });

  it('lets a boost be as high as the cap', () => {
    expect(codes(program([low(), tier('high', 5, { boost: 1.5 })]))).toEqual([]);
  });

  it('finds a boost that falls, and one above the cap', () => {
    const tiers = [low(), tier('middle', 5, { boost: 1.6 }), tier('high', 9, { boost: 1.2 })];
    expect(adviseProgram(program(tiers))).toMatchObject([
      { code: 'boost-above-cap', tier: 'middle', boost: 1.6, cap: 1.5 },
      { code: 'lower-boost', tier: 'high', boost: 1.2, below: 'middle', belowBoost: 1.6 },
    ]);
  });

  it('finds equal investment in unequal partners, by what each partner comes to', () => {
    expect(adviseProgram(invested([0.8, 0.8], [0.2, 0.2]))).toMatchObject([
      { code: 'equal-investment', of: 'time', perPartner: 1 },
    ]);
    // Equal shares of time are far from equal for each partner.
    expect(codes(invested([0.8, 0.5], [0.2, 0.5]))).toEqual([]);
  });

  it('takes what differs by a tenth for equal, and what differs by more for a difference', () => {
    expect(codes(invested([0.5, 0.475], [0.5, 0.525]))).toEqual([]);
    expect(codes(invested([0.5, 0.48], [0.5, 0.52]))).toEqual(['equal-investment']);
  });

  it('finds the same of a budget as of time', () => {
    const share = (partners: number, budget: number) => ({ investment: { partners, budget } });
    const of = (...shares: Record<string, unknown>[]) => program(shares.map((own, i) => tier(`t${i}`, i + 1, own)));
    expect(adviseProgram(of(share(0.5, 0.5), share(0.5, 0.5)))).toMatchObject([{ code: 'equal-investment', of: 'budget' }]);
    expect(adviseProgram(of(share(0.5, 0.9), share(0.5, 0.1)))).toMatchObject([{ code: 'investment-falls', of: 'budget' }]);
  });

  it('lets investment stay the same from one tier to the next, when it is not so in all', () => {
    expect(codes(invested([0.6, 0.2], [0.2, 0.4], [0.2, 0.4]))).toEqual([]);
  });

  it('finds investment that falls from one tier to the next', () => {
    expect(adviseProgram(invested([0.5, 0.2], [0.25, 0.5], [0.25, 0.3]))).toMatchObject([
      { code: 'investment-falls', of: 'time', tier: 't2', perPartner: 1.2, below: 't1', belowPerPartner: 2 },
    ]);
  });

  it('finds shares that make no whole, over the program or over each track', () => {
    expect(adviseProgram(invested([0.8, 0.1], [0.2, 0.6]))).toMatchObject([{ code: 'investment-sum', of: 'time', sum: 0.7 }]);
    expect(adviseProgram(invested([0.8, 0.1], [0.3, 0.9]))).toMatchObject([{ code: 'investment-sum', of: 'partners', sum: 1.1 }]);
    expect(codes(invested([0.667, 0.333], [0.333, 0.667]))).toEqual([]);
    const { ladders, ...rest } = invested([0.8, 0.1], [0.2, 0.9]);
    const twice = [
      { ...ladders[0]!, track: 'a' },
      { ...ladders[0]!, track: 'b' },
    ];
    expect(codes({ ...rest, ladders: twice })).toEqual([]);
    const halves = invested([0.4, 0.05], [0.1, 0.45]).ladders[0]!;
    expect(
      codes({
        ...rest,
        ladders: [
          { ...halves, track: 'a' },
          { ...halves, track: 'b' },
        ],
      }),
    ).toEqual([]);
  });

  it('asks no whole of shares that some tiers do not state, but no more than it either', () => {
    const [first, second] = [tier('a', 1, { investment: { time: 0.3 } }), tier('b', 2, { investment: { time: 0.5 } })];
    expect(codes(program([low(), first, second]))).toEqual([]);
    expect(codes(program([low(), first, { ...second, investment: { time: 0.8 } }]))).toEqual(['investment-sum']);
    expect(codes(program([low(), first, { ...second, investment: { time: 0.7 } }]))).toEqual([]);
  });

  it('lets the shares of each track be of that track alone, as long as none is more than a whole', () => {
    const track = (...time: number[]) => ({
      ...program([low(), ...time.map((share, i) => tier(`t${i}`, i + 1, { investment: { time: share } }))]).ladders[0]!,
    });
    const { ladders: _, ...rest } = program([low()]);
    const a = { ...track(0.3, 0.6), track: 'a' };
    expect(codes({ ...rest, ladders: [a, { ...track(0.5), track: 'b' }] })).toEqual([]);
    expect(codes({ ...rest, ladders: [a, { ...track(0.5, 0.6), track: 'b' }] })).toEqual(['investment-sum']);
    // Each states all its shares, but one of the two comes to less than a whole.
    const full = (...time: number[]) => ({ ...track(...time), tiers: track(...time).tiers.slice(1) });
    const unequal = [full(0.3, 0.7), full(0.2, 0.5)].map((ladder, i) => ({ ...ladder, track: `t${i}` }));
    expect(codes({ ...rest, ladders: unequal })).toEqual(['investment-sum']);
  });

  it.each([
    ['2025-10-01', '2026-01-01', 'P90D', []],
    ['2025-10-03', '2026-01-01', 'P90D', []],
    ['2025-10-04', '2026-01-01', 'P90D', [{ code: 'notice-too-short', promised: 90, given: 89 }]],
    ['2025-11-30', '2026-02-28', 'P3M', []],
    ['2025-11-30', '2026-02-27', 'P3M', [{ code: 'notice-too-short', promised: 90, given: 89 }]],
    ['2026-01-03', '2026-01-01', 'P90D', [{ code: 'notice-too-short', promised: 90, given: -2 }]],
    [undefined, '2026-01-01', 'P90D', [{ code: 'not-announced' }]],
    ['2026-01-01', '2026-01-01', undefined, []],
    ['2026-01-01', undefined, 'P90D', []],
  ])('announced %s, in force from %s, promised %s: %o', (announced, effective, notice, advice) => {
    const found = adviseProgram(program([low()], { announced, effective, notice }));
    expect(found).toHaveLength(advice.length);
    expect(found).toMatchObject(advice);
  });

  it('finds that there is no review, where there is something to lose', () => {
    expect(codes(program([low(), tier('high', 5)], { review: undefined }))).toEqual(['no-review']);
    expect(codes(program([low()], { review: undefined }))).toEqual([]);
    const { ladders, ...rest } = program([low(), tier('high', 5)], { review: undefined });
    const open = { ...ladders[0]!, track: 'open', tiers: ladders[0]!.tiers.slice(0, 1) };
    expect(codes({ ...rest, ladders: [open, { ...ladders[0]!, track: 'apps' }] })).toEqual(['no-review']);
  });

  it('finds criteria that nobody meets, everybody meets, and of which nothing is known', () => {
    const count = (criterion: string, met: number, unmet: number, unknown: number): CriterionCount => ({
      track: null,
      tier: 'high',
      criterion,
      met,
      unmet,
      unknown,
    });
    const counts = [
      count('high/a', 0, 10, 3),
      count('high/b', 10, 0, 3),
      count('high/c', 0, 0, 10),
      count('high/d', 1, 9, 0),
      count('high/e', 0, 9, 90),
      count('high/f', 9, 0, 90),
      count('high/g', 0, 0, 9),
    ];
    expect(adviseProgram(program([low()]), counts)).toMatchObject([
      { code: 'met-by-nobody', criterion: 'high/a', partners: 10 },
      { code: 'met-by-everyone', criterion: 'high/b', partners: 10 },
      { code: 'unknown-for-everyone', criterion: 'high/c', partners: 10 },
    ]);
  });

  it('names the track of what it finds', () => {
    const { ladders, ...rest } = program([low(), { id: 'high', name: 'High', criteria: 'unpublished', benefits: ['Talks'] }]);
    expect(adviseProgram({ ...rest, ladders: [{ ...ladders[0]!, track: 'apps' }] })).toMatchObject([
      { track: 'apps', tier: 'high' },
    ]);
  });
});

describe('countCriteria', () => {
  it('counts each criterion over a population, without those exempt and without unpublished thresholds', () => {
    const requires = { installs: 5, rating: 'unpublished', anyOf: [{ reply: { atMost: 1 } }, { private: 1 }] };
    const parsed = program([low(), { id: 'high', name: 'High', requires }]);
    const population = emptyPopulation(parsed, ['a', 'b', 'c', 'd']);
    [4, 5, 6].forEach((value, row) => setReadings(population, row, [{ value, low: value, high: value, observed: 0 }]));
    const exemption = { partner: 'c', criterion: 'high/installs', reason: 'Pilot', by: 'Ada', from: 0, until: null };
    const ladder = resolveLadder(parsed, null)!;
    expect(countCriteria(ladder, evaluatePopulation(ladder, population, [exemption]))).toEqual([
      { track: null, tier: 'high', criterion: 'high/installs', met: 1, unmet: 1, unknown: 1 },
      { track: null, tier: 'high', criterion: 'high/any-1', met: 0, unmet: 0, unknown: 4 },
    ]);
  });
});

function program(tiers: unknown[], change: Record<string, unknown> = {}): Program {
  const parsed = parseProgram({ id: 'p', name: 'P', summary: 'S', metrics: METRICS, tiers, review: REVIEW, ...change });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.program;
}

function low() {
  return { id: 'low', name: 'Low', benefits: ['Docs'] };
}

function tier(id: string, installs: number, change: Record<string, unknown> = {}) {
  return { id, name: id, requires: { installs }, benefits: [`Of ${id}`], ...change };
}

function steps(count: number): Program {
  return program(Array.from({ length: count }, (_, i) => tier(`t${i}`, i + 1)));
}

function invested(...shares: [partners: number, time: number][]): Program {
  return program(shares.map(([partners, time], i) => tier(`t${i}`, i + 1, { investment: { partners, time } })));
}

function codes(input: Program): Advice['code'][] {
  return adviseProgram(input).map(({ code }) => code);
}
