import { splitSign } from '../../import/cells/signs.ts';
import { countFilled, type SampledRow } from './sampled-row.ts';

/** A title, a filter or a date of export may stand above the names of the columns, but not more than this. */
const LAST_CANDIDATE = 30;
const FULL = 0.6;

/** The index of the row that names the columns: the first that is about as full as most, with texts alone, each once; null: none does. */
export function findHeader(rows: readonly SampledRow[]): number | null {
  const filled = rows.map(countFilled);
  const widths = filled.toSorted((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  const index = rows.slice(0, LAST_CANDIDATE).findIndex((row, i) => filled[i]! >= Math.max(1, usual * FULL) && isNames(row));
  return index < 0 ? null : index;
}

function isNames({ cells }: SampledRow): boolean {
  const texts = cells.map((cell) => (typeof cell === 'string' ? cell.trim() : null)).filter((text) => text !== '');
  return texts.every((text) => text !== null && !/^[\d.,\s+-]+$/.test(text) && splitSign(text) === null);
}
