import type { Metric, Unit } from '../../../engine/program/program.ts';
import { shortenFound, type FaultList, type ImportFaultDetail } from '../faults.ts';
import type { Cell } from './cell.ts';

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

/** A value that the metric can have, or what is wrong with it. `column` is where the cell stands. */
export function readValue(cell: Cell, metric: Metric, column: string): number | ImportFaultDetail {
  const value = readNumber(cell);
  if (typeof value === 'number') return checkValue(value, metric, column, cell) ?? value;
  const found = shortenFound(String(cell));
  const flag = value === 'not-a-number' ? FLAG_WORDS.get(found.toLowerCase()) : undefined;
  if (flag === undefined) return { code: value, column, found };
  return metric.unit === 'flag' ? flag : { code: 'flag-word', column, metric: metric.id, unit: metric.unit, found };
}

/** What keeps a number from being a value of the metric; null: nothing does. */
export function checkValue(value: number, metric: Metric, column: string, cell: Cell = value): ImportFaultDetail | null {
  const { unit, outOf } = metric;
  const isFinite = Number.isFinite(value);
  if (isFinite && isInRange(value, unit, outOf)) return null;
  const found = shortenFound(String(cell));
  if (!isFinite) return { code: 'not-finite', column, found };
  if (unit === 'rating') return { code: 'rating-out-of-range', column, metric: metric.id, outOf, found };
  return { code: unit === 'flag' ? 'not-a-flag' : 'negative-count', column, metric: metric.id, found };
}

function isInRange(value: number, unit: Unit, outOf: number | null): boolean {
  if (unit === 'count') return value >= 0;
  if (unit === 'rating') return value >= 0 && (outOf === null || value <= outOf);
  return unit !== 'flag' || value === 0 || value === 1;
}
