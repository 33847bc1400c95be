import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DecimalSum, subtractDecimals, sumDecimals } from '../../../engine/primitives/decimal.ts';

/** A decimal as text, as it stands in a file. */
const anyDecimal = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => ({ digits: BigInt(digits), decimals, text: writeDecimal(BigInt(digits), decimals) }));
/** Of fifteen digits, which a number still has as they are written: a few of them are more than whole numbers of a double count. */
const anyLargeDecimal = fc
  .tuple(fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => ({ digits, decimals, text: writeDecimal(digits, decimals) }));
const anyDecimals = fc.array(anyDecimal, { minLength: 1, maxLength: 90 });
const PLACES = 6;

describe('a sum of decimals', () => {
  test('is what it is on paper', () => {
    expect(116.67 + 525.68 + 357.65).not.toBe(1000);
    expect(sumDecimals([116.67, 525.68, 357.65])).toBe(1000);
    expect(sumDecimals([0.3, 0.3, 0.3])).toBe(0.9);
    expect(sumDecimals([0.1, 0.2])).toBe(0.3);
    expect(sumDecimals([1e9, 0.000001, -1e9])).toBe(0.000001);
    expect(sumDecimals([])).toBe(0);
  });

  test('is what whole-number arithmetic gives, in any order', () => {
    fc.assert(
      fc.property(anyDecimals, fc.array(fc.nat(), { maxLength: 90 }), (decimals, keys) => {
        const exact = Number(writeDecimal(sumOf(decimals), PLACES));
        const shuffled = decimals
          .map((decimal, i) => ({ decimal, key: keys[i] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ decimal }) => decimal);
        expect(sumDecimals(decimals.map(({ text }) => Number(text)))).toBe(exact);
        expect(sumDecimals(shuffled.map(({ text }) => Number(text)))).toBe(exact);
      }),
    );
  });

  test('is the number nearest to what whole-number arithmetic gives, however large the amounts', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyDecimal, anyLargeDecimal), { minLength: 1, maxLength: 90 }), (decimals) => {
        const exact = Number(writeDecimal(sumOf(decimals), PLACES));
        expect(sumDecimals(decimals.map(({ text }) => Number(text)))).toBe(exact);
      }),
    );
    const large = 999_999_999_999_999;
    expect(sumDecimals(Array.from({ length: 91 }, () => large))).toBe(Number(BigInt(large) * 91n));
    expect(sumDecimals([...Array.from({ length: 91 }, () => large), 0.5, ...Array.from({ length: 91 }, () => -large)])).toBe(0.5);
  });

  test('is the same however its parts are grouped', () => {
    fc.assert(
      fc.property(anyDecimals, fc.integer({ min: 1, max: 12 }), (decimals, size) => {
        const values = decimals.map(({ text }) => Number(text));
        const groups = Array.from({ length: Math.ceil(values.length / size) }, (_, i) => values.slice(i * size, (i + 1) * size));
        expect(sumDecimals(groups.map(sumDecimals))).toBe(sumDecimals(values));
      }),
    );
  });

  test('divided by how many there are is the mean, nearest to the exact one', () => {
    const sum = new DecimalSum();
    for (const value of [4.1, 4.2, 4.4]) sum.add(value);
    expect(sum.dividedBy(3)).toBe(12.7 / 3);
    const tenths = new DecimalSum();
    for (const value of [0.1, 0.2, 0.6]) tenths.add(value);
    expect(tenths.dividedBy(3)).toBe(0.3);
  });

  test('adds a value several times', () => {
    const sum = new DecimalSum();
    sum.add(0.1, 3);
    sum.add(4.27, 100);
    expect(sum.value).toBe(427.3);
  });

  test('stays exact where the amounts are far apart, have many places, or grow beyond what a number counts', () => {
    expect(sumDecimals([1e15, 0.5, -1e15])).toBe(0.5);
    expect(sumDecimals([9_007_199_254_740_991, 1, -9_007_199_254_740_991])).toBe(1);
    expect(sumDecimals([4.2857142857142856, -4.2857142857142856, 0.1])).toBe(0.1);
    expect(sumDecimals([1e-9, 1, -1])).toBe(1e-9);
    expect(sumDecimals(Array.from({ length: 10 }, () => 1_000_000_000_000_000.1))).toBe(10_000_000_000_000_001);
    expect(sumDecimals([1e15, 0.3, 0.3, 0.3, -1e15])).toBe(0.9);
    expect(sumDecimals([1e300, 1, -1e300])).toBe(1);
  });

  test('of means that were rounded is of what was written, and near to that of the means', () => {
    const third = 1 / 3;
    expect(sumDecimals([third, third, third])).toBe(0.9999999999999999);
  });
});

describe('a difference of decimals', () => {
  test('is what it is on paper', () => {
    expect(4.3 - 4.27).not.toBe(0.03);
    expect(subtractDecimals(4.3, 4.27)).toBe(0.03);
    expect(subtractDecimals(500, 320)).toBe(180);
    expect(subtractDecimals(123_456_789.12, 0.01)).toBe(123_456_789.11);
    expect(subtractDecimals(1e15, 0.25)).toBe(999_999_999_999_999.75);
    expect(subtractDecimals(4.2857142857142856, 4.2857142857142856)).toBe(0);
  });

  test('is the opposite of that of the two changed over', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, ({ text: a }, { text: b }) => {
        expect(subtractDecimals(Number(a), Number(b)) + subtractDecimals(Number(b), Number(a))).toBe(0);
      }),
    );
  });
});

function sumOf(decimals: readonly { digits: bigint; decimals: number }[]): bigint {
  return decimals.reduce((sum, { digits, decimals }) => sum + digits * 10n ** BigInt(PLACES - decimals), 0n);
}

function writeDecimal(digits: bigint, decimals: number): string {
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  const whole = text.slice(0, text.length - decimals);
  return `${digits < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${text.slice(text.length - decimals)}` : ''}`;
}
