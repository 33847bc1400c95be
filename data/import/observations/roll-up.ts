/**
 * How several rows of one partner and day become one value. `count` counts filled cells, of whatever they hold; `distinct` counts how many
 * different texts are in them.
 */
export type RollUp = 'sum' | 'mean' | 'min' | 'max' | 'count' | 'distinct';

export const ROLL_UPS = ['sum', 'mean', 'min', 'max', 'count', 'distinct'] as const satisfies RollUp[];

/** Digits of a double that are sure: what is added up of decimals is a decimal again. */
const SURE_DIGITS = 15;

/** The same whatever the order of `values`. At least one value, but for a count. */
export function rollUpValues(rollUp: Exclude<RollUp, 'distinct'>, values: readonly number[]): number {
  if (rollUp === 'count') return values.length;
  const sorted = values.toSorted((a, b) => a - b);
  if (rollUp === 'min') return sorted[0]!;
  if (rollUp === 'max') return sorted.at(-1)!;
  const sum = sorted.reduce((total, value) => total + value, 0);
  const result = rollUp === 'sum' ? sum : sum / sorted.length;
  return Number.isInteger(result) ? result : Number(result.toPrecision(SURE_DIGITS));
}
