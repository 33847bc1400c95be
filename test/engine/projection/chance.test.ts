import { describe, expect, test } from 'vitest';
import { chanceOf, rangeOfChange, scoreReach } from '../../../engine/projection/chance.ts';

describe('the odds that something is reached', () => {
  test('are even half a spread beyond what is expected, as the best of several months is above the mean', () => {
    expect(scoreReach(10, 12, 4)).toBe(0);
    expect(scoreReach(-10, -8, 4)).toBe(0);
  });

  test('fall with the gap and rise with the reach', () => {
    expect(scoreReach(10, 13, 4)).toBeLessThan(0);
    expect(scoreReach(11, 12, 4)).toBeGreaterThan(0);
  });

  test('are by hand four times the difference of the roots of one and the distances, in spreads', () => {
    // (3 + ½) and 8 spreads.
    expect(scoreReach(6, 16, 2)).toBeCloseTo(4 * (Math.sqrt(4.5) - 3), 12);
  });

  test('are certain without a spread', () => {
    expect(scoreReach(5, 5, 0)).toBe(Infinity);
    expect(scoreReach(5, 5.1, 0)).toBe(-Infinity);
  });

  test('do not depend on the unit', () => {
    expect(scoreReach(600, 1600, 200)).toBe(scoreReach(6, 16, 2));
  });

  test('are a chance: 0 one in two, 1.386 four in five', () => {
    expect(chanceOf(0)).toBe(0.5);
    expect(chanceOf(Math.log(4))).toBeCloseTo(0.8, 12);
    expect(chanceOf(-Infinity)).toBe(0);
    expect(chanceOf(Infinity)).toBe(1);
  });
});

describe('the range of a change', () => {
  test('is as wide to both sides of no change, and wider to the far side of a change', () => {
    const still = rangeOfChange(0, 4);
    expect(still.high).toBeCloseTo(-still.low, 12);
    const rising = rangeOfChange(10, 4);
    expect(rising.high - 10).toBeGreaterThan(10 - rising.low);
  });

  test('is by hand where the root differs by five eighths', () => {
    // Of 8 spreads the root of one more is 3: to the fast side (3 + 5/8)² − 1 spreads.
    const { low, high } = rangeOfChange(16, 2);
    expect(low).toBeCloseTo(2 * (2.375 ** 2 - 1), 12);
    expect(high).toBeCloseTo(2 * (3.625 ** 2 - 1), 12);
  });

  test('is the change itself without a spread', () => {
    expect(rangeOfChange(3, 0)).toEqual({ low: 3, high: 3 });
  });
});
