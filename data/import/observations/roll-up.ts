/** How several rows of one partner and day become one value. `count` counts filled cells, of whatever they hold. */
export type RollUp = 'sum' | 'mean' | 'min' | 'max' | 'count';

export const ROLL_UPS: readonly RollUp[] = ['sum', 'mean', 'min', 'max', 'count'];

/** Digits of a double that are sure: what is added up of decimals is a decimal again. */
const SURE_DIGITS = 15;

/** The same whatever the order of `values`. At least one value, but for a count. */
export function rollUpValues(rollUp: RollUp, values: readonly number[]): number {
  if (rollUp === 'count') return values.length;
  const sorted = values.toSorted((a, b) => a - b);
  if (rollUp === 'min') return sorted[0]!;
  if (rollUp === 'max') return sorted.at(-1)!;
  const sum = sorted.reduce((total, value) => total + value, 0);
  const result = rollUp === 'sum' ? sum : sum / sorted.length;
  return Number.isInteger(result) ? result : Number(result.toPrecision(SURE_DIGITS));
}
