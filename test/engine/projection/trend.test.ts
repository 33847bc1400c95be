import { describe, expect, test } from 'vitest';
import { medianOf, quantileOf } from '../../../engine/primitives/order-statistics.ts';
import { estimatePace, estimateSlope, estimateTheilSen } from '../../../engine/projection/trend.ts';

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

describe('the slope alone', () => {
  test('is the same, of all points or of those from one on', () => {
    const values = [40, 44, 43, 49, 50, 55, 53, 58, 62, 61, 66, 70];
    expect(estimateSlope(months(12), values)).toBe(estimateTheilSen(months(12), values)!.slope);
    expect(estimateSlope(months(12), values, 6)).toBe(estimateTheilSen(months(6), values.slice(6))!.slope);
  });
});

describe('the pace that leads to the last value', () => {
  test('is the median of the mean paces since each earlier point', () => {
    // Since each of the five: 10/5, 8/4, 6/3, 5/2, 4/1 a day.
    expect(estimatePace([0, 1, 2, 3, 4, 5], [0, 2, 4, 5, 6, 10])).toBe(2);
    // Of an even number the mean of the middle two: 10/4, 8/3, 6/2, 5/1.
    expect(estimatePace([0, 1, 2, 3, 4], [0, 2, 4, 5, 10])).toBeCloseTo((8 / 3 + 3) / 2, 12);
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
