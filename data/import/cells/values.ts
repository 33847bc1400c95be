import type { Metric } from '../../../engine/program/program.ts';
import { shortenFound, type FaultList, type ImportFaultDetail } from '../faults.ts';
import type { Cell } from './cell.ts';

export type NumberProblem = 'not-a-number' | 'thousands-separator' | 'decimal-comma' | 'not-finite' | 'too-large';

/** Of values and amounts, in either direction: beyond it a number does not hold tenths any more. */
export const LARGEST_VALUE = 1e15;

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/;
// Groups of three: 1,234 and 1 234 567.5 and 1.234.567,5. A lone point is a decimal point.
const THOUSANDS = /^[+-]?\d{1,3}(?:(?:[,'’_\s]\d{3})+(?:[.,]\d+)?|(?:\.\d{3}){2,}(?:,\d+)?|(?:\.\d{3})+,\d+)$/;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;
const POINT_BEFORE_THREE = /^([+-]?[1-9]\d{0,2})\.(\d{3})$/;
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
  if (typeof cell === 'boolean') return 'not-a-number';
  if (typeof cell === 'number' || NUMBER.test(cell)) {
    const value = Number(cell);
    if (!Number.isFinite(value)) return 'not-finite';
    return Math.abs(value) > LARGEST_VALUE ? 'too-large' : value;
  }
  if (NOT_FINITE.test(cell)) return 'not-finite';
  if (THOUSANDS.test(cell)) return 'thousands-separator';
  if (DECIMAL_COMMA.test(cell)) return 'decimal-comma';
  return 'not-a-number';
}

/** 0 or more; null for an empty cell, and, with its fault, for one that holds no amount. */
export function readAmount(cell: Cell, column: string, line: number, faults: FaultList): number | null {
  if (cell === '') return null;
  const amount = readNumber(cell);
  const found = shortenFound(String(cell));
  if (typeof amount === 'string') faults.add(line, { code: amount, column, found });
  else if (amount < 0) faults.add(line, { code: 'negative', column, found });
  else return amount;
  return null;
}

/** How the cells of a metric are taken. */
export interface ValueUse {
  /** The cells are added up, so that one of them may take away from the others. */
  isSummed: boolean;
}

/** A value that the metric can have, or what is wrong with it. `column` is where the cell stands. */
export function readValue(
  cell: Cell,
  metric: Metric,
  column: string,
  use: ValueUse = { isSummed: metric.aggregate === 'sum' },
): number | ImportFaultDetail {
  const value = readNumber(cell);
  if (typeof value === 'number')
    return checkValue(value, metric, column, use, cell) ?? checkWhole(value, metric, column, cell) ?? value;
  const found = shortenFound(String(cell));
  const flag = value === 'not-a-number' ? FLAG_WORDS.get(found.toLowerCase()) : undefined;
  if (flag === undefined) return { code: value, column, found };
  return metric.unit === 'flag' ? flag : { code: 'flag-word', column, metric: metric.id, unit: metric.unit, found };
}

/** What keeps a number from being a value of the metric, observed or made of several; null: nothing does. */
export function checkValue(
  value: number,
  metric: Metric,
  column: string,
  { isSummed }: ValueUse = { isSummed: metric.aggregate === 'sum' },
  cell: Cell = value,
): ImportFaultDetail | null {
  const { id, unit, outOf } = metric;
  const found = (): string => shortenFound(String(cell));
  if (!Number.isFinite(value)) return { code: 'not-finite', column, found: found() };
  if (Math.abs(value) > LARGEST_VALUE) return { code: 'too-large', column, found: found() };
  if (unit === 'count' && value < 0 && !isSummed) return { code: 'negative-count', column, metric: id, found: found() };
  if (unit === 'rating' && !(value >= 0 && value <= (outOf ?? Infinity)))
    return { code: 'rating-out-of-range', column, metric: id, outOf, found: found() };
  if (unit === 'flag' && value !== 0 && value !== 1) return { code: 'not-a-flag', column, metric: id, found: found() };
  return null;
}

/** What is counted is whole; what is made of several counts, such as their mean, need not be. */
function checkWhole(value: number, { id: metric, unit }: Metric, column: string, cell: Cell): ImportFaultDetail | null {
  if (unit !== 'count') return null;
  const [, before = '', after = ''] = (typeof cell === 'string' && POINT_BEFORE_THREE.exec(cell)) || [];
  const isWhole = Number.isInteger(value);
  if (isWhole && after === '') return null;
  const found = shortenFound(String(cell));
  const thousands = after === '' ? null : String(Number(before + after));
  if (isWhole) return { code: 'thousands-or-decimals', column, metric, found, thousands: thousands!, decimals: String(value) };
  return { code: 'fraction-of-count', column, metric, found, thousands };
}
