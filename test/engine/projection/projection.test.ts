import { describe, expect, test } from 'vitest';
import { addMonths, formatDay } from '../../../engine/primitives/calendar.ts';
import { projectCriteria, projectGraduation, readPast, type Graduation } from '../../../engine/projection/projection.ts';
import type { AskedBar } from '../../../engine/program/ladder.ts';
import { evaluatePartner } from '../../../engine/evaluation/evaluate.ts';
import type { CriterionProjection, Projection } from '../../../engine/results.ts';
import { givenExemption, givenLadder, givenSubject, on, type Observed } from '../given.ts';

const TODAY = '2026-11-30';
const COUNT = { label: 'A count', unit: 'count' };
const RATING = { label: 'A rating', unit: 'rating', outOf: 5 };
const UP_BY_TEN = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];
const NO_DATE = { date: null, earliest: null, latest: null, quarter: null };

/** One value at each month's end, the last today; undefined: none. */
function monthly(values: readonly (number | undefined)[], last = TODAY): Record<string, number> {
  const rows = values.map((value, i) => [formatDay(addMonths(on(last), i + 1 - values.length)), value]);
  return Object.fromEntries(rows.filter(([, value]) => value !== undefined)) as Record<string, number>;
}

/** A program whose only tier asks `requires`, and a partner on the way to it. */
function projected(
  metrics: Record<string, unknown>,
  requires: unknown,
  observed: Observed,
  { asOf = TODAY, exempt = [] as string[], ...parts }: { asOf?: string; exempt?: string[] } & Record<string, unknown> = {},
): Graduation {
  const ladder = givenLadder({ metrics, tiers: [{ id: 'gold', name: 'Gold', requires }], ...parts });
  const subject = givenSubject(
    observed,
    exempt.map((id) => givenExemption(id)),
  );
  return projectGraduation(ladder, 0, subject, on(asOf));
}

function projectedInstalls(target: number, values: readonly (number | undefined)[]): CriterionProjection {
  return projected({ installs: COUNT }, { installs: target }, { installs: monthly(values) }).criteria[0]!;
}

describe('a bar that is not met', () => {
  test('is on track when it is likely within a year: the gap at the pace of the months, with its range and its chance', () => {
    // The median of the paces is 50 in the 153 days since 30 June. 80 to go: 244.8 days. The range is that of one to five and five to one.
    const { status, date, earliest, latest, quarter, reason } = projectedInstalls(200, UP_BY_TEN);
    expect({ status, date, earliest, latest, quarter }).toEqual({
      status: 'on-track',
      date: '2027-08-02',
      earliest: '2027-05-21',
      latest: '2027-10-26',
      quarter: '2027-Q3',
    });
    expect(reason).toEqual({ code: 'trend', perMonth: expect.closeTo(9.947, 3), chance: expect.closeTo(0.88, 2) });
  });

  test('is off track when the value does not move', () => {
    expect(
      projectedInstalls(
        200,
        UP_BY_TEN.map(() => 90),
      ),
    ).toEqual({ status: 'off-track', ...NO_DATE, reason: { code: 'flat' } });
  });

  test('is off track when the value falls', () => {
    expect(projectedInstalls(200, UP_BY_TEN.toReversed())).toEqual({
      status: 'off-track',
      ...NO_DATE,
      reason: { code: 'falling' },
    });
  });

  test('is likely when the direction holds, but less than three in five come within a year; then its late end may be open', () => {
    const upAndDown = [50, 90, 40, 95, 60, 100, 45, 90, 70, 110, 60, 100];
    const far = projectedInstalls(200, upAndDown);
    expect(far).toMatchObject({ status: 'likely', date: '2027-11-07', latest: null, quarter: '2027-Q4' });
    expect(far.reason).toEqual({ code: 'trend', perMonth: expect.closeTo(4.69, 2), chance: expect.closeTo(0.39, 2) });
    expect(projectedInstalls(120, upAndDown).status).toBe('on-track');
  });

  test('is off track when it is too unsteady to be more likely than not within three years', () => {
    const slow = [64, 65, 65, 67, 66, 67, 65, 69, 70, 66, 71, 70];
    expect(projectedInstalls(80, slow).status).toBe('likely');
    const { reason, ...rest } = projectedInstalls(85, slow);
    expect(rest).toEqual({ status: 'off-track', ...NO_DATE });
    expect(reason).toEqual({ code: 'unsteady', chance: expect.closeTo(0.115, 3) });
  });

  test('is off track when the value moved in a single month', () => {
    const one = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 120];
    expect(projectedInstalls(200, one)).toEqual({
      status: 'off-track',
      ...NO_DATE,
      reason: { code: 'unsteady', chance: expect.closeTo(0.005, 3) },
    });
  });

  test('is beyond three years even where the pace is unsteady, since that says more', () => {
    const slow = [64, 65, 65, 67, 66, 67, 65, 69, 70, 66, 71, 70];
    expect(projectedInstalls(250, slow).reason).toEqual({ code: 'beyond-horizon' });
  });

  test('is on track beyond a year as long as it is as good as certain within three, then likely, and off track beyond three', () => {
    // 3650 days back to 0 at one a day: the gap in days is the gap.
    const aDay = { installs: monthly(UP_BY_TEN.map((_, i) => on(formatDay(addMonths(on(TODAY), i - 11))) - on(TODAY) + 1000)) };
    const at = (target: number) => projected({ installs: COUNT }, { installs: target }, aDay).criteria[0]!;
    expect(at(1000 + 550)).toMatchObject({ status: 'on-track', date: '2028-06-02' });
    expect(at(1000 + 600)).toMatchObject({ status: 'likely', date: '2028-07-22' });
    expect(at(1000 + 1096)).toMatchObject({ status: 'likely', date: '2029-11-30' });
    expect(at(1000 + 1097)).toEqual({ status: 'off-track', ...NO_DATE, reason: { code: 'beyond-horizon' } });
  });

  test('is within the usual ups and downs of a value that leads nowhere, if it is near enough', () => {
    const falling = [130, 110, 128, 105, 124, 102, 120, 99, 118, 97, 112, 100];
    expect(projectedInstalls(101, falling)).toMatchObject({
      status: 'on-track',
      latest: null,
      reason: { code: 'swings', chance: expect.closeTo(0.72, 2) },
    });
    expect(projectedInstalls(160, falling).reason).toEqual({ code: 'falling' });
  });

  test('is met tomorrow at the earliest', () => {
    const soon = projectedInstalls(120.001, UP_BY_TEN);
    expect([soon.earliest, soon.date, soon.latest]).toEqual(['2026-12-01', '2026-12-01', '2026-12-01']);
    // One to go at 0.33 a day: three or four days after the last observation, all of them gone by.
    const due = projected({ installs: COUNT }, { installs: 121 }, { installs: monthly(UP_BY_TEN, '2026-11-05') }).criteria[0]!;
    expect([due.earliest, due.date, due.latest]).toEqual(['2026-12-01', '2026-12-01', '2026-12-01']);
  });

  test('is counted from the day of the last observation when that is of this month, so that a monthly feed costs no time', () => {
    const fed = { installs: monthly(UP_BY_TEN, '2026-11-05') };
    const asked = (asOf: string) => projected({ installs: COUNT }, { installs: 200 }, fed, { asOf }).criteria[0]!.date;
    expect(asked('2026-11-30')).toBe(asked('2026-11-05'));
  });

  test('is counted from today when the value was carried over from an earlier month', () => {
    const fed = { installs: monthly(UP_BY_TEN.slice(0, 10), '2026-09-30') };
    const { date } = projected({ installs: COUNT }, { installs: 110 }, fed).criteria[0]!;
    // At the pace of the rising months it would take 31 days; the two in which it stood still slow it down.
    expect(date).toBe('2027-02-01');
  });

  test('asks at most: the value falls towards it', () => {
    const days = { label: 'Days to a reply', unit: 'days' };
    const falling = { reply: monthly([24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13]) };
    expect(projected({ reply: days }, { reply: { atMost: 7 } }, falling).criteria[0]).toMatchObject({
      status: 'on-track',
      date: '2027-06-01',
      reason: { code: 'trend', perMonth: expect.closeTo(-0.9947, 4), chance: expect.closeTo(0.95, 2) },
    });
    const rising = { reply: monthly([13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24]) };
    expect(projected({ reply: days }, { reply: { atMost: 7 } }, rising).criteria[0]!.reason).toEqual({ code: 'rising' });
  });
});

describe('what is known', () => {
  test('of fewer than six months is too little', () => {
    const five = projectedInstalls(200, UP_BY_TEN.slice(7));
    expect(five).toEqual({ status: 'too-little-data', ...NO_DATE, reason: { code: 'months-known', months: 5, needed: 6 } });
    expect(projectedInstalls(200, UP_BY_TEN.slice(6)).status).toBe('on-track');
  });

  test('leaves out the months in which the value was stale', () => {
    const metrics = { installs: { ...COUNT, staleAfter: 'P10D' } };
    const gaps = UP_BY_TEN.map((value, i) => (i % 2 || i > 8 ? value : undefined));
    const { criteria } = projected(metrics, { installs: 200 }, { installs: monthly(gaps) });
    expect(criteria[0]!.status).toBe('on-track');
    const { criteria: fewer } = projected(
      metrics,
      { installs: 200 },
      { installs: monthly(gaps.map((value, i) => (i === 1 ? undefined : value))) },
    );
    expect(fewer[0]!.reason).toMatchObject({ code: 'trend' });
    const { criteria: fewest } = projected(
      metrics,
      { installs: 200 },
      { installs: monthly(gaps.map((value, i) => (i < 5 ? undefined : value))) },
    );
    expect(fewest[0]!.reason).toEqual({ code: 'months-known', months: 5, needed: 6 });
  });

  test('says since when nothing is, when the value of today is stale', () => {
    const metrics = { installs: { ...COUNT, staleAfter: 'P10D' } };
    const { criteria, projection } = projected(metrics, { installs: 200 }, { installs: monthly(UP_BY_TEN, '2026-10-31') });
    expect(criteria[0]).toEqual({ status: 'too-little-data', ...NO_DATE, reason: { code: 'stale', observed: '2026-10-31' } });
    expect(projection.status).toBe('too-little-data');
  });

  test('of a metric that was never observed is nothing', () => {
    const { criteria } = projected({ installs: COUNT }, { installs: 200 }, {});
    expect(criteria[0]!.reason).toEqual({ code: 'months-known', months: 0, needed: 6 });
  });

  test('includes what was received late, on the day that it is of', () => {
    const rows = Object.entries(monthly(UP_BY_TEN)).map(([day, value]): [string, number, string] => [day, value, TODAY]);
    const imported = projected({ installs: COUNT }, { installs: 200 }, { installs: rows });
    expect(imported.criteria[0]!.date).toBe('2027-08-02');
  });

  test('takes a correction in place of what it corrects, once received', () => {
    const rows: [string, number, string | null][] = Object.entries(monthly(UP_BY_TEN)).map(([day, value]) => [day, value, null]);
    const wrong = rows.map(([day, value, received], i): [string, number, string | null] => [
      day,
      i === 4 ? 9999 : value,
      received,
    ]);
    const corrected: Observed = { installs: [...wrong, ['2026-04-30', 50, '2026-11-29'], ['2026-04-30', 7777, '2026-12-01']] };
    expect(projected({ installs: COUNT }, { installs: 200 }, corrected).criteria[0]!.date).toBe('2027-08-02');
    // A sum that took both would be reached already.
    const total = { installs: { ...COUNT, aggregate: 'sum', window: 'P24M' } };
    const right = projected(total, { installs: 1000 }, { installs: monthly(UP_BY_TEN) }).criteria[0]!;
    expect(right.status).toBe('on-track');
    expect(projected(total, { installs: 1000 }, corrected).criteria[0]).toEqual(right);
  });

  test('of a score is nothing as long as a part of it is not known', () => {
    const part = { per: 1, points: 1, max: 500 };
    const metrics = {
      installs: COUNT,
      seats: COUNT,
      score: { label: 'Score', unit: 'points', score: { installs: part, seats: part } },
    };
    const of = (observed: Observed) => projected(metrics, { score: 300 }, observed).criteria[0]!;
    expect(of({ installs: monthly(UP_BY_TEN) }).reason).toEqual({ code: 'months-known', months: 0, needed: 6 });
    expect(of({ installs: monthly(UP_BY_TEN), seats: monthly(UP_BY_TEN) }).status).toBe('on-track');
  });
});

describe('what no trend leads to', () => {
  test('a flag waits for the partner', () => {
    const { criteria, projection } = projected({ review: { label: 'Review', unit: 'flag' } }, { review: true }, {});
    expect(criteria[0]).toEqual({ status: 'your-action', ...NO_DATE, reason: { code: 'flag' } });
    expect(projection).toEqual({ status: 'your-action', ...NO_DATE });
  });

  test('a number that has lapsed waits to be renewed', () => {
    const { criteria } = projected({ people: { ...COUNT, validFor: 'P6M' } }, { people: 5 }, { people: { '2026-01-31': 9 } });
    expect(criteria[0]).toEqual({ status: 'your-action', ...NO_DATE, reason: { code: 'lapsed' } });
  });

  test('a threshold that is not published cannot be foreseen', () => {
    const { criteria } = projected(
      { installs: COUNT },
      { installs: { atLeast: 'unpublished' } },
      { installs: monthly(UP_BY_TEN) },
    );
    expect(criteria[0]).toEqual({ status: 'too-little-data', ...NO_DATE, reason: { code: 'unpublished' } });
  });

  test('nor can a tier whose criteria are not', () => {
    const ladder = givenLadder({ metrics: { installs: COUNT }, tiers: [{ id: 'gold', name: 'Gold', criteria: 'unpublished' }] });
    const { projection, criteria } = projectGraduation(ladder, 0, givenSubject({}), on(TODAY));
    expect({ projection, criteria }).toEqual({ projection: { status: 'too-little-data', ...NO_DATE }, criteria: [] });
  });

  test('a rating goes no further than its bound, a score no further than its parts', () => {
    const quality = monthly([4, 4.1, 4.2, 4.3, 4.4, 4.5, 4.6, 4.7, 4.8, 4.9, 4.95, 4.97]);
    // A program file with such a bar is refused; this is for one that was put together otherwise.
    const projectionFor = (metric: Record<string, unknown>, target: number) => {
      const ladder = givenLadder({
        metrics: { quality: metric, rating: RATING },
        tiers: [{ id: 'gold', name: 'Gold', requires: { quality: 4 } }],
      });
      const [ask] = ladder.tiers[0]!.asks;
      ladder.tiers[0]!.asks = [{ ...ask, target } as AskedBar];
      return projectGraduation(ladder, 0, givenSubject({ quality, rating: quality }), on(TODAY)).criteria[0]!;
    };
    const beyond = (bound: number) => ({ status: 'off-track', ...NO_DATE, reason: { code: 'beyond-bound', bound } });
    expect(projectionFor(RATING, 5.1)).toEqual(beyond(5));
    expect(projectionFor(RATING, 5).status).toBe('on-track');
    const score = { label: 'Score', unit: 'points', score: { rating: { per: 1, points: 10, max: 60 } } };
    expect(projectionFor(score, 61)).toEqual(beyond(60));
    expect(projectionFor(score, 59).status).toBe('on-track');
    const endless = { label: 'Score', unit: 'points', score: { rating: { per: 1, points: 10 } } };
    expect(projectionFor(endless, 61).status).toBe('on-track');
  });

  test('a percentage goes beyond 100, as that of revenue kept and extended does', () => {
    const kept = { kept: { label: 'Revenue kept', unit: 'percent' } };
    const growing = { kept: monthly([98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109]) };
    // 5 in the 153 days since 30 June, 1 to go: 30.6 days.
    expect(projected(kept, { kept: 110 }, growing).criteria[0]).toMatchObject({ status: 'on-track', date: '2026-12-31' });
  });
});

describe('a group', () => {
  const metrics = { installs: COUNT, seats: COUNT, shops: COUNT, review: { label: 'Review', unit: 'flag' } };
  const observed = { installs: monthly(UP_BY_TEN), seats: monthly(UP_BY_TEN), shops: monthly(UP_BY_TEN) };
  const alone = (metric: string, target: number) => projected(metrics, { [metric]: target }, observed).criteria[0]!;
  const datesOf = ({ date, earliest, latest }: Projection) => ({ date, earliest, latest });

  test('of which any is enough is as early as its earliest member', () => {
    const { criteria } = projected(metrics, { anyOf: [{ installs: 300 }, { seats: 200 }] }, observed);
    expect(criteria[0]).toEqual(alone('seats', 200));
  });

  test('of which n are needed is as early as the n-th', () => {
    const three = [{ installs: 300 }, { seats: 150 }, { shops: 200 }];
    const { criteria } = projected(metrics, { atLeastOf: { n: 2, of: three } }, observed);
    expect(criteria[0]).toEqual(alone('shops', 200));
  });

  test('has members that are as late as their latest bar', () => {
    const { criteria } = projected(metrics, { anyOf: [{ installs: 150, seats: 250 }, { shops: 300 }] }, observed);
    expect(criteria[0]).toEqual(alone('seats', 250));
  });

  test('counts a member that is met as there already', () => {
    const { criteria } = projected(
      metrics,
      { atLeastOf: { n: 2, of: [{ installs: 100 }, { seats: 200 }, { shops: 300 }] } },
      observed,
    );
    expect(datesOf(criteria[0]!)).toEqual(datesOf(alone('seats', 200)));
    expect(projected(metrics, { anyOf: [{ installs: 100 }, { seats: 200 }] }, observed).criteria[0]!.status).toBe('met');
  });

  test('prefers what goes its way to what waits for the partner, and that to what is out of reach', () => {
    const first = (...members: unknown[]) => projected(metrics, { anyOf: members }, observed).criteria[0]!.status;
    expect(first({ review: true }, { seats: 200 })).toBe('on-track');
    expect(first({ seats: 1e6 }, { review: true })).toBe('your-action');
    expect(first({ seats: 1e6, review: true }, { installs: 1e6 })).toBe('off-track');
  });

  test('of which any is enough has each end of its range as early as the earliest of its kind', () => {
    // The seats go up and down, so their range is wider, on both sides of that of the installations.
    const uneven = { ...observed, seats: monthly([50, 90, 40, 95, 60, 100, 45, 90, 70, 110, 60, 100]) };
    const reach = (requires: unknown) => projected(metrics, requires, uneven).criteria[0]!;
    const [even, wide] = [reach({ installs: 200 }), reach({ seats: 200 })];
    expect([even.date! < wide.date!, wide.earliest! < even.earliest!, wide.latest]).toEqual([true, true, null]);
    expect(reach({ anyOf: [{ seats: 200 }, { installs: 200 }] })).toEqual({ ...even, earliest: wide.earliest });
  });

  test('prefers what is on track to what is likely, and is as early as either', () => {
    const uneven = { ...observed, seats: monthly([5, 30, 20, 45, 30, 60, 45, 75, 60, 90, 80, 91]) };
    const reach = (requires: unknown) => projected(metrics, requires, uneven).criteria[0]!;
    const [sure, soon] = [reach({ installs: 200 }), reach({ seats: 160 })];
    expect([sure.status, soon.status, soon.date! < sure.date!]).toEqual(['on-track', 'likely', true]);
    expect(reach({ anyOf: [{ installs: 200 }, { seats: 160 }] })).toMatchObject({ status: 'on-track', date: soon.date });
  });

  test('says what stands in the way of the first bar, of several of a member that are out of reach alike', () => {
    const flat = { ...observed, seats: monthly(UP_BY_TEN.map(() => 90)) };
    const reasonOf = (member: unknown) => projected(metrics, { anyOf: [member] }, flat).criteria[0]!.reason;
    expect(reasonOf({ installs: 1e6, seats: 200 })).toEqual({ code: 'beyond-horizon' });
    expect(reasonOf({ seats: 200, installs: 1e6 })).toEqual({ code: 'flat' });
  });

  test('from which a partner is exempt is met', () => {
    const { criteria } = projected(metrics, { anyOf: [{ installs: 300 }] }, observed, { exempt: ['gold/any-1'] });
    expect(criteria[0]).toEqual({ status: 'met', ...NO_DATE, reason: null });
  });
});

describe('a graduation', () => {
  const metrics = { installs: COUNT, seats: COUNT, review: { label: 'Review', unit: 'flag' } };
  // The seats go up and down, so their range is wider.
  const seats = monthly([5, 30, 20, 45, 30, 60, 45, 75, 60, 90, 80, 91]);
  const observed = { installs: monthly(UP_BY_TEN), seats };
  const reached = (requires: unknown, more = {}) => projected(metrics, requires, observed, more);

  test('is as late as its latest criterion, and each end of its range is the latest of its kind', () => {
    const { projection, criteria } = reached({ installs: 200, seats: 130 });
    const latest = (end: 'date' | 'earliest' | 'latest') =>
      criteria
        .map((one) => one[end]!)
        .sort()
        .at(-1);
    expect(projection).toMatchObject({
      status: 'on-track',
      date: latest('date'),
      earliest: latest('earliest'),
      latest: latest('latest'),
    });
    expect(criteria[0]!.date! > criteria[1]!.date!).toBe(true);
    expect(criteria[0]!.latest! < criteria[1]!.latest!).toBe(true);
  });

  test('has the status of its worst criterion', () => {
    expect(reached({ installs: 200, review: true }).projection).toEqual({ status: 'your-action', ...NO_DATE });
    expect(reached({ installs: 1e6, review: true }).projection).toEqual({ status: 'off-track', ...NO_DATE });
    expect(reached({ installs: 100 }).projection).toEqual({ status: 'met', ...NO_DATE });
  });

  test('is likely when one of its criteria is, and as late as any', () => {
    const { projection, criteria } = reached({ installs: 200, seats: 160 });
    const [sure, soon] = criteria;
    expect([sure!.status, soon!.status, soon!.date! < sure!.date!]).toEqual(['on-track', 'likely', true]);
    expect(projection).toMatchObject({ status: 'likely', date: sure!.date, latest: soon!.latest, quarter: sure!.quarter });
    expect(reached({ seats: 160, review: true }).projection.status).toBe('your-action');
  });

  test('takes an exemption for met', () => {
    const { projection, criteria } = reached({ installs: 200, seats: 1e6 }, { exempt: ['gold/seats'] });
    expect(criteria[1]).toEqual({ status: 'met', ...NO_DATE, reason: null });
    expect(projection.status).toBe('on-track');
  });

  test('waits for the next review where promotion does, with both ends of its range; its criteria do not', () => {
    const review = { every: 'P3M', from: '2026-01-01', warning: 'P90D', promote: 'at-review' };
    const { projection, criteria } = reached({ installs: 200 }, { review });
    expect(projection).toEqual({
      status: 'on-track',
      date: '2027-10-01',
      earliest: '2027-07-01',
      latest: '2028-01-01',
      quarter: '2027-Q4',
    });
    expect(criteria[0]!.date).toBe('2027-08-02');
    expect(reached({ installs: 200 }, { review: { ...review, promote: 'immediately' } }).projection.date).toBe('2027-08-02');
  });

  test('stays on a review day when it falls on one', () => {
    const review = { every: 'P1M', from: '2026-01-02', warning: 'P90D', promote: 'at-review' };
    expect(reached({ installs: 200 }, { review }).projection.date).toBe('2027-08-02');
  });

  test('from a tier that asks nothing, or from no tier at all, is met', () => {
    const ladder = givenLadder({ metrics, tiers: [{ id: 'all', name: 'All' }] });
    const met = { projection: { status: 'met', ...NO_DATE }, criteria: [] };
    expect(projectGraduation(ladder, 0, givenSubject({}), on(TODAY))).toEqual(met);
    expect(projectGraduation(ladder, 1, givenSubject({}), on(TODAY))).toEqual(met);
  });

  test('is the same from an evaluation that is at hand', () => {
    const ladder = givenLadder({
      metrics,
      tiers: [{ id: 'gold', name: 'Gold', requires: { installs: 200, seats: 160, review: true } }],
    });
    const subject = givenSubject(observed);
    const { criteria } = evaluatePartner(ladder, subject, on(TODAY));
    const past = readPast(ladder.program, subject, on(TODAY));
    expect(projectCriteria(ladder, 0, past, criteria)).toEqual(projectGraduation(ladder, 0, subject, on(TODAY)));
  });
});
