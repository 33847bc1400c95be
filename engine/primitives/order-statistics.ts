import { DecimalSum } from './decimal.ts';

/** The middle value, of an even number the mean of the two in the middle; null of none. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = new DecimalSum();
  middle.add(sorted[(sorted.length - 1) >> 1]!);
  middle.add(sorted[sorted.length >> 1]!);
  return middle.dividedBy(2);
}

/** Hyndman & Fan (1996), type 7: linear between the two nearest ranks. `sorted` is not empty; `share` is 0…1. */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const value = sorted[below]!;
  return position === below ? value : value + (position - below) * (sorted[below + 1]! - value);
}
