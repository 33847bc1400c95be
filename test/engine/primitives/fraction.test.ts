import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addFractions,
  divideFractions,
  fractionOf,
  multiplyFractions,
  numberOf,
  reduceFraction,
  subtractFractions,
} from '../../../engine/primitives/fraction.ts';

const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-290 }).chain((size) => fc.constantFrom(size, -size));

describe('a fraction', () => {
  test('is the shortest decimal that is read as the number', () => {
    expect(fractionOf(0.1)).toEqual({ over: 1n, under: 10n });
    expect(fractionOf(-4.27)).toEqual({ over: -427n, under: 100n });
    expect(fractionOf(1.5e21)).toEqual({ over: 1_500_000_000_000_000_000_000n, under: 1n });
    expect(fractionOf(2.5e-7)).toEqual({ over: 25n, under: 100_000_000n });
    expect(fractionOf(0)).toEqual({ over: 0n, under: 1n });
    expect(() => fractionOf(Infinity)).toThrow('not finite');
  });

  test('gives back the number that it is of', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        expect(numberOf(fractionOf(value))).toBe(value);
      }),
    );
  });

  test('of two whole numbers gives the number nearest to it, as division does', () => {
    const whole = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        expect(numberOf({ over: BigInt(a), under: BigInt(b) })).toBe(a / b);
      }),
    );
  });

  test('just beside the middle of two numbers goes to the nearer one', () => {
    // 2^53 and 2^53 + 2 are neighbours.
    const middle = 2n ** 53n + 1n;
    const far = 10n ** 40n;
    expect(numberOf({ over: middle * far + 1n, under: far })).toBe(2 ** 53 + 2);
    expect(numberOf({ over: middle * far - 1n, under: far })).toBe(2 ** 53);
    expect(numberOf({ over: middle, under: 1n })).toBe(2 ** 53);
  });

  test('is reckoned with as on paper', () => {
    const [a, b] = [fractionOf(0.6), fractionOf(0.3)];
    expect(numberOf(addFractions(a, b))).toBe(0.9);
    expect(numberOf(subtractFractions(b, a))).toBe(-0.3);
    expect(numberOf(multiplyFractions(a, b))).toBe(0.18);
    expect(numberOf(divideFractions(a, fractionOf(-0.3)))).toBe(-2);
    expect(reduceFraction({ over: -180n, under: 60n })).toEqual({ over: -3n, under: 1n });
    expect(() => divideFractions(a, fractionOf(0))).toThrow('divided by 0');
  });
});
