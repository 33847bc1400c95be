import { divideDecimals } from '../primitives/decimal.ts';
import { divideFractions, fractionOf, multiplyFractions, numberOf } from '../primitives/fraction.ts';

const HUNDRED = { over: 100n, under: 1n };

/** Whether that much is enough to divide by; `least` null: whatever is above 0. */
export function isEnough(base: number, least: number | null): boolean {
  return base > 0 && (least === null || base >= least);
}

/** The number nearest to the exact ratio, times 100 for a percentage. Both are finite, and `to` is above 0. */
export function divideExactly(of: number, to: number, isPercentage: boolean): number {
  const times = isPercentage ? of * 100 : of;
  // One division of whole numbers is exact to the last bit.
  if (Number.isSafeInteger(of) && Number.isSafeInteger(times) && Number.isSafeInteger(to)) return times / to;
  if (!isPercentage) return divideDecimals(of, to);
  return numberOf(divideFractions(multiplyFractions(fractionOf(of), HUNDRED), fractionOf(to)));
}
