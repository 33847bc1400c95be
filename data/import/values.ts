import type { Metric } from '../../engine/program.ts';
import { shortenFound, type ImportFaultDetail } from './faults.ts';
import type { Cell } from './cells.ts';

export type NumberProblem = 'not-a-number' | 'thousands-separator' | 'decimal-comma' | 'not-finite';

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/;
// Groups of three: 1,234 and 1 234 567.5 and 1.234.567,5. A lone point is a decimal point.
const THOUSANDS = /^[+-]?\d{1,3}(?:(?:[,'’_\s]\d{3})+(?:[.,]\d+)?|(?:\.\d{3}){2,}(?:,\d+)?|(?:\.\d{3})+,\d+)$/;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity|∞)$/i;
const FLAG_WORDS = new Map([
  ['true', 1],
  ['yes', 1],
  ['passed', 1],
  ['false', 0],
  ['no', 0],
  ['failed', 0],
]);

export function readNumber(cell: Cell): number | NumberProblem {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : 'not-finite';
  if (typeof cell === 'boolean') return 'not-a-number';
  if (NUMBER.test(cell)) {
    const value = Number(cell);
    return Number.isFinite(value) ? value : 'not-finite';
  }
  if (NOT_FINITE.test(cell)) return 'not-finite';
  if (THOUSANDS.test(cell)) return 'thousands-separator';
  if (DECIMAL_COMMA.test(cell)) return 'decimal-comma';
  return 'not-a-number';
}

/** A value that the metric can have, or what is wrong with it. `column` is where the cell stands. */
export function readValue(cell: Cell, metric: Metric, column: string): number | ImportFaultDetail {
  const flag =
    typeof cell === 'boolean' ? Number(cell) : typeof cell === 'string' ? FLAG_WORDS.get(cell.toLowerCase()) : undefined;
  if (flag !== undefined) {
    if (metric.unit === 'flag') return flag;
    return { code: 'flag-word', column, metric: metric.id, unit: metric.unit, found: String(cell) };
  }
  const value = readNumber(cell);
  if (typeof value === 'string') return { code: value, column, found: shortenFound(String(cell)) };
  return checkValue(value, metric, column, cell) ?? value;
}

/** What keeps a number from being a value of the metric; null: nothing does. */
export function checkValue(value: number, metric: Metric, column: string, found: Cell = value): ImportFaultDetail | null {
  const where = { column, metric: metric.id, found: shortenFound(String(found)) };
  if (!Number.isFinite(value)) return { code: 'not-finite', column, found: where.found };
  switch (metric.unit) {
    case 'count':
      return value < 0 ? { code: 'negative-count', ...where } : null;
    case 'rating':
      return value < 0 || (metric.outOf !== null && value > metric.outOf)
        ? { code: 'rating-out-of-range', outOf: metric.outOf, ...where }
        : null;
    case 'flag':
      return value !== 0 && value !== 1 ? { code: 'not-a-flag', ...where } : null;
    default:
      return null;
  }
}
