import { describe, expect, test } from 'vitest';
import {
  collectObservations,
  lastIndex,
  makeSeries,
  previousIndex,
  type Observation,
} from '../../../engine/measures/observations.ts';
import { on } from '../given.ts';

const observation = (day: string, value: number, more: Partial<Observation> = {}): Observation => ({
  partner: 'northwind',
  metric: 'installs',
  day: on(day),
  value,
  received: null,
  ...more,
});

describe('observations', () => {
  test('are collected by partner and metric, in order of their days', () => {
    const collected = collectObservations([
      observation('2026-03-02', 20),
      observation('2026-03-01', 4, { metric: 'rating' }),
      observation('2026-03-01', 10),
      observation('2026-03-05', 7, { partner: 'contoso' }),
    ]);
    expect([...collected.keys()]).toEqual(['northwind', 'contoso']);
    expect([...collected.get('northwind')!.keys()]).toEqual(['installs', 'rating']);
    expect(collected.get('northwind')!.get('installs')).toEqual({
      days: [on('2026-03-01'), on('2026-03-02')],
      values: [10, 20],
      received: [on('2026-03-01'), on('2026-03-02')],
      hasLate: false,
    });
    expect(collected.get('northwind')!.get('rating')!.values).toEqual([4]);
    expect(collected.get('contoso')!.get('installs')!.values).toEqual([7]);
  });

  test('of one day that count from the same day leave one: the later received, else the later in order', () => {
    const day = on('2026-03-01');
    expect(makeSeries([day, day], [1, 2], [null, null]).values).toEqual([2]);
    expect(makeSeries([day, day], [1, 2], [day + 0.75, day + 0.25]).values).toEqual([1]);
  });

  test('of one day that were received on several are all kept, each with the day from which it counts', () => {
    const day = on('2026-03-01');
    expect(makeSeries([day, day], [2, 1], [day + 8.5, null])).toEqual({
      days: [day, day],
      values: [1, 2],
      received: [day, day + 8],
      hasLate: true,
    });
  });

  test('of the first day leave those of later days as they are', () => {
    const [first, second] = [on('2026-03-01'), on('2026-03-02')];
    // The second came with the first day's correction, on one and the same day.
    expect(makeSeries([first, second], [1, 2], [second, second]).values).toEqual([1, 2]);
  });

  test('are late only when they come after their day', () => {
    const day = on('2026-03-01');
    expect(makeSeries([day], [1], [day + 0.99]).hasLate).toBe(false);
    expect(makeSeries([day], [1], [day - 3])).toMatchObject({ hasLate: false, received: [day] });
    expect(makeSeries([day], [1], [day + 1]).hasLate).toBe(true);
  });
});

describe('the value that stands', () => {
  const [first, second, third] = [on('2026-03-01'), on('2026-03-05'), on('2026-03-09')];
  /** 10, then 20, then 30; on 7 March the 20 became 25. */
  const series = makeSeries([first, second, second, third], [10, 20, 25, 30], [null, null, on('2026-03-07'), null]);
  const valueOn = (day: string, knownOn = day): number | undefined => series.values[lastIndex(series, on(day), on(knownOn))];

  test('on a day is that of the last day observed by then, as it was known then', () => {
    expect(valueOn('2026-02-28')).toBeUndefined();
    expect(valueOn('2026-03-04')).toBe(10);
    expect(valueOn('2026-03-06')).toBe(20);
    expect(valueOn('2026-03-07')).toBe(25);
    expect(valueOn('2026-03-06', '2026-03-07')).toBe(25);
    expect(valueOn('2026-03-31')).toBe(30);
  });

  test('before another is that of the day before it, as it was known', () => {
    const before = (i: number, knownOn: string) => series.values[previousIndex(series, i, on(knownOn))];
    expect(before(3, '2026-03-09')).toBe(25);
    expect(before(3, '2026-03-06')).toBe(20);
    expect(before(2, '2026-03-09')).toBe(10);
    expect(before(0, '2026-03-09')).toBeUndefined();
  });

  test('is none when all that is of the day or before came later', () => {
    const late = makeSeries([first], [10], [third]);
    expect(lastIndex(late, second)).toBe(-1);
    expect(lastIndex(late, third)).toBe(0);
    expect(previousIndex(makeSeries([first, second], [1, 2], [third, null]), 1, second)).toBe(-1);
  });
});
