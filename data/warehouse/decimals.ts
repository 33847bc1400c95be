import { divideFractions, fractionOf, reduceFraction, type Fraction } from '../../engine/primitives/fraction.ts';

/** A number of a program as SQL reads it: digits, and no exponent. */
export function writeDecimal(value: number): string {
  return writeEnding(fractionOf(value))!;
}

/** Null: the quotient has no end, as 1 ÷ 3. */
export function writeQuotient(over: number, under: number): string | null {
  return writeEnding(divideFractions(fractionOf(over), fractionOf(under)));
}

/** Null: it has no end. */
function writeEnding(fraction: Fraction): string | null {
  const { over, under } = reduceFraction(fraction);
  let rest = under;
  for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
  if (rest !== 1n) return null;
  let places = 0;
  while (10n ** BigInt(places) % under !== 0n) places++;
  const digits = String((over * 10n ** BigInt(places)) / under).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
