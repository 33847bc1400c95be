import { DecimalSum } from '../../../engine/primitives/decimal.ts';

/** How several rows of one partner and day become one value. `count` counts filled cells, of whatever they hold. */
export type RollUp = 'sum' | 'mean' | 'min' | 'max' | 'count';

export const ROLL_UPS: readonly RollUp[] = ['sum', 'mean', 'min', 'max', 'count'];

/** The same whatever the order of `values`. At least one value, but for a count. */
export function rollUpValues(rollUp: RollUp, values: readonly number[]): number {
  if (rollUp === 'count') return values.length;
  if (rollUp === 'min') return values.reduce((least, value) => Math.min(least, value));
  if (rollUp === 'max') return values.reduce((most, value) => Math.max(most, value));
  const sum = new DecimalSum();
  for (const value of values) sum.add(value);
  return sum.dividedBy(rollUp === 'sum' ? 1 : values.length);
}
