import { describe, expect, test } from 'vitest';
import { CALIBRATION, forecastPace, forecastTrend, negateTrend } from '../../../engine/projection/forecast.ts';
import { medianOf, quantileOf } from '../../../engine/primitives/order-statistics.ts';
import { estimatePace, estimateTheilSen } from '../../../engine/projection/trend.ts';

const Z_95 = 1.959964;
const months = (count: number): number[] => Array.from({ length: count }, (_, i) => i * 30);

describe('the Theil–Sen slope', () => {
  test("and its interval are those of R's statpsych::ci.theil, ties in x left out", () => {
    const y = [21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19];
    const x = [67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51];
    const { slope, low, high } = estimateTheilSen(x, y, Z_95)!;
    expect(slope).toBe(0.5);
    expect(low).toBeCloseTo(0.3243243, 7);
    expect(high).toBe(0.75);
  });

  test('is that of the line when all points lie on one, whatever their spacing', () => {
    expect(estimateTheilSen([0, 1, 5, 6, 20], [3, 5, 13, 15, 43])).toEqual({ slope: 2, low: 2, high: 2 });
  });

  test('is not moved by three wild points of twelve', () => {
    const values = months(12).map((day) => day / 30);
    values[2] = 900;
    values[6] = -400;
    values[9] = 1200;
    expect(estimateTheilSen(months(12), values)!.slope).toBeCloseTo(1 / 30, 10);
  });

  test('takes the outermost slopes as its interval when the points are too few to say more', () => {
    expect(estimateTheilSen([0, 1, 2], [0, 1, 4], Z_95)).toEqual({ slope: 2, low: 1, high: 3 });
  });

  test('does not exist where no two points differ in x', () => {
    expect(estimateTheilSen([], [])).toBeNull();
    expect(estimateTheilSen([4, 4], [1, 9])).toBeNull();
  });
});

describe('the pace of what accumulates', () => {
  test('is the median of the mean paces since each earlier point, with their quartiles', () => {
    // Since each of the five: 10/5, 8/4, 6/3, 5/2, 4/1 a day.
    expect(estimatePace([0, 1, 2, 3, 4, 5], [0, 2, 4, 5, 6, 10])).toEqual({ slope: 2, low: 2, high: 2.5 });
  });

  test('is expected to stay within a known share of itself even when it was perfectly even', () => {
    const { slope, low, high } = forecastPace(months(12), months(12));
    expect(slope).toBe(1);
    expect(low).toBeCloseTo(1 - CALIBRATION.slower * CALIBRATION.leastSpread, 12);
    expect(high).toBeCloseTo(1 + CALIBRATION.faster * CALIBRATION.leastSpread, 12);
  });

  test('holds zero in its interval after a jump in a single month', () => {
    const values = months(12).map((_, i) => (i < 11 ? i : 200));
    expect(forecastPace(months(12), values).low).toBeLessThan(0);
  });
});

describe('the trend of a value', () => {
  test('that only falls mirrors the one that only rises', () => {
    // It may stand still in between: that is no way back.
    const rising = [0, 4, 9, 9, 18, 20, 27];
    const falling = rising.map((value) => -value);
    expect(forecastTrend(months(7), falling)).toEqual(negateTrend(forecastTrend(months(7), rising)));
  });

  test('that goes up and down is the Theil–Sen slope, with the interval widened to what was measured', () => {
    const values = [40, 44, 43, 49, 50, 55, 53, 58, 62, 61, 66, 70];
    const textbook = estimateTheilSen(months(12), values)!;
    const { slope, low, high } = forecastTrend(months(12), values);
    expect(slope).toBe(textbook.slope);
    expect(slope - low).toBeCloseTo(CALIBRATION.wider * (textbook.slope - textbook.low), 12);
    expect(high - slope).toBeCloseTo(CALIBRATION.wider * (textbook.high - textbook.slope), 12);
  });

  test('that goes up and down is never held for surer than an even pace', () => {
    // One point off the line: nearly all slopes agree, and the textbook interval is of no width.
    const values = months(12).map((day, i) => (i === 3 ? day - 40 : day));
    const { slope, low, high } = forecastTrend(months(12), values);
    expect(slope).toBe(1);
    expect(low).toBeCloseTo(0.86, 12);
    expect(high).toBeCloseTo(1.24, 12);
  });

  test('that never moves is flat', () => {
    expect(forecastTrend(months(6), [7, 7, 7, 7, 7, 7])).toEqual({ slope: 0, low: 0, high: 0 });
  });
});

describe('quantiles', () => {
  test('lie on the line between the two nearest ranks', () => {
    expect(quantileOf([1, 2, 4, 8], 0.25)).toBe(1.75);
    expect(quantileOf([1, 2, 4, 8], 1)).toBe(8);
    expect(quantileOf([5], 0.9)).toBe(5);
  });

  test('the median of an even number of values is the mean of the middle two, in any order; of none there is none', () => {
    expect(medianOf([9, 1, 4, 2])).toBe(3);
    expect(medianOf([10, 9, 100])).toBe(10);
    expect(medianOf([])).toBeNull();
  });
});
