import { describe, expect, test } from 'vitest';
import { addMonths, formatDay } from '../../../engine/primitives/calendar.ts';
import { healthOf, type Holder } from '../../../engine/planning/health.ts';
import { givenLadder, givenSubject, on, type Observed } from '../given.ts';

const TODAY = '2026-11-30';
const ladder = givenLadder({
  metrics: {
    installs: { label: 'Installations', unit: 'count', staleAfter: 'P20D' },
    review: { label: 'Review', unit: 'flag', validFor: 'P6M' },
  },
  tiers: [
    { id: 'registered', name: 'Registered' },
    { id: 'gold', name: 'Gold', health: ['review', 'installs'] },
  ],
});

/** The last at today, the others a month apart before it. */
function monthly(values: readonly number[]): Record<string, number> {
  return Object.fromEntries(values.map((value, i) => [formatDay(addMonths(on(TODAY), i + 1 - values.length)), value]));
}

function holder(held: string | null, observed: Observed): Holder {
  return { held, series: givenSubject(observed).series };
}

const up = (from: number) => monthly(Array.from({ length: 12 }, (_, i) => from + 10 * i));
const installs = (holders: readonly Holder[]) => healthOf(ladder, holders, on(TODAY))[1]!.metrics[1]!;

describe('the health of a tier', () => {
  test('is of the metrics that it watches, over those who hold it', () => {
    const holders = [holder('gold', { installs: up(0) }), holder('gold', { installs: up(100) }), holder('registered', { installs: up(900) }), holder(null, {})]; // prettier-ignore
    const [registered, gold] = healthOf(ladder, holders, on(TODAY));
    expect(registered).toEqual({ tier: 'registered', holders: 1, metrics: [] });
    expect(gold).toMatchObject({
      tier: 'gold',
      holders: 2,
      metrics: [{ metric: 'review' }, { metric: 'installs', known: 1, typical: 160 }],
    });
  });

  test('takes the median, which one holder does not move', () => {
    const typical = (best: number) =>
      installs([up(0), up(20), up(best)].map((values) => holder('gold', { installs: values }))).typical;
    expect(typical(40)).toBe(130);
    expect(typical(1e6)).toBe(130);
  });

  test('takes the exact middle of two values', () => {
    const typical = (values: number[]) => installs(values.map((value) => holder('gold', { installs: monthly([value]) }))).typical;
    expect(typical([4.1, 4.4])).toBe(4.25);
    expect(typical([0.1, 0.2])).toBe(0.15);
  });

  test('says of how many the value is known, and leaves the others out', () => {
    const silent = holder('gold', { installs: { '2026-10-01': 5000 } });
    expect(installs([holder('gold', { installs: up(0) }), silent, holder('gold', {}), silent])).toMatchObject({
      known: 0.25,
      typical: 110,
    });
    expect(installs([silent])).toEqual({ metric: 'installs', known: 0, typical: null, trend: null });
    expect(installs([])).toEqual({ metric: 'installs', known: null, typical: null, trend: null });
  });

  test('of a flag is the share that has passed and not lapsed, of those known', () => {
    const passed = (day: string) => holder('gold', { review: { [day]: 1 } });
    const failed = holder('gold', { review: { '2026-11-01': 0 } });
    const [, gold] = healthOf(
      ladder,
      [passed('2026-10-01'), passed('2026-04-01'), passed('2026-08-01'), failed, passed('2026-09-01'), holder('gold', {})],
      on(TODAY),
    );
    expect(gold!.metrics[0]).toMatchObject({ known: 5 / 6, typical: 0.6 });
  });

  test('leaves out a value that has lapsed and is no flag', () => {
    const rated = givenLadder({
      metrics: { rating: { label: 'Rating', unit: 'rating', outOf: 5, validFor: 'P6M' } },
      tiers: [{ id: 'gold', name: 'Gold', health: ['rating'] }],
    });
    const holders = [holder('gold', { rating: { '2026-10-01': 4 } }), holder('gold', { rating: { '2026-04-01': 3 } })];
    expect(healthOf(rated, holders, on(TODAY))[0]!.metrics[0]).toMatchObject({ known: 0.5, typical: 4 });
  });

  test('has a trend: rising, falling, or steady when the interval holds no change', () => {
    const trendOf = (values: readonly number[]) => installs([holder('gold', { installs: monthly(values) })]).trend;
    expect(trendOf([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120])).toMatchObject({
      direction: 'rising',
      perMonth: expect.closeTo(9.947, 3),
    });
    expect(trendOf([120, 110, 100, 90, 80, 70, 60, 50, 40, 30, 20, 10])).toMatchObject({
      direction: 'falling',
      perMonth: expect.closeTo(-9.947, 3),
    });
    expect(trendOf([50, 60, 40, 55, 45, 58, 42, 51, 49, 60, 41, 50])).toMatchObject({ direction: 'steady' });
    expect(trendOf([5, 5, 5, 5, 5, 5])).toEqual({ perMonth: 0, low: 0, high: 0, direction: 'steady' });
  });

  test('has a trend a month, in a range that reaches further to the faster side, also where the pace is even', () => {
    const asOf = on(TODAY);
    // Two a day, whatever the length of the month: 730.5 a year.
    const even = Object.fromEntries(Object.keys(up(0)).map((day) => [day, 5000 + 2 * (on(day) - asOf)]));
    const perMonth = 730.5 / 12;
    expect(installs([holder('gold', { installs: even })]).trend).toEqual({
      perMonth: expect.closeTo(perMonth, 9),
      // Off by 0.15 of it, so 1/0.15 of that away; the root of one more is five eighths less and more: (√(1 + 1/0.15) ∓ 5/8)² − 1, of 0.15.
      low: expect.closeTo(0.15 * ((Math.sqrt(1 + 1 / 0.15) - 0.625) ** 2 - 1) * perMonth, 9),
      high: expect.closeTo(0.15 * ((Math.sqrt(1 + 1 / 0.15) + 0.625) ** 2 - 1) * perMonth, 9),
      direction: 'rising',
    });
  });

  test('has none from fewer than six months, or from months in which less than half of the holders were known', () => {
    expect(installs([holder('gold', { installs: monthly([1, 2, 3, 4, 5]) })]).trend).toBeNull();
    const long = holder('gold', { installs: up(0) });
    const short = holder('gold', { installs: monthly([1, 2, 3]) });
    expect(installs([long, short]).trend).not.toBeNull();
    expect(installs([long, short, short]).trend).toBeNull();
  });
});
