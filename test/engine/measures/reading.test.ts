import { describe, expect, test } from 'vitest';
import { readMetrics, type Reading } from '../../../engine/measures/reading.ts';
import { givenProgram, givenSubject, on, type Observed } from '../given.ts';

/** One metric of the given definition, read on a day. */
function reading(metric: Record<string, unknown>, values: Observed[string], day: string): Reading {
  const program = givenProgram({
    currency: 'USD',
    metrics: { m: { label: 'M', unit: 'count', ...metric } },
    tiers: [{ id: 'all', name: 'All' }],
  });
  return readMetrics(program, givenSubject({ m: values }).series, on(day))[0]!;
}

const UNKNOWN = { low: -Infinity, high: Infinity };
const known = (value: number): object => ({ value, low: value, high: value });

describe('the latest value', () => {
  test('is that of the last observation on or before the day', () => {
    const values = { '2026-03-01': 10, '2026-03-10': 20, '2026-03-12': 30 };
    expect(reading({}, values, '2026-03-11')).toEqual({ ...known(20), observed: on('2026-03-10') });
    expect(reading({}, values, '2026-03-12')).toEqual({ ...known(30), observed: on('2026-03-12') });
  });

  test('is unknown before anything was observed', () => {
    expect(reading({}, { '2026-03-10': 10 }, '2026-03-09')).toEqual({ value: null, observed: null, ...UNKNOWN });
  });

  test('is still known exactly staleAfter after it was observed, and unknown a day later, with the old value still shown', () => {
    expect(reading({ staleAfter: 'P45D' }, { '2026-01-01': 7 }, '2026-02-15')).toMatchObject(known(7));
    expect(reading({ staleAfter: 'P45D' }, { '2026-01-01': 7 }, '2026-02-16')).toEqual({
      value: 7,
      observed: on('2026-01-01'),
      ...UNKNOWN,
    });
  });
});

describe('a value with validFor', () => {
  const review = { unit: 'flag', validFor: 'P12M', staleAfter: undefined };

  test('stands until that long after it was observed, and lapses the day after', () => {
    expect(reading(review, { '2025-03-15': 1 }, '2026-03-15')).toMatchObject(known(1));
    expect(reading(review, { '2025-03-15': 1 }, '2026-03-16')).toEqual({
      value: 1,
      low: NaN,
      high: NaN,
      observed: on('2025-03-15'),
    });
  });

  test('of 29 February lapses after 28 February', () => {
    expect(reading(review, { '2024-02-29': 1 }, '2025-02-28')).toMatchObject(known(1));
    expect(reading(review, { '2024-02-29': 1 }, '2025-03-01').low).toBeNaN();
  });
});

describe('an aggregate over a window', () => {
  const window = 'P30D';
  const values = { '2026-03-01': 5, '2026-03-02': 10, '2026-03-31': 30 };

  test('takes the days after day − window up to the day itself', () => {
    // 31 March − 30 days = 1 March, which is outside.
    expect(reading({ aggregate: 'sum', window }, values, '2026-03-31')).toMatchObject(known(40));
    expect(reading({ aggregate: 'sum', window }, values, '2026-03-30')).toMatchObject(known(15));
  });

  test.each([
    ['sum', 40],
    ['mean', 20],
    ['min', 10],
    ['max', 30],
    ['count', 2],
  ])('of kind %s gives %d', (aggregate, expected) => {
    expect(reading({ aggregate, window }, values, '2026-03-31')).toMatchObject(known(expected));
  });

  test.each([
    ['min', [30, 10, 20], 10],
    ['min', [10, 20, 30], 10],
    ['max', [20, 30, 10], 30],
    ['max', [30, 20, 10], 30],
  ])('of kind %s over %j is %d', (aggregate, [first, second, third], expected) => {
    const inOrder = { '2026-03-02': first!, '2026-03-12': second!, '2026-03-22': third! };
    expect(reading({ aggregate, window }, inOrder, '2026-03-31')).toMatchObject(known(expected));
  });

  test('of calendar months ends on the last day of a shorter month', () => {
    // 31 March − 1 month = 28 February, which is outside.
    expect(reading({ aggregate: 'sum', window: 'P1M' }, { '2026-02-28': 1, '2026-03-01': 2 }, '2026-03-31')).toMatchObject(
      known(2),
    );
  });

  test.each(['sum', 'count'])('of kind %s is 0 when nothing is inside and the feed is fresh', (aggregate) => {
    expect(reading({ aggregate, window }, { '2026-01-01': 8 }, '2026-03-31')).toMatchObject(known(0));
  });

  test.each(['mean', 'min', 'max'])('of kind %s is unknown when nothing is inside, the old value still shown', (aggregate) => {
    expect(reading({ aggregate, window }, { '2026-01-01': 8 }, '2026-03-31')).toEqual({
      value: 8,
      observed: on('2026-01-01'),
      ...UNKNOWN,
    });
  });

  test('is unknown when the last observation is stale, and shows what it was on the day of that observation', () => {
    const stale = { aggregate: 'sum', window, staleAfter: 'P10D' };
    expect(reading(stale, values, '2026-04-10')).toMatchObject(known(30));
    expect(reading(stale, values, '2026-04-11')).toEqual({ value: 40, observed: on('2026-03-31'), ...UNKNOWN });
  });
});

describe('an observation that was received late', () => {
  const late: Observed[string] = [
    ['2026-03-01', 10, null],
    ['2026-03-05', 99, '2026-03-20'],
  ];

  test('counts from the day it was received', () => {
    expect(reading({}, late, '2026-03-19')).toMatchObject(known(10));
    expect(reading({}, late, '2026-03-20')).toEqual({ ...known(99), observed: on('2026-03-05') });
  });

  test('replaces the value of the same day from then on, and only once in a sum', () => {
    const corrected: Observed[string] = [
      ['2026-03-01', 10, null],
      ['2026-03-01', 4, '2026-03-08'],
      ['2026-03-02', 1, null],
    ];
    const sum = { aggregate: 'sum', window: 'P30D' };
    expect(reading(sum, corrected, '2026-03-07')).toMatchObject(known(11));
    expect(reading(sum, corrected, '2026-03-08')).toMatchObject(known(5));
  });

  test('before its day counts from its day', () => {
    expect(reading({}, [['2026-03-05', 9, '2026-03-01']], '2026-03-04').value).toBeNull();
    expect(reading({}, [['2026-03-05', 9, '2026-03-01']], '2026-03-05')).toMatchObject(known(9));
  });
});

describe('a score', () => {
  const program = givenProgram({
    metrics: {
      installs: { label: 'Installations', unit: 'count', staleAfter: 'P30D' },
      rating: { label: 'Rating', unit: 'rating', outOf: 5, staleAfter: 'P30D' },
      review: { label: 'Review', unit: 'flag', validFor: 'P30D' },
      score: {
        label: 'Score',
        unit: 'points',
        score: {
          installs: { per: 100, points: 1, max: 40 },
          rating: { per: 1, points: 10, max: 50 },
          review: { per: 1, points: 5 },
        },
      },
    },
    tiers: [{ id: 'all', name: 'All' }],
  });
  const score = (observed: Observed, day: string): Reading => readMetrics(program, givenSubject(observed).series, on(day))[3]!;

  test('adds min(max, value / per × points) of each part', () => {
    const observed = { installs: { '2026-03-01': 9000 }, rating: { '2026-03-02': 4.5 }, review: { '2026-03-01': 1 } };
    expect(score(observed, '2026-03-03')).toEqual({ ...known(40 + 45 + 5), observed: on('2026-03-02') });
  });

  test('lies between nothing and the max of a part that is unknown, and shows the lowest', () => {
    const observed = { installs: { '2026-03-01': 1000 }, review: { '2026-03-01': 1 } };
    expect(score(observed, '2026-03-03')).toMatchObject({ value: 15, low: 15, high: 65 });
  });

  test('has no upper bound when an unknown part has none', () => {
    expect(score({ installs: { '2026-03-01': 1000 }, rating: { '2026-03-01': 4 } }, '2026-03-03')).toMatchObject({
      value: 50,
      high: Infinity,
    });
  });

  test('counts a lapsed part as nothing', () => {
    const observed = { installs: { '2026-03-20': 1000 }, rating: { '2026-03-20': 4 }, review: { '2026-01-01': 1 } };
    expect(score(observed, '2026-03-21')).toMatchObject({ value: 50, low: 50, high: 50 });
  });

  test('was observed when the last of its parts was, in whatever order', () => {
    const observedOn = (installs: string, rating: string) =>
      score({ installs: { [installs]: 1000 }, rating: { [rating]: 4 } }, '2026-03-21').observed;
    expect(observedOn('2026-03-10', '2026-03-05')).toBe(on('2026-03-10'));
    expect(observedOn('2026-03-05', '2026-03-10')).toBe(on('2026-03-10'));
    expect(score({ rating: { '2026-03-05': 4 } }, '2026-03-21').observed).toBe(on('2026-03-05'));
  });

  test('has no value when no part was ever observed', () => {
    expect(score({}, '2026-03-03')).toMatchObject({ value: null, observed: null });
  });
});
