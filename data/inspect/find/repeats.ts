import type { SampledColumn } from '../sample/sampled-column.ts';
import { textAt, type SampledRow } from '../sample/sampled-row.ts';

export interface RepeatedRows {
  partner: string;
  lines: (number | null)[];
  /** Whether all else in them is the same, too. */
  isSame: boolean;
}

/** Two rows of one partner and day; null: there are none, or it is not clear which columns tell. */
export function findRepeated(
  rows: readonly SampledRow[],
  partners: readonly SampledColumn[],
  days: readonly SampledColumn[],
): RepeatedRows | null {
  const [partner, ...otherPartners] = partners;
  const [day, ...otherDays] = days;
  if (!partner || otherPartners.length > 0 || otherDays.length > 0) return null;
  const seen = new Map<string, SampledRow>();
  for (const row of rows) {
    const key = JSON.stringify([textAt(row, partner.index), day ? textAt(row, day.index) : '']);
    const other = seen.get(key);
    if (other) return { partner: textAt(row, partner.index), lines: [other.line, row.line], isSame: isSameRow(row, other) };
    seen.set(key, row);
  }
  return null;
}

function isSameRow(row: SampledRow, other: SampledRow): boolean {
  const width = Math.max(row.cells.length, other.cells.length);
  return Array.from({ length: width }, (_, index) => index).every((index) => textAt(row, index) === textAt(other, index));
}
