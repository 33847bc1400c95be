import { createNumberReader, type NumberMarks } from '../../import/cells/numbers.ts';
import type { SampledColumn } from '../sample/sampled-column.ts';
import { textAt, type SampledRow } from '../sample/sampled-row.ts';

/** The last row, where its numbers are the sums of all above it: it may be a total. */
export interface SumRow {
  partner: string;
  line: number | null;
  /** Of the columns whose sums it has. */
  columns: SampledColumn[];
}

/** Of fewer, one is too often the sum of the others by chance. */
const FEWEST_ABOVE = 2;
const TOLERANCE = 1e-9;

/** `rows` are all of the file. */
export function findSumRow(
  rows: readonly SampledRow[],
  partner: SampledColumn,
  counted: readonly SampledColumn[],
  marks: NumberMarks,
): SumRow | null {
  const last = rows.at(-1);
  if (!last || rows.length <= FEWEST_ABOVE) return null;
  const readNumber = createNumberReader(marks);
  const read = (row: SampledRow, { index }: SampledColumn): number | null => {
    const value = readNumber(textAt(row, index));
    return typeof value === 'number' ? value : null;
  };
  const columns = counted.filter((column) => {
    const [total, above] = [read(last, column), rows.slice(0, -1).map((row) => read(row, column) ?? 0)];
    if (total === null || total === 0 || above.filter((value) => value !== 0).length < FEWEST_ABOVE) return false;
    return Math.abs(above.reduce((sum, value) => sum + value, 0) - total) <= TOLERANCE * Math.abs(total);
  });
  return columns.length === 0 ? null : { partner: textAt(last, partner.index), line: last.line, columns };
}
