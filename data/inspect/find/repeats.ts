import type { SampledColumn } from '../sample/sampled-column.ts';
import { textAt, type SampledRow } from '../sample/sampled-row.ts';

export interface RepeatedRows {
  partner: string;
  lines: (number | null)[];
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
  const lines = new Map<string, number | null>();
  for (const row of rows) {
    const key = JSON.stringify([textAt(row, partner.index), day ? textAt(row, day.index) : '']);
    const other = lines.get(key);
    if (other !== undefined) return { partner: textAt(row, partner.index), lines: [other, row.line] };
    lines.set(key, row.line);
  }
  return null;
}
