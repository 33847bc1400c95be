import { describe, expect, test } from 'vitest';
import { addMonths, formatDay } from '../../../engine/primitives/calendar.ts';
import { exemptOn, judgeAsks } from '../../../engine/evaluation/evaluate.ts';
import { readMetrics } from '../../../engine/measures/reading.ts';
import { projectKeeps } from '../../../engine/projection/keeps.ts';
import { readPast } from '../../../engine/projection/projection.ts';
import type { KeepProjection } from '../../../engine/results.ts';
import { givenExemption, givenLadder, givenSubject, on, type Observed } from '../given.ts';

const TODAY = '2026-11-30';
const COUNT = { label: 'A count', unit: 'count' };
const NO_DATE = { date: null, earliest: null, latest: null, review: null, deadline: null };
const DOWN_BY_TEN = [210, 200, 190, 180, 170, 160, 150, 140, 130, 120, 110, 100];
const REVIEW = { every: 'P3M', from: '2026-01-01', warning: 'P90D' };

function monthly(values: readonly number[]): Record<string, number> {
  return Object.fromEntries(values.map((value, i) => [formatDay(addMonths(on(TODAY), i + 1 - values.length)), value]));
}

/** The bars to keep of a program's only tier, which asks as much to enter. */
function kept(
  metrics: Record<string, unknown>,
  requires: unknown,
  observed: Observed,
  { exempt = [], until = null, ...parts }: { exempt?: string[]; until?: string | null } & Record<string, unknown> = {},
): KeepProjection[] {
  const ladder = givenLadder({ metrics, tiers: [{ id: 'gold', name: 'Gold', requires }], review: REVIEW, ...parts });
  const subject = givenSubject(
    observed,
    exempt.map((id) => givenExemption(id, '2026-01-01', until)),
  );
  const criteria = judgeAsks(
    ladder.tiers[0]!.keeps,
    readMetrics(ladder.program, subject.series, on(TODAY)),
    exemptOn(subject.exemptions, on(TODAY)),
  );
  return projectKeeps(ladder, 0, readPast(ladder.program, subject, on(TODAY)), criteria);
}

const keptInstalls = (bar: unknown, values: readonly number[]) =>
  kept({ installs: COUNT }, { installs: bar }, { installs: monthly(values) })[0]!;

describe('a bar that is kept', () => {
  test('is at risk when it is likely to be lost within a year: on the day that its pace says, with a range, and the review that would find it', () => {
    // 30 above the bar, and 50 in the 153 days since 30 June: 91.8 days.
    const { reason, ...days } = keptInstalls(70, DOWN_BY_TEN);
    expect(days).toEqual({
      status: 'at-risk',
      date: '2027-03-02',
      earliest: '2027-02-03',
      latest: '2027-04-03',
      review: '2027-04-01',
      deadline: '2027-06-30',
    });
    expect(reason).toEqual({ code: 'trend', perMonth: expect.closeTo(-9.947, 3), chance: expect.closeTo(0.99, 2) });
  });

  test('is safe when the value rises, or falls too slowly to get there within a year', () => {
    expect(keptInstalls(70, DOWN_BY_TEN.toReversed())).toMatchObject({ status: 'safe', ...NO_DATE, reason: { code: 'swings' } });
    expect(
      keptInstalls(
        10,
        DOWN_BY_TEN.map((value) => 80 + value / 5),
      ),
    ).toMatchObject({ status: 'safe', ...NO_DATE, reason: { code: 'trend' } });
  });

  test('is kept on the bar itself, as long as the value stands still', () => {
    const still = DOWN_BY_TEN.map(() => 100);
    expect(keptInstalls(100, still)).toEqual({ status: 'safe', ...NO_DATE, reason: { code: 'swings', chance: 0 } });
  });

  test('is at risk from ups and downs that reach below it, though there is no trend', () => {
    const swinging = [100, 90, 102, 91, 103, 89, 100, 92, 104, 90, 101, 98];
    expect(keptInstalls(96, swinging)).toMatchObject({ status: 'at-risk', reason: { code: 'swings' } });
    expect(keptInstalls(60, swinging).status).toBe('safe');
  });

  test('that asks at most is lost when the value rises above it', () => {
    const reply = { label: 'Days to a reply', unit: 'days' };
    const slower = { reply: monthly([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]) };
    expect(kept({ reply }, { reply: { atMost: 18 } }, slower)[0]).toMatchObject({
      status: 'at-risk',
      date: '2027-03-02',
      reason: { code: 'trend', perMonth: expect.closeTo(0.9947, 4) },
    });
  });

  test('is failing when it is not met, and not known when its value is not', () => {
    const found = { review: '2027-01-01', deadline: '2027-04-01' };
    expect(keptInstalls(150, DOWN_BY_TEN)).toEqual({ status: 'failing', ...NO_DATE, ...found, reason: null });
    expect(kept({ installs: { ...COUNT, staleAfter: 'P10D' } }, { installs: 70 }, { installs: { '2026-10-01': 90 } })[0]).toEqual(
      {
        status: 'too-little-data',
        ...NO_DATE,
        reason: null,
      },
    );
  });

  test('says how many months are known, where these are too few', () => {
    expect(keptInstalls(70, DOWN_BY_TEN.slice(7))).toEqual({
      status: 'too-little-data',
      ...NO_DATE,
      reason: { code: 'months-known', months: 5, needed: 6 },
    });
  });

  test('is safe for a partner who is exempt', () => {
    const [gold] = kept({ installs: COUNT }, { installs: 70 }, { installs: monthly(DOWN_BY_TEN) }, { exempt: ['gold/installs'] });
    expect(gold).toEqual({ status: 'safe', ...NO_DATE, reason: null });
  });

  test('is at risk from the end of an exemption on, where what is measured does not reach it by then', () => {
    const until = (day: string, bar: unknown, values = DOWN_BY_TEN) =>
      kept({ installs: COUNT }, { installs: bar }, { installs: monthly(values) }, { exempt: ['gold/installs'], until: day })[0]!;
    const ended = { date: '2027-01-16', earliest: '2027-01-16', latest: '2027-01-16', review: '2027-04-01' };
    expect(until('2027-01-15', 150)).toMatchObject({
      ...{ status: 'at-risk', ...ended, reason: { code: 'exemption-ends', day: '2027-01-15' } },
    });
    // Nearly two years are too far off; a value that rises is there by then; one that is met falls when its pace says, or on the first day without.
    expect(until('2028-10-15', 150).status).toBe('safe');
    expect(until('2027-04-15', 215, DOWN_BY_TEN.toReversed()).status).toBe('safe');
    expect(until('2027-01-15', 70)).toMatchObject({ status: 'at-risk', date: '2027-03-02', reason: { code: 'trend' } });
    expect(until('2027-03-14', 70)).toMatchObject({ date: '2027-03-15', earliest: '2027-03-15', latest: '2027-04-03' });
  });

  test('is safe where the bar to stay lets it go, even when it runs out', () => {
    const tiers = [{ id: 'gold', name: 'Gold', requires: { installs: 70 }, keeps: { installs: 0 } }];
    const metrics = { installs: { ...COUNT, validFor: 'P2M' } };
    expect(kept(metrics, {}, { installs: monthly(DOWN_BY_TEN) }, { tiers })[0]).toEqual({
      status: 'safe',
      ...NO_DATE,
      reason: null,
    });
  });

  test('has no review to find it where the program has none', () => {
    const [gold] = kept({ installs: COUNT }, { installs: 70 }, { installs: monthly(DOWN_BY_TEN) }, { review: undefined });
    expect(gold).toMatchObject({ date: '2027-03-02', review: null });
  });
});

describe('what runs out', () => {
  const audit = { label: 'Security audit', unit: 'flag', validFor: 'P12M' };

  test('is lost on the day after the last on which it is valid, if that is within a year', () => {
    expect(kept({ audit }, { audit: true }, { audit: { '2026-03-15': 1 } })[0]).toEqual({
      status: 'at-risk',
      date: '2027-03-16',
      earliest: '2027-03-16',
      latest: '2027-03-16',
      review: '2027-04-01',
      deadline: '2027-06-30',
      reason: { code: 'runs-out', day: '2027-03-15' },
    });
    const longer = { ...audit, validFor: 'P3Y' };
    expect(kept({ audit: longer }, { audit: true }, { audit: { '2026-03-15': 1 } })[0]!.status).toBe('safe');
  });

  test('never does where it stays valid', () => {
    expect(kept({ audit: { label: 'Audit', unit: 'flag' } }, { audit: true }, { audit: { '2020-03-15': 1 } })[0]!.status).toBe(
      'safe',
    );
  });

  test('may come before or after its value falls below the bar', () => {
    const people = (validFor: string) =>
      kept({ people: { ...COUNT, validFor } }, { people: 70 }, { people: monthly(DOWN_BY_TEN) })[0]!;
    expect(people('P2M')).toMatchObject({ date: '2027-01-31', reason: { code: 'runs-out', day: '2027-01-30' } });
    expect(people('P6M')).toMatchObject({ date: '2027-03-02', reason: { code: 'trend' } });
  });
});

describe('a sum over a window', () => {
  const revenue = { label: 'Revenue', unit: 'count', aggregate: 'sum', window: 'P12M' };

  test('is lost on the day on which what leaves is not made up for', () => {
    const big = { revenue: monthly([0, 10, 90, 0, 0, 0, 0, 0, 0, 0, 0, 0]) };
    expect(kept({ revenue }, { revenue: 90 }, big)[0]).toMatchObject({
      status: 'at-risk',
      date: '2027-02-28',
      reason: { code: 'roll-off' },
    });
  });

  test('is safe where as much comes in as leaves', () => {
    const steady = { revenue: monthly(DOWN_BY_TEN.map(() => 10)) };
    expect(kept({ revenue }, { revenue: 100 }, steady)[0]!.status).toBe('safe');
  });

  test('that asks at most is lost as it fills', () => {
    const growing = { revenue: monthly([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]) };
    expect(kept({ revenue }, { revenue: { atMost: 45 } }, growing)[0]).toMatchObject({
      status: 'at-risk',
      reason: { code: 'trend' },
    });
  });
});

describe('a group', () => {
  const metrics = { installs: COUNT, seats: COUNT, shops: COUNT };
  const observed = {
    installs: monthly(DOWN_BY_TEN),
    seats: monthly(DOWN_BY_TEN),
    shops: monthly(DOWN_BY_TEN.toReversed()),
  };
  const dayOf = (requires: unknown) => kept(metrics, requires, observed)[0]!.date;

  test('of which any is enough is lost with the last that is kept', () => {
    expect(dayOf({ anyOf: [{ installs: 70 }, { seats: 50 }] })).toBe(dayOf({ seats: 50 }));
    expect(dayOf({ anyOf: [{ installs: 70 }, { shops: 50 }] })).toBeNull();
    // The second is not kept now.
    expect(dayOf({ anyOf: [{ installs: 70 }, { shops: 500 }] })).toBe(dayOf({ installs: 70 }));
  });

  test('of which n are needed is lost with the first that cannot be spared', () => {
    expect(dayOf({ atLeastOf: { n: 2, of: [{ installs: 70 }, { seats: 50 }, { shops: 50 }] } })).toBe(dayOf({ seats: 50 }));
    expect(dayOf({ atLeastOf: { n: 3, of: [{ installs: 70 }, { seats: 50 }, { shops: 50 }] } })).toBe(dayOf({ installs: 70 }));
  });

  test('has members that are lost with the first of their bars', () => {
    expect(dayOf({ anyOf: [{ installs: 50, seats: 70 }] })).toBe(dayOf({ seats: 70 }));
  });
});
