import { DecimalSum } from '../../../engine/primitives/decimal.ts';

/**
 * How several rows of one partner and day become one value. `count` counts filled cells, of whatever they hold; `distinct` counts how many
 * different texts are in them.
 */
export type RollUp = 'sum' | 'mean' | 'min' | 'max' | 'count' | 'distinct';

export const ROLL_UPS = ['sum', 'mean', 'min', 'max', 'count', 'distinct'] as const satisfies RollUp[];

/** The same whatever the order of `values`. At least one value, but for a count. */
export function rollUpValues(rollUp: Exclude<RollUp, 'distinct'>, values: readonly number[]): number {
  if (rollUp === 'count') return values.length;
  if (rollUp === 'min') return values.reduce((least, value) => Math.min(least, value));
  if (rollUp === 'max') return values.reduce((most, value) => Math.max(most, value));
  const sum = new DecimalSum();
  for (const value of values) sum.add(value);
  return sum.dividedBy(rollUp === 'sum' ? 1 : values.length);
}
