import { addFractions, divideFractions, fractionOf, multiplyFractions, numberOf, type Fraction } from './fraction.ts';

// A number stands for the shortest decimal that is read as it, which is the one that it was written as: 0.1 is a tenth, not the binary
// fraction next to it. Decimals are added up as whole numbers of their last place, so the order makes no difference and nothing is left
// behind by rounding; where those grow too large for a number, as fractions. docs/decisions/0006-exact-decimals.md says more.

/** Of values, bars and amounts, in either direction: beyond it a number does not hold tenths any more. */
export const LARGEST_VALUE = 1e15;

/** Up to this, a number times a power of ten is within half of one from the whole number that it stands for. */
const LARGEST_UNITS = 2 ** 51;
/** All that are exact and can be wanted: 2 ** 51 has 16 digits. */
const POWERS_OF_TEN = Array.from({ length: 17 }, (_, power) => Number(`1e${power}`));

/** Adds up decimals exactly. */
export class DecimalSum {
  #scale = 1;
  /** What was added, times the scale. */
  #units = 0;
  /** What was added, once it does not fit into units any more. */
  #fraction: Fraction | null = null;

  /** `times`: a whole number; the value is added so often. Both are finite. */
  add(value: number, times = 1): void {
    const units = Math.round(value * this.#scale);
    const sum = this.#units + units * times;
    const isExact = units / this.#scale === value && Math.abs(units) <= LARGEST_UNITS && Math.abs(sum) <= LARGEST_UNITS;
    if (isExact && this.#fraction === null) this.#units = sum;
    else this.#addUnusual(value, times);
  }

  /** The number nearest to the exact sum. */
  get value(): number {
    return this.dividedBy(1);
  }

  /** The number nearest to the exact sum divided by a whole number above 0. */
  dividedBy(divisor: number): number {
    const under = this.#scale * divisor;
    if (this.#fraction === null && under <= Number.MAX_SAFE_INTEGER) return this.#units / under;
    const { over, under: inner } = this.#fraction ?? this.#asFraction();
    return numberOf({ over, under: inner * BigInt(divisor) });
  }

  #addUnusual(value: number, times: number): void {
    const scale = this.#fraction === null ? Math.max(scaleOf(value), this.#scale) : Infinity;
    const units = this.#units * (scale / this.#scale);
    const added = Math.round(value * scale) * times;
    if (Math.abs(units) <= LARGEST_UNITS && Math.abs(added) <= LARGEST_UNITS && Math.abs(units + added) <= LARGEST_UNITS) {
      this.#scale = scale;
      this.#units = units + added;
    } else {
      const more = multiplyFractions(fractionOf(value), { over: BigInt(times), under: 1n });
      this.#fraction = addFractions(this.#fraction ?? this.#asFraction(), more);
    }
  }

  #asFraction(): Fraction {
    return { over: BigInt(this.#units), under: BigInt(this.#scale) };
  }
}

/** The number nearest to the exact sum; 0 of none. */
export function sumDecimals(values: Iterable<number>): number {
  const sum = new DecimalSum();
  for (const value of values) sum.add(value);
  return sum.value;
}

/** The number nearest to the exact difference. */
export function subtractDecimals(a: number, b: number): number {
  const difference = a - b;
  if (Number.isInteger(a) && Number.isInteger(b) && Number.isSafeInteger(difference)) return difference;
  // Most of what is measured has two decimals or fewer.
  const over = Math.round(a * 100);
  const under = Math.round(b * 100);
  if (over / 100 === a && under / 100 === b && Math.abs(over) + Math.abs(under) <= LARGEST_UNITS) return (over - under) / 100;
  const sum = new DecimalSum();
  sum.add(a);
  sum.add(-b);
  return sum.value;
}

/** The number nearest to the exact product. */
export function multiplyDecimals(a: number, b: number): number {
  return numberOf(multiplyFractions(fractionOf(a), fractionOf(b)));
}

/** The number nearest to the exact quotient; RangeError when `b` is 0. */
export function divideDecimals(a: number, b: number): number {
  return numberOf(divideFractions(fractionOf(a), fractionOf(b)));
}

/** The power of ten that makes the value a whole number; ∞ when that would be too large. */
function scaleOf(value: number): number {
  for (const scale of POWERS_OF_TEN) {
    const units = Math.round(value * scale);
    if (Math.abs(units) > LARGEST_UNITS) return Infinity;
    if (units / scale === value) return scale;
  }
  return Infinity;
}
