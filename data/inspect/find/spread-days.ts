import type { SampledColumn } from '../sample/sampled-column.ts';
import { findDays } from './days.ts';
import { isNumeric } from './numbers.ts';

const FEWEST = 2;

/** Columns of numbers that are called as days are written: one a month or a week, and not one a metric. */
export function findSpreadDays(columns: readonly SampledColumn[]): SampledColumn[] {
  const named = columns.filter((column) => isNumeric(column) && isDayName(column));
  return named.length >= FEWEST ? named : [];
}

function isDayName({ name, header, index }: SampledColumn): boolean {
  return findDays({ name, header, index, cells: [{ line: null, value: header, text: header }], emptyWords: [] }) !== null;
}
