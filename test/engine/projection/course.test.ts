import { describe, expect, test } from 'vitest';
import { addMonths } from '../../../engine/primitives/calendar.ts';
import { DAYS_A_MONTH, estimateCourse, estimateFlow, reachOf, spreadOf, type Course } from '../../../engine/projection/course.ts';
import { estimatePace, estimateSlope } from '../../../engine/projection/trend.ts';
import { on } from '../given.ts';

const TODAY = on('2026-11-30');

/** Days so many months of equal length apart, the last today. */
function evenMonths(count: number): number[] {
  return Array.from({ length: count }, (_, i) => TODAY + (i + 1 - count) * DAYS_A_MONTH);
}

describe('the course of a value', () => {
  test('that went evenly is its pace, carried on whole and without noise', () => {
    const course = estimateCourse(evenMonths(8), [10, 13, 16, 19, 22, 25, 28, 31]);
    expect(course).toEqual({
      from: TODAY,
      pace: expect.closeTo(3, 9),
      carried: expect.closeTo(3, 9),
      lead: expect.closeTo(0, 9),
      noise: expect.closeTo(0, 9),
    });
  });

  test('that hardly rose out of its noise is carried on to three tenths and a bit', () => {
    const values = [10, 30, 11, 32, 12, 13];
    const course = estimateCourse(evenMonths(6), values);
    const slope = estimateSlope([0, 1, 2, 3, 4, 5], values);
    const uneven = [20, -19, 21, -20, 1].reduce((sum, change) => sum + Math.abs(change - slope), 0) / 5;
    const evenness = slope / (slope + uneven);
    expect(evenness).toBeGreaterThan(0);
    expect(evenness).toBeLessThan(0.1);
    expect(course.carried / course.pace).toBeCloseTo(0.3 + 0.7 * evenness, 9);
  });

  test('has the pace of all months, shifted by a third of what the recent half differs, when it is noisy', () => {
    const values = [50, 80, 40, 85, 50, 75, 45, 90, 60, 95, 65, 100];
    const x = values.map((_, i) => i);
    const [slope, recent, pace] = [estimateSlope(x, values), estimateSlope(x, values, 6), estimatePace(x, values)];
    const uneven = values.slice(1).reduce((sum, value, i) => sum + Math.abs(value - values[i]! - slope), 0) / 11;
    const evenness = slope / (slope + uneven);
    const bent = slope + 0.3 * (recent - slope);
    expect(estimateCourse(evenMonths(12), values).pace).toBeCloseTo(bent + 2 * evenness ** 2 * (pace - bent), 9);
  });

  test('has the pace that leads to its last value when it is even', () => {
    const values = [10, 21, 29, 41, 49, 61, 69, 81, 89, 101, 110, 124];
    const pace = estimatePace(
      values.map((_, i) => i),
      values,
    );
    expect(estimateCourse(evenMonths(12), values).pace).toBeCloseTo(pace, 9);
  });

  test('makes up half of what a noisy last value lies below its line', () => {
    // All steps but the last are 0, so there is no slope, and nothing is even.
    const course = estimateCourse(evenMonths(7), [40, 40, 40, 40, 40, 40, 30]);
    expect(course.lead).toBe(5);
    // The changes are off by 10/6 on average, the values by 10/7.
    expect(course.noise).toBeCloseTo((10 / 6 + 10 / 7) / 2, 9);
  });

  test('that falls mirrors the one that rises', () => {
    const values = [40, 44, 43, 49, 50, 55, 53, 58, 62, 61, 66, 70];
    const up = estimateCourse(evenMonths(12), values);
    const down = estimateCourse(
      evenMonths(12),
      values.map((value) => -value),
    );
    expect(down).toEqual({ ...up, pace: -up.pace, carried: -up.carried, lead: -up.lead });
  });

  test('counts a gap of several months for as much time, and for less noise a month', () => {
    const days = [TODAY - 8 * DAYS_A_MONTH, ...evenMonths(5)];
    const course = estimateCourse(days, [0, 36, 45, 54, 63, 72]);
    expect(course.pace).toBeCloseTo(9, 9);
    expect(course.noise).toBeCloseTo(0, 9);
    // One of five changes is off by 8 in four months, which is 4 for one; all values lie as far off, for one is the half.
    const later = [
      ...evenMonths(5)
        .slice(0, -1)
        .map((day) => day - 3 * DAYS_A_MONTH),
      TODAY,
    ];
    const uneven = (values: readonly number[], of: readonly number[]) => estimateCourse(of, values).noise;
    expect(uneven([0, 9, 0, 9, 0, 36], [TODAY - 8 * DAYS_A_MONTH, ...later])).toBeLessThan(
      uneven([0, 9, 0, 9, 0, 36], evenMonths(6)),
    );
  });

  test('that bends smoothly is the pace of its last three months, with the noise of its bends alone, and makes nothing up', () => {
    const filling = [100, 140, 170, 190, 205, 215, 222, 228, 232, 235, 237, 239];
    const { pace, lead, noise } = estimateCourse(evenMonths(12), filling);
    expect(pace).toBeCloseTo(7 / 3, 9);
    expect(lead).toBe(0);
    expect(noise).toBeLessThan(4);
    // As far off, but without order.
    const shuffled = [100, 107, 147, 150, 180, 182, 202, 204, 219, 225, 235, 239];
    expect(estimateCourse(evenMonths(12), shuffled).pace).toBeGreaterThan(9);
  });

  test('that changed its pace some months ago is the new one', () => {
    const kinked = [50, 50, 50, 50, 50, 50, 60, 70, 80, 90, 100, 110];
    expect(estimateCourse(evenMonths(12), kinked).pace).toBeCloseTo(10, 9);
  });
});

describe('the course of what comes in', () => {
  test('is the pace of the running total, whole, with no lead', () => {
    const ends = Array.from({ length: 12 }, (_, i) => addMonths(TODAY, i - 11));
    const totals = [0, 30, 30, 90, 95, 130, 150, 150, 200, 240, 260, 300];
    const flow = estimateFlow(ends, totals);
    expect(flow.pace).toBeCloseTo(
      estimatePace(
        ends.map((day) => (day - TODAY) / DAYS_A_MONTH),
        totals,
      ),
      12,
    );
    expect(flow).toMatchObject({ from: TODAY, carried: flow.pace, lead: 0 });
    expect(flow.noise).toBeGreaterThan(10);
  });
});

describe('what is expected', () => {
  const course: Course = { from: TODAY, pace: 10, carried: 6, lead: 2, noise: 4 };

  test('is what is carried on and what is made up; the whole pace when it is not doubted', () => {
    expect(reachOf(course, 3)).toBe(20);
    expect(reachOf(course, 3, 0)).toBe(32);
  });

  test('is off by the noise as its root of the time, and by a doubt about the pace as the time', () => {
    expect(spreadOf(course, 4)).toBe(Math.sqrt(4 ** 2 * 4 + (0.15 * 10 * 4) ** 2));
    expect(spreadOf(course, 4, 0)).toBe(8);
  });
});
