import { describe, expect, test } from 'vitest';
import type { Exemption } from '../../../engine/measures/observations.ts';
import { meanProgress } from '../../../engine/evaluation/progress.ts';
import { criterionIds, metricsOfAsk, resolveLadder } from '../../../engine/program/ladder.ts';
import { criterion, evaluated, givenExemption, givenLadder, givenProgram, type Observed } from '../given.ts';

const FLAG = { label: 'Security review', unit: 'flag', validFor: 'P12M' };
const COUNT = { label: 'A count', unit: 'count' };
const DAY = '2026-11-22';
const day = (value: number): Observed[string] => ({ '2026-11-20': value });

describe('the earned tier', () => {
  test('is the highest for which all that it asks is met', () => {
    const ladder = givenLadder();
    expect(evaluated(ladder, { installs: day(99) }, DAY).earned).toBe('registered');
    expect(evaluated(ladder, { installs: day(100) }, DAY).earned).toBe('silver');
    expect(evaluated(ladder, { installs: day(500), rating: day(4.4) }, DAY).earned).toBe('silver');
    expect(evaluated(ladder, { installs: day(500), rating: day(4.5) }, DAY).earned).toBe('gold');
  });

  test('that asks nothing is earned by everyone, even with nothing observed', () => {
    expect(evaluated(givenLadder(), {}, DAY)).toMatchObject({ earned: 'registered', next: 'silver', progress: 0 });
  });

  test('is null when even the lowest tier asks for more', () => {
    const ladder = givenLadder({ tiers: [{ id: 'silver', name: 'Silver', requires: { installs: 100 } }] });
    expect(evaluated(ladder, { installs: day(40) }, DAY)).toMatchObject({ earned: null, next: 'silver', progress: 0.4 });
  });

  test('is never an unpublished one', () => {
    const ladder = givenLadder({
      tiers: [
        { id: 'plus', name: 'Plus' },
        { id: 'premier', name: 'Premier', criteria: 'unpublished' },
      ],
    });
    expect(evaluated(ladder, { installs: day(1e9) }, DAY)).toMatchObject({
      earned: 'plus',
      next: 'premier',
      progress: null,
      criteria: [],
    });
  });

  test('is not reached on an unknown value', () => {
    expect(evaluated(givenLadder(), { installs: day(500) }, DAY).earned).toBe('silver');
  });
});

describe('all that a tier asks', () => {
  test('adds up the ladder, and a metric stated again replaces the lower threshold', () => {
    const ladder = givenLadder({
      tiers: [
        { id: 'silver', name: 'Silver', requires: { rating: 4, installs: 100 } },
        { id: 'gold', name: 'Gold', requires: { installs: 500 } },
      ],
    });
    expect(ladder.tiers[1]!.asks.map(({ id }) => id)).toEqual(['silver/rating', 'gold/installs']);
  });

  test('keeps a lower bar in the other direction', () => {
    const ladder = givenLadder({
      tiers: [
        { id: 'silver', name: 'Silver', requires: { installs: 100 } },
        { id: 'gold', name: 'Gold', requires: { installs: { atMost: 900 } } },
      ],
    });
    expect(ladder.tiers[1]!.asks.map(({ id }) => id)).toEqual(['silver/installs', 'gold/installs']);
    expect(evaluated(ladder, { installs: day(950) }, DAY).earned).toBe('silver');
  });

  test('is only its own where the program is not cumulative', () => {
    const ladder = givenLadder({ cumulative: false });
    expect(ladder.tiers[2]!.asks.map(({ id }) => id)).toEqual(['gold/installs', 'gold/rating']);
    const alone = givenLadder({
      cumulative: false,
      tiers: [
        { id: 'silver', name: 'Silver', requires: { installs: 100 } },
        { id: 'gold', name: 'Gold', requires: { rating: 4 } },
      ],
    });
    expect(evaluated(alone, { rating: day(4) }, DAY).earned).toBe('gold');
  });

  test('numbers its groups in order of writing, and hands them up the ladder', () => {
    const ladder = givenLadder({
      metrics: { a: COUNT, b: COUNT, c: COUNT },
      tiers: [
        {
          id: 'silver',
          name: 'Silver',
          requires: { atLeastOf: { n: 1, of: [{ a: 1 }, { b: 1 }] }, anyOf: [{ a: 1 }, { c: 1 }] },
        },
        { id: 'gold', name: 'Gold', requires: { a: 5, anyOf: [{ b: 9 }, { c: 9 }] } },
      ],
    });
    expect(ladder.tiers[1]!.asks.map(({ id }) => id)).toEqual(['silver/any-1', 'silver/any-2', 'gold/a', 'gold/any-1']);
  });
});

describe('the bars to stay in a tier', () => {
  const keepsOf = (parts: Record<string, unknown>, rank: number) =>
    givenLadder(parts).tiers[rank]!.keeps.map((ask) => [ask.id, ask.kind === 'bar' ? ask.target : null]);

  test('are those to enter, lowered by what the tier keeps, else by what the tier that states them keeps', () => {
    const tiers = [
      { id: 'silver', name: 'Silver', requires: { installs: 100, rating: 4 }, keeps: { installs: 80, rating: 3.5 } },
      { id: 'gold', name: 'Gold', requires: { installs: 500 }, keeps: { rating: 3.8 } },
    ];
    expect(keepsOf({ tiers }, 1)).toEqual([
      ['silver/rating', 3.8],
      ['gold/installs', 500],
    ]);
  });

  test('are lowered in the direction that is kept, not in the other', () => {
    const tiers = [
      { id: 'silver', name: 'Silver', requires: { installs: 100 } },
      { id: 'gold', name: 'Gold', requires: { installs: { atMost: 900 } }, keeps: { installs: { atMost: 950 } } },
    ];
    expect(keepsOf({ tiers }, 1)).toEqual([
      ['silver/installs', 100],
      ['gold/installs', 950],
    ]);
  });
});

describe('a ladder', () => {
  test('has the ids of all its criteria, those inside groups included', () => {
    const tiers = [
      { id: 'silver', name: 'Silver', requires: { installs: 100 } },
      { id: 'gold', name: 'Gold', requires: { anyOf: [{ installs: 500 }, { rating: 4.5 }] } },
    ];
    const ids = criterionIds(givenLadder({ tiers }));
    expect([...ids].sort()).toEqual(['gold/any-1', 'gold/installs', 'gold/rating', 'silver/installs']);
  });

  test('knows what each ask rests on: its metric, all of a group, and the parts of a score', () => {
    const program = givenProgram({
      metrics: { a: COUNT, b: COUNT, points: { label: 'Points', unit: 'points', score: { b: { per: 1, points: 1 } } } },
      tiers: [{ id: 'gold', name: 'Gold', requires: { a: 1, points: 5, anyOf: [{ b: 1 }, { points: 3 }] } }],
    });
    const names = resolveLadder(program, null)!.asks.map((ask) =>
      metricsOfAsk(program, ask).map((metric) => program.metrics[metric]!.id),
    );
    expect(names).toEqual([['a'], ['points', 'b'], ['b', 'points', 'b']]);
  });
});

describe('a criterion', () => {
  const ladder = givenLadder({
    metrics: { installs: COUNT, tickets: { ...COUNT, staleAfter: 'P30D' }, review: FLAG },
    tiers: [{ id: 'gold', name: 'Gold', requires: { installs: 500, tickets: { atMost: 20 }, review: true } }],
  });

  test('says status, value, target, progress, what remains and when it was last observed', () => {
    const result = evaluated(ladder, { installs: day(320) }, DAY);
    expect(criterion(result, 'gold/installs')).toEqual({
      id: 'gold/installs',
      metric: 'installs',
      tier: 'gold',
      status: 'unmet',
      value: 320,
      direction: 'atLeast',
      target: 500,
      progress: 0.64,
      remaining: 180,
      observed: '2026-11-20',
    });
  });

  test('says in which direction its bar lies, whatever its status', () => {
    const { criteria } = evaluated(ladder, { tickets: day(40) }, DAY);
    expect(criteria.map(({ id, direction }) => `${id} ${direction}`)).toEqual(
      expect.arrayContaining(['gold/installs atLeast', 'gold/tickets atMost', 'gold/review atLeast']),
    );
  });

  test('never observed is unknown, without a value, with no progress and nothing said of what remains', () => {
    expect(criterion(evaluated(ladder, {}, DAY), 'gold/installs')).toMatchObject({
      status: 'unknown',
      value: null,
      progress: 0,
      remaining: null,
      observed: null,
    });
  });

  test('is judged as for everyone where its partner is exempt from another', () => {
    const exemptions = [givenExemption('gold/review')];
    const statusOf = (id: string, observed: Observed): string =>
      criterion(evaluated(ladder, observed, DAY, exemptions), id)!.status;
    expect([499, 500].map((installs) => statusOf('gold/installs', { installs: day(installs) }))).toEqual(['unmet', 'met']);
    expect([20, 21].map((tickets) => statusOf('gold/tickets', { tickets: day(tickets) }))).toEqual(['met', 'unmet']);
  });

  test('with atMost is met at the bar, and above it its progress is target / value', () => {
    expect(criterion(evaluated(ladder, { tickets: day(20) }, DAY), 'gold/tickets')).toMatchObject({
      status: 'met',
      progress: 1,
      remaining: 0,
    });
    expect(criterion(evaluated(ladder, { tickets: day(40) }, DAY), 'gold/tickets')).toMatchObject({
      status: 'unmet',
      progress: 0.5,
      remaining: 20,
    });
  });

  test('that is stale is unknown, with the progress of the old value, but never 100 %', () => {
    const stale = evaluated(ladder, { tickets: { '2026-01-01': 10 } }, DAY);
    expect(criterion(stale, 'gold/tickets')).toMatchObject({ status: 'unknown', value: 10, progress: 0.99, remaining: 0 });
  });

  test('at most 0 has all but met a stale value of 0', () => {
    const none = givenLadder({
      metrics: { tickets: { ...COUNT, staleAfter: 'P30D' } },
      tiers: [{ id: 'gold', name: 'Gold', requires: { tickets: { atMost: 0 } } }],
    });
    const stale = criterion(evaluated(none, { tickets: { '2026-01-01': 0 } }, DAY), 'gold/tickets');
    expect(stale).toMatchObject({ status: 'unknown', progress: 0.99, remaining: 0 });
  });

  test('on a value below 0 has no progress towards a bar above it, and all but met one that asks at most', () => {
    const money = { label: 'Balance', unit: 'money', staleAfter: 'P30D' };
    const balance = (bar: unknown, on: string) => {
      const tiers = [{ id: 'gold', name: 'Gold', requires: { balance: bar } }];
      const ladder = givenLadder({ currency: 'USD', metrics: { balance: money }, tiers });
      return criterion(evaluated(ladder, { balance: { [on]: -50 } }, DAY), 'gold/balance');
    };
    expect(balance(100, '2026-11-20')).toMatchObject({ status: 'unmet', progress: 0, remaining: 150 });
    expect(balance({ atMost: 100 }, '2026-01-01')).toMatchObject({ status: 'unknown', progress: 0.99, remaining: 0 });
  });

  test('on a flag is 0 or 1, without anything that remains', () => {
    expect(criterion(evaluated(ladder, { review: day(1) }, DAY), 'gold/review')).toMatchObject({
      status: 'met',
      value: 1,
      progress: 1,
      remaining: null,
    });
    expect(criterion(evaluated(ladder, { review: day(0) }, DAY), 'gold/review')).toMatchObject({
      status: 'unmet',
      progress: 0,
      remaining: null,
    });
  });

  test('on a flag that has run out is lapsed from the first day on which it does not count', () => {
    const reviewed = { review: { '2025-11-22': 1 } };
    expect(criterion(evaluated(ladder, reviewed, DAY), 'gold/review').status).toBe('met');
    const lapsed = criterion(evaluated(ladder, reviewed, '2026-11-23'), 'gold/review');
    expect(lapsed).toMatchObject({ status: 'lapsed', value: 1, progress: 0, observed: '2025-11-22', lapsedOn: '2026-11-23' });
    expect(criterion(evaluated(ladder, reviewed, '2027-05-01'), 'gold/review').lapsedOn).toBe('2026-11-23');
  });

  test('on a measure that has run out is lapsed, with the way that its last value had come', () => {
    const yearly = givenLadder({
      metrics: { audits: { ...COUNT, validFor: 'P1M' } },
      tiers: [{ id: 'gold', name: 'Gold', requires: { audits: 10 } }],
    });
    const lapsed = criterion(evaluated(yearly, { audits: { '2026-01-31': 4 } }, '2026-03-01'), 'gold/audits');
    expect(lapsed).toMatchObject({ status: 'lapsed', value: 4, progress: 0.4, remaining: 6, lapsedOn: '2026-03-01' });
  });

  test('that has run out and whose threshold is not published is unknown', () => {
    const unpublished = givenLadder({
      metrics: { audits: { ...COUNT, validFor: 'P1M' } },
      tiers: [{ id: 'gold', name: 'Gold', requires: { audits: 'unpublished' } }],
    });
    const result = criterion(evaluated(unpublished, { audits: { '2026-01-31': 4 } }, '2026-03-01'), 'gold/audits');
    expect(result).toMatchObject({ status: 'unknown', value: 4, target: null });
    expect(result).not.toHaveProperty('lapsedOn');
  });

  test('just below the bar is at most 99 %', () => {
    expect(criterion(evaluated(ladder, { installs: day(499.9) }, DAY), 'gold/installs').progress).toBe(0.99);
  });

  test('without a published threshold is unknown, whatever the value', () => {
    const open = givenLadder({ tiers: [{ id: 'gold', name: 'Gold', requires: { installs: 'unpublished' } }] });
    const result = evaluated(open, { installs: day(1e6) }, DAY);
    expect(result.earned).toBeNull();
    expect(criterion(result, 'gold/installs')).toMatchObject({
      status: 'unknown',
      value: 1e6,
      target: null,
      progress: 0,
      remaining: null,
    });
  });
});

describe('an exemption', () => {
  test('counts as met, from its first to its last day', () => {
    const ladder = givenLadder();
    const exemptions = [givenExemption('gold/rating', '2026-05-01', '2026-06-30')];
    const observed = { installs: { '2026-04-01': 600 }, rating: { '2026-04-01': 3 } };
    const earned = (asOf: string): string | null => evaluated(ladder, observed, asOf, exemptions).earned;
    expect(['2026-04-30', '2026-05-01', '2026-06-30', '2026-07-01'].map(earned)).toEqual(['silver', 'gold', 'gold', 'silver']);
  });

  test('shows the value all the same, with full progress and nothing that remains', () => {
    const result = evaluated(givenLadder(), { installs: day(400), rating: day(3) }, DAY, [givenExemption('gold/rating')]);
    expect(criterion(result, 'gold/rating')).toMatchObject({ status: 'exempt', value: 3, progress: 1, remaining: 0 });
  });

  test('carries its reason and its last day, the longest of several', () => {
    const observed = { installs: day(400), rating: day(3) };
    const exempt = (...exemptions: Exemption[]) => criterion(evaluated(givenLadder(), observed, DAY, exemptions), 'gold/rating');
    const short = givenExemption('gold/rating', '2026-05-01', '2026-11-30');
    const long = { ...givenExemption('gold/rating', '2026-05-01', '2026-12-31'), reason: 'Longer.' };
    expect(exempt(short).exemption).toEqual({ reason: 'Agreed in writing.', until: '2026-11-30' });
    expect(exempt(long, short).exemption).toEqual({ reason: 'Longer.', until: '2026-12-31' });
    expect(exempt(short, givenExemption('gold/rating'), long).exemption).toEqual({ reason: 'Agreed in writing.', until: null });
    expect(exempt()).not.toHaveProperty('exemption');
  });

  test('of a group carries its reason too', () => {
    const ladder = givenLadder({ tiers: [{ id: 'gold', name: 'Gold', requires: { anyOf: [{ installs: 5 }, { rating: 4 }] } }] });
    const result = evaluated(ladder, {}, DAY, [givenExemption('gold/any-1')]);
    expect(criterion(result, 'gold/any-1')).toMatchObject({
      status: 'exempt',
      direction: null,
      exemption: { reason: 'Agreed in writing.', until: null },
    });
  });

  test('of a tier below does not cover a bar that a higher tier states anew', () => {
    const result = evaluated(givenLadder(), { installs: day(50), rating: day(5) }, DAY, [givenExemption('silver/installs')]);
    expect(result).toMatchObject({ earned: 'silver', next: 'gold' });
  });
});

describe('anyOf', () => {
  const ladder = givenLadder({
    metrics: { revenue: COUNT, certifications: COUNT, references: COUNT },
    tiers: [{ id: 'gold', name: 'Gold', requires: { anyOf: [{ revenue: 50_000 }, { certifications: 5, references: 10 }] } }],
  });
  const status = (observed: Observed): string => criterion(evaluated(ladder, observed, DAY), 'gold/any-1').status;

  test('is met when one member is, whatever is unknown', () => {
    expect(status({ revenue: day(50_000) })).toBe('met');
    expect(status({ certifications: day(5), references: day(10) })).toBe('met');
  });

  test('is unmet when all members are; a member is unmet when one of its criteria is', () => {
    expect(status({ revenue: day(1), certifications: day(4) })).toBe('unmet');
  });

  test('is unknown when no member is met and one is unknown', () => {
    expect(status({ revenue: day(1), certifications: day(5) })).toBe('unknown');
    expect(status({ certifications: day(4) })).toBe('unknown');
  });

  test('has the progress of its best member, a member the mean of its criteria', () => {
    const group = criterion(
      evaluated(ladder, { revenue: day(10_000), certifications: day(5), references: day(5) }, DAY),
      'gold/any-1',
    );
    expect(group.members!.map(({ progress }) => progress)).toEqual([0.2, 0.75]);
    expect(group).toMatchObject({ metric: null, value: null, target: null, remaining: null, progress: 0.75, needs: 1 });
    expect(group.members![1]!.criteria.map(({ id }) => id)).toEqual(['gold/certifications', 'gold/references']);
  });

  test('was observed when the last of all its criteria was', () => {
    const observed = (values: Observed) => criterion(evaluated(ladder, values, DAY), 'gold/any-1').observed;
    const [early, middle, late] = [{ '2026-01-05': 1 }, { '2026-05-05': 1 }, { '2026-09-05': 1 }];
    expect(observed({ revenue: middle, certifications: late, references: early })).toBe('2026-09-05');
    expect(observed({ revenue: late, references: middle })).toBe('2026-09-05');
    expect(observed({ certifications: early })).toBe('2026-01-05');
    expect(observed({})).toBeNull();
  });

  test('takes an exemption from the group or from a criterion in it', () => {
    const observed = { revenue: day(1), certifications: day(1), references: day(1) };
    expect(criterion(evaluated(ladder, observed, DAY, [givenExemption('gold/any-1')]), 'gold/any-1')).toMatchObject({
      status: 'exempt',
      progress: 1,
    });
    expect(criterion(evaluated(ladder, observed, DAY, [givenExemption('gold/revenue')]), 'gold/any-1')).toMatchObject({
      status: 'met',
      progress: 1,
    });
  });
});

describe('atLeastOf', () => {
  const ladder = givenLadder({
    metrics: { a: COUNT, b: COUNT, c: COUNT },
    tiers: [{ id: 'gold', name: 'Gold', requires: { atLeastOf: { n: 2, of: [{ a: 10 }, { b: 10 }, { c: 10 }] } } }],
  });
  const group = (observed: Observed) => criterion(evaluated(ladder, observed, DAY), 'gold/any-1');

  test('is met when n members are', () => {
    expect(group({ a: day(10), c: day(10) })).toMatchObject({ status: 'met', progress: 1, needs: 2 });
  });

  test('is unmet when met and unknown together are fewer than n', () => {
    expect(group({ a: day(1), b: day(1) }).status).toBe('unmet');
  });

  test('is unknown else', () => {
    expect(group({ a: day(10), b: day(1) }).status).toBe('unknown');
  });

  test('has the mean of its best n members as progress', () => {
    expect(group({ a: day(8), b: day(2), c: day(6) }).progress).toBeCloseTo(0.7, 12);
  });
});

describe('a score as criterion', () => {
  const ladder = (bar: unknown) =>
    givenLadder({
      metrics: {
        installs: COUNT,
        rating: { label: 'Rating', unit: 'rating', outOf: 5 },
        points: {
          label: 'Points',
          unit: 'points',
          score: { installs: { per: 100, points: 1, max: 40 }, rating: { per: 1, points: 10, max: 50 } },
        },
      },
      tiers: [{ id: 'gold', name: 'Gold', requires: { points: bar } }],
    });
  const status = (bar: unknown): string => criterion(evaluated(ladder(bar), { installs: day(3000) }, DAY), 'gold/points').status;

  test('is met when the lowest possible score reaches the bar, unmet when the highest does not, else unknown', () => {
    expect([30, 31, 80, 81].map(status)).toEqual(['met', 'unknown', 'unknown', 'unmet']);
  });

  test('with atMost is met when the highest possible stays below, unmet when the lowest does not', () => {
    expect([80, 79, 30, 29].map((atMost) => status({ atMost }))).toEqual(['met', 'unknown', 'unknown', 'unmet']);
  });

  test.each([
    ['is met when each part gives more than it has to', { rating: day(4) }, 5, 'met', undefined],
    ['is unmet when a part is known to give too little', { rating: day(0.5) }, 5, 'unmet', ['rating']],
    ['is unknown when a part may give enough, and names it', {}, 5, 'unknown', ['rating']],
    ['is unmet when one is known to give too little, whatever another may give', {}, 35, 'unmet', ['installs', 'rating']],
  ])('with parts of their own %s', (_, observed: Observed, eachAbove, is, parts) => {
    const result = evaluated(ladder({ atLeast: 30, eachAbove }), { installs: day(3000), ...observed }, DAY);
    const { status: found, short } = criterion(result, 'gold/points')!;
    expect([found, short]).toEqual([is, parts && { above: eachAbove, parts }]);
  });
});

describe('the evaluation', () => {
  test('names partner, track, day, edition, next tier and its progress as the mean over all that it asks', () => {
    const result = evaluated(givenLadder(), { installs: day(320), rating: day(4.5) }, DAY);
    expect({ ...result, criteria: [] }).toEqual({
      partner: 'northwind',
      track: null,
      asOf: '2026-11-22',
      edition: '2026-01-01',
      earned: 'silver',
      next: 'gold',
      progress: 0.82,
      tally: { of: 2, met: 1, unknown: 0 },
      criteria: [],
    });
    expect(result.criteria.map(({ id }) => id)).toEqual(['gold/installs', 'gold/rating']);
  });

  test('counts what is met or exempt and what is unknown; the others are unmet or lapsed', () => {
    const four = givenLadder({
      metrics: {
        installs: COUNT,
        tickets: COUNT,
        calls: COUNT,
        review: { label: 'Review', unit: 'flag', validFor: 'P1M' },
      },
      tiers: [{ id: 'gold', name: 'Gold', requires: { installs: 10, tickets: { atMost: 5 }, calls: 1, review: true } }],
    });
    const observed = { installs: day(12), review: { '2026-01-01': 1 } };
    expect(evaluated(four, observed, DAY).tally).toEqual({ of: 4, met: 1, unknown: 2 });
    expect(evaluated(four, observed, DAY, [givenExemption('gold/calls')]).tally).toEqual({ of: 4, met: 2, unknown: 1 });
    expect(evaluated(givenLadder(), {}, DAY).tally).toEqual({ of: 1, met: 0, unknown: 1 });
  });

  test('at the top has no next tier, full progress, and the criteria of the top tier', () => {
    const result = evaluated(givenLadder(), { installs: day(5000), rating: day(5) }, DAY);
    expect(result).toMatchObject({ earned: 'gold', next: null, progress: 1 });
    expect(result.criteria.map(({ id, status }) => [id, status])).toEqual([
      ['gold/installs', 'met'],
      ['gold/rating', 'met'],
    ]);
  });

  test('names no edition where the program names no first day', () => {
    expect(evaluated(givenLadder({ announced: undefined, effective: undefined }), {}, DAY).edition).toBeNull();
  });

  test('is 1 of criteria that are none: where nothing is asked, all is done', () => {
    expect(meanProgress([])).toBe(1);
  });

  test('is made on the ladder of one track, and a track that is not there has none', () => {
    const tier = (installs: number): unknown => [{ id: 'one', name: 'One', requires: { installs } }];
    const program = givenProgram({
      tiers: undefined,
      tracks: { consulting: { name: 'Consulting', tiers: tier(10) }, technology: { name: 'Technology', tiers: tier(100) } },
    });
    const earnedIn = (track: string) => evaluated(resolveLadder(program, track)!, { installs: day(50) }, DAY);
    expect(earnedIn('consulting')).toMatchObject({ track: 'consulting', earned: 'one' });
    expect(earnedIn('technology')).toMatchObject({ track: 'technology', earned: null });
    expect(resolveLadder(program, 'distribution')).toBeUndefined();
  });
});
