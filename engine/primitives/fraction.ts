/** A ratio of whole numbers, exact; `under` is above 0. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;
/** Bits of a quotient that are more than a number keeps. */
const QUOTIENT_BITS = 66;

/** The decimal that a finite number stands for: the shortest that is read as it. */
export function fractionOf(value: number): Fraction {
  const match = DECIMAL.exec(String(value));
  if (!match) throw new RangeError(`${value} is not finite`);
  const [, sign, whole, decimals = '', exponent = '0'] = match;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const shift = Number(exponent) - decimals.length;
  return shift < 0 ? { over: digits, under: 10n ** BigInt(-shift) } : { over: digits * 10n ** BigInt(shift), under: 1n };
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under - b.over * a.under, under: a.under * b.under };
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** RangeError when `b` is 0. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  if (b.over === 0n) throw new RangeError('a fraction is divided by 0');
  const [over, under] = [a.over * b.under, a.under * b.over];
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

export function reduceFraction({ over, under }: Fraction): Fraction {
  const common = greatestCommonDivisor(over < 0n ? -over : over, under);
  return { over: over / common, under: under / common };
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** The number nearest to it, which must not be smaller than 1e-290. */
export function numberOf({ over, under }: Fraction): number {
  if (over === 0n) return 0;
  const size = over < 0n ? -over : over;
  const shift = QUOTIENT_BITS + lengthInBits(under) - lengthInBits(size);
  const [dividend, divisor] = shift > 0 ? [size << BigInt(shift), under] : [size, under << BigInt(-shift)];
  const quotient = dividend / divisor;
  // The last bit says that there is more, so that what looks like the middle between two numbers is not rounded as if it were.
  const sticky = dividend % divisor === 0n ? quotient : quotient | 1n;
  return (over < 0n ? -1 : 1) * Number(sticky) * 2 ** -shift;
}

function lengthInBits(value: bigint): number {
  return value.toString(2).length;
}
