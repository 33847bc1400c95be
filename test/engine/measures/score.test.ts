import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sumPoints } from '../../../engine/measures/score.ts';
import type { ScorePart } from '../../../engine/program/program.ts';

const part = (per: number, points: number, max: number | null = null): ScorePart => ({ metric: 'installs', per, points, max });

describe('the points of a score', () => {
  test('are exact where the parts are decimals', () => {
    expect(0.1 * 3 + 0.2 * 3).not.toBe(0.9);
    expect(sumPoints([part(1, 3), part(1, 3)], [0.1, 0.2])).toBe(0.9);
    expect(sumPoints([part(100, 1, 40), part(1, 10, 50)], [9000, 4.27])).toBe(82.7);
    expect(sumPoints([part(0.1, 0.7)], [0.3])).toBe(2.1);
  });

  test('are exact where they are thirds', () => {
    expect(sumPoints([part(3, 1), part(3, 1), part(3, 1)], [1, 1, 1])).toBe(1);
    expect(sumPoints([part(7, 1), part(3, 1)], [1, 1])).toBe(10 / 21);
  });

  test('are exact where the parts are too large to be counted', () => {
    const primes = [part(999_999_937, 1), part(999_999_929, 1), part(999_999_937, 1)];
    expect(sumPoints(primes, [999_999_937, 999_999_929, 999_999_937])).toBe(3);
    expect(sumPoints([part(999_999_937, 1), part(999_999_929, 1, 0.5)], [999_999_937, 999_999_929])).toBe(1.5);
    expect(sumPoints([part(999_999_937, 1), part(999_999_929, 1, 0.5)], [NaN, Infinity])).toBe(0.5);
    expect(sumPoints([part(999_999_937, 1), part(999_999_929, 1)], [-5, Infinity])).toBe(Infinity);
  });

  test('are never more than the max of a part, nor less than nothing', () => {
    expect(sumPoints([part(1, 10, 50), part(1, 1)], [7, -3])).toBe(50);
    expect(sumPoints([part(1, 10, 50), part(1, 1)], [Infinity, -Infinity])).toBe(50);
    expect(sumPoints([part(1, 10, 50), part(1, 1)], [NaN, Infinity])).toBe(Infinity);
    expect(sumPoints([part(1, 10, 49.5)], [4.95])).toBe(49.5);
  });

  test('do not depend on the order of the parts', () => {
    const anyPart = fc
      .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 100 }), fc.option(fc.integer({ min: 1, max: 500 })))
      .map(([per, points, max]) => part(per / 10, points / 10, max === null ? null : max / 10));
    const anyParts = fc.array(fc.tuple(anyPart, fc.integer({ min: 0, max: 100_000 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(anyParts, (parts) => {
        const points = (all: typeof parts): number =>
          sumPoints(
            all.map(([one]) => one),
            all.map(([, value]) => value / 100),
          );
        expect(points(parts.toReversed())).toBe(points(parts));
      }),
    );
  });
});
