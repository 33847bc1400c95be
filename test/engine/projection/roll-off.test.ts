import { describe, expect, test } from 'vitest';
import { addMonths, formatDay, subtractDuration, type Duration } from '../../../engine/primitives/calendar.ts';
import { makeSeries } from '../../../engine/measures/observations.ts';
import type { Metric } from '../../../engine/program/program.ts';
import { projectGraduation } from '../../../engine/projection/projection.ts';
import { accumulateSince, keptBy, largestRollOff, readWindow } from '../../../engine/projection/roll-off.ts';
import type { CriterionProjection } from '../../../engine/results.ts';
import { givenExemption, givenLadder, givenSubject, on } from '../given.ts';

const TODAY = '2026-11-30';
const NO_DATE = { date: null, earliest: null, latest: null, quarter: null };
const metricOver = (window: Duration, aggregate = 'sum') => ({ aggregate, window }) as Metric;

function seriesOf(observed: Record<string, number>) {
  const days = Object.keys(observed).map(on);
  return makeSeries(days, Object.values(observed), days);
}

describe('what a window holds', () => {
  const series = seriesOf({ '2026-08-31': 5, '2026-09-01': 7, '2026-10-15': 11, '2026-11-30': 13, '2026-12-01': 17 });

  test('is what was observed in it, and leaves on the day that the window has moved past it', () => {
    const content = readWindow(metricOver({ months: 0, days: 90 }), series, on(TODAY));
    expect(content).toMatchObject({ value: 24, lengthDays: 90, amounts: [11, 13] });
    expect(content.leavesOn.map(formatDay)).toEqual(['2027-01-13', '2027-02-28']);
  });

  test('is one an observation when they are counted', () => {
    expect(readWindow(metricOver({ months: 3, days: 0 }, 'count'), series, on(TODAY))).toMatchObject({
      value: 4,
      amounts: [1, 1, 1, 1],
    });
  });

  test.each([
    { months: 1, days: 0 },
    // From 30 January, 4 March is such a day, though 30 January and a month and 5 days are 5 March.
    { months: 1, days: 5 },
    { months: 1, days: 30 },
    { months: 0, days: 40 },
  ])('leaves on the first day whose window of $months months and $days days begins with it or later', (window) => {
    for (let day = on('2027-12-20'); day < on('2028-05-03'); day++) {
      const [leaves] = readWindow(metricOver(window), makeSeries([day], [1], [day]), day).leavesOn;
      expect(subtractDuration(leaves!, window) >= day).toBe(true);
      expect(subtractDuration(leaves! - 1, window) < day).toBe(true);
    }
  });

  test('is empty of what was observed before it', () => {
    const content = readWindow(metricOver({ months: 0, days: 3 }), series, on('2026-11-20'));
    expect(content).toMatchObject({ value: 0, leavesOn: [] });
    expect(largestRollOff(content)).toBeNull();
  });

  test('loses most on the day on which most leaves at once', () => {
    // With a window of a month, what was observed on 29, 30 and 31 January leaves on the last of February and the first of March.
    const ends = seriesOf({ '2026-01-20': 9, '2026-01-28': 4, '2026-01-29': 8, '2026-01-31': 3 });
    const largest = largestRollOff(readWindow(metricOver({ months: 1, days: 0 }), ends, on('2026-01-31')))!;
    expect([formatDay(largest.day), largest.amount]).toEqual(['2026-03-01', 11]);
  });
});

describe('what comes into a window', () => {
  test('is counted after each day, the first included in none', () => {
    const series = seriesOf({ '2026-01-01': 1, '2026-01-31': 2, '2026-02-10': 4, '2026-03-01': 8 });
    const days = ['2026-01-01', '2026-01-31', '2026-02-28', '2026-03-01'].map(on);
    expect(accumulateSince(metricOver({ months: 12, days: 0 }), series, days)).toEqual([0, 2, 6, 14]);
    expect(accumulateSince(metricOver({ months: 12, days: 0 }, 'count'), series, days)).toEqual([0, 1, 2, 3]);
  });

  test('is added to what is kept of what was in it, day by day, until none of that is left', () => {
    const content = readWindow(metricOver({ months: 0, days: 10 }), seriesOf({ '2026-11-22': 7, '2026-11-25': 50 }), on(TODAY));
    expect([...keptBy(content)]).toEqual([57, 57, 50, 50, 50, 0, 0, 0, 0, 0, 0]);
  });

  test('leaves nothing behind that rounding would', () => {
    const tenths = seriesOf({ '2026-11-22': 0.1, '2026-11-24': 0.2, '2026-11-25': 0.3 });
    const days = ['2026-11-21', '2026-11-22', '2026-11-24', '2026-11-25'].map(on);
    const metric = metricOver({ months: 0, days: 10 });
    const content = readWindow(metric, tenths, on(TODAY));
    expect(content.value).toBe(0.6);
    expect([...keptBy(content)]).toEqual([0.6, 0.6, 0.5, 0.5, 0.3, 0, 0, 0, 0, 0, 0]);
    expect(accumulateSince(metric, tenths, days)).toEqual([0, 0.1, 0.3, 0.6]);
    const ends = seriesOf({ '2026-01-29': 0.1, '2026-01-30': 0.2, '2026-01-31': 0.3 });
    expect(largestRollOff(readWindow(metricOver({ months: 1, days: 0 }), ends, on('2026-01-31')))!.amount).toBe(0.6);
  });
});

describe('a bar on a sum over a window', () => {
  const revenue = { label: 'Revenue', unit: 'count', aggregate: 'sum', window: 'P12M' };
  const inflows = (values: readonly number[]) =>
    Object.fromEntries(values.map((value, i) => [formatDay(addMonths(on(TODAY), i + 1 - values.length)), value]));
  const steady = (amount: number) => inflows(Array.from({ length: 12 }, () => amount));
  const project = (
    target: unknown,
    observed: Record<string, number>,
    metric: Record<string, unknown> = revenue,
    exempt: string[] = [],
  ): CriterionProjection =>
    projectGraduation(
      givenLadder({ metrics: { revenue: metric }, tiers: [{ id: 'gold', name: 'Gold', requires: { revenue: target } }] }),
      0,
      givenSubject(
        { revenue: observed },
        exempt.map((id) => givenExemption(id)),
      ),
      on(TODAY),
    ).criteria[0]!;

  test('is on track when more comes in than leaves, then likely; without a late end where a slower pace would not keep it up', () => {
    const growing = inflows([5, 5, 6, 6, 7, 8, 9, 10, 10, 11, 11, 12]);
    // 100 are held, 10.42 come in a month, and nothing leaves before 30 December.
    const near = project(105, growing);
    expect(near).toMatchObject({ status: 'on-track', date: '2026-12-12', earliest: '2026-12-06', latest: '2026-12-24' });
    expect(near.reason).toEqual({ code: 'trend', perMonth: expect.closeTo(10.42, 2), chance: expect.closeTo(0.92, 2) });
    expect(project(125, growing)).toMatchObject({ status: 'on-track', date: '2027-03-20', latest: null });
    // In a year the window holds 125 of the pace alone: 140 it may hold for a while, as later months are larger than those that leave.
    expect(project(140, growing)).toMatchObject({ status: 'likely', date: '2027-06-29', latest: null });
  });

  test('levels off where no more comes in than leaves, and says at what', () => {
    const { status, reason } = project(130, steady(10));
    expect(status).toBe('off-track');
    // 10 a month is the median of 10/31, 20/61, … 110/335 a day, as of installations above; a year has 365.
    expect(reason).toEqual({ code: 'levels-off', at: expect.closeTo((50 / 153) * 365, 6) });
  });

  test('rises while its window is still filling', () => {
    // Seven months of 10; the bar of 100 is three months away at 0.3268 a day, and nothing leaves before May.
    const { status, date, reason } = project(100, inflows(Array.from({ length: 7 }, () => 10)));
    expect(status).toBe('on-track');
    expect(date! > '2027-02-20' && date! < '2027-03-10').toBe(true);
    expect(reason).toEqual({ code: 'trend', perMonth: expect.closeTo(9.96, 1), chance: expect.closeTo(0.95, 2) });
  });

  test('is reached on the day on which the sum is as large as the bar, within three years', () => {
    // What came each month is one a day, and nothing leaves for five years.
    const aDay = inflows([31, 31, 30, 31, 31, 30, 31]);
    const years = { ...revenue, window: 'P5Y' };
    const held = 31 + 31 + 30 + 31 + 31 + 30 + 31;
    expect(project(held + 10, aDay, years)).toMatchObject({ date: '2026-12-10', earliest: '2026-12-07', latest: '2026-12-14' });
    expect(project(held + 1096, aDay, years)).toMatchObject({ status: 'likely', date: '2029-11-30' });
    // The window is of five years and would hold 1,826.
    expect(project(held + 1097, aDay, years)).toEqual({ status: 'off-track', ...NO_DATE, reason: { code: 'beyond-horizon' } });
  });

  test('that is met tells the day on which it will be lost to what leaves', () => {
    // The 10 that leave on 30 January are not missed.
    const big = inflows([0, 10, 90, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(project(90, big)).toEqual({ status: 'met', ...NO_DATE, reason: { code: 'roll-off', day: '2027-02-28' } });
  });

  test('that is met tells it of a count as of a sum', () => {
    const orders = { label: 'Orders', unit: 'count', aggregate: 'count', window: 'P12M' };
    const three = { '2026-02-10': 40, '2026-02-20': 50, '2026-03-05': 60 };
    expect(project(2, three, orders)).toEqual({ status: 'met', ...NO_DATE, reason: { code: 'roll-off', day: '2027-02-20' } });
  });

  test('that is met tells it from six known months on', () => {
    expect(project(80, inflows([90, 0, 0, 0, 0, 0])).reason).toEqual({ code: 'roll-off', day: '2027-06-30' });
    expect(project(80, inflows([90, 0, 0, 0, 0]))).toEqual({ status: 'met', ...NO_DATE, reason: null });
  });

  test('that is met does not count on what comes in unevenly', () => {
    // A pace of 0.92 a day would make up for the 100 in time, but not within the first month.
    const uneven = inflows([100, 0, 0, 0, 0, 0, 0, 0, 0, 60, 50, 60]);
    expect(project(180, uneven).reason).toEqual({ code: 'roll-off', day: '2026-12-30' });
  });

  test('that is met loses nothing where the bar asks at most, or the partner is exempt', () => {
    const met = { status: 'met', ...NO_DATE, reason: null };
    expect(project({ atMost: 30 }, steady(1))).toEqual(met);
    expect(project(500, steady(1), revenue, ['gold/revenue'])).toEqual(met);
  });

  test('that is met is safe when what comes in makes up for what leaves', () => {
    expect(project(100, steady(10))).toEqual({ status: 'met', ...NO_DATE, reason: null });
  });

  test('falls to a bar that asks at most, on the day that enough has left', () => {
    const incidents = { label: 'Incidents', unit: 'count', aggregate: 'sum', window: 'P12M' };
    const { status, date, reason } = project({ atMost: 3 }, inflows([0, 0, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0]), incidents);
    expect({ status, date, reason }).toEqual({
      status: 'on-track',
      date: '2027-02-28',
      reason: { code: 'roll-off', day: '2027-02-28' },
    });
  });

  test('falls to one the earlier the less comes in', () => {
    // One a day comes in, but for 100 in December and 50 more in February; 485 in all. At that pace there are 415 when those of 30 December
    // have left, as many after those of 30 January, and 365 after those of 28 February.
    const incidents = inflows([100, 31, 79, 30, 31, 30, 31, 30, 31, 31, 30, 31]);
    expect(project({ atMost: 410 }, incidents)).toEqual({
      status: 'on-track',
      date: '2027-02-28',
      earliest: '2026-12-30',
      latest: '2027-02-28',
      quarter: '2027-Q1',
      reason: { code: 'roll-off', day: '2027-02-28' },
    });
    expect(project({ atMost: 380 }, incidents)).toMatchObject({ date: '2027-02-28', earliest: '2027-02-28', latest: null });
  });

  test('never falls to one when as many come in', () => {
    const { status, reason } = project({ atMost: 30 }, steady(10));
    expect({ status, reason }).toEqual({
      status: 'off-track',
      reason: { code: 'levels-off', at: expect.closeTo((50 / 153) * 365, 6) },
    });
  });

  test('is flat when nothing ever came, and is about to roll off when nothing comes any more', () => {
    expect(project(5, steady(0)).reason).toEqual({ code: 'flat' });
    // Of two days on which as much leaves, the first.
    const past = inflows([0, 30, 30, 20, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(project(100, past).reason).toEqual({ code: 'roll-off', day: '2027-01-30' });
  });

  test('stands on one day, though something comes in, when half of it or more is of that day', () => {
    const withFebruary = (amount: number) => inflows([10, 10, amount, 10, 10, 10, 10, 10, 10, 10, 10, 10]);
    expect(project(400, withFebruary(110)).reason).toEqual({ code: 'roll-off', day: '2027-02-28' });
    expect(project(400, withFebruary(109)).reason!.code).toBe('levels-off');
  });

  test('has an open end when what comes in is uneven', () => {
    const uneven = inflows([5, 0, 0, 0, 0, 0, 0, 0, 60, 50, 60, 70]);
    expect(project(500, uneven)).toMatchObject({ status: 'on-track', date: '2027-05-04', latest: null });
  });

  test('that holds exactly what the bar asks is not lost before something of it leaves', () => {
    expect(project(100, inflows([0, 10, 90, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toMatchObject({
      reason: { code: 'roll-off', day: '2027-01-30' },
    });
  });
});
