import type { Metric } from '../../../engine/program/program.ts';
import { shortenFound, type ImportFaultDetail } from '../faults.ts';
import type { Cell } from './cell.ts';
import { limitNumber, type NumberMarks } from './numbers.ts';

/** How the cells of a metric are taken. */
export interface ValueUse {
  /** The cells are added up, so that one of them may take away from the others. */
  isSummed: boolean;
}

/** Of a metric whose rows are left as they are. */
export function useOf({ aggregate }: Metric): ValueUse {
  return { isSummed: aggregate === 'sum' };
}

/** What keeps a number from being a value of the metric, observed or made of several; null: nothing does. */
export function checkValue(
  value: number,
  metric: Metric,
  column: string,
  { isSummed }: ValueUse = useOf(metric),
  cell: Cell = value,
): ImportFaultDetail | null {
  const { id, unit, outOf } = metric;
  const found = (): string => shortenFound(String(cell));
  const limited = limitNumber(value);
  if (typeof limited === 'string') return { code: limited, column, found: found() };
  if (unit === 'count' && value < 0 && !isSummed) return { code: 'negative-count', column, metric: id, found: found() };
  if (unit === 'rating' && !(value >= 0 && value <= (outOf ?? Infinity)))
    return { code: 'rating-out-of-range', column, metric: id, outOf, found: found() };
  if (unit === 'flag' && value !== 0 && value !== 1) return { code: 'not-a-flag', column, metric: id, found: found() };
  return null;
}

const MARK_BEFORE_THREE = { '.': /^([+-]?[1-9]\d{0,2})\.(\d{3})$/, ',': /^([+-]?[1-9]\d{0,2}),(\d{3})$/ };

/** What is counted is whole; what is made of several counts, such as their mean, need not be. */
export function checkWhole(
  value: number,
  { id: metric, unit }: Metric,
  column: string,
  cell: Cell,
  { decimal, thousands }: NumberMarks,
): ImportFaultDetail | null {
  if (unit !== 'count') return null;
  // What has no mark needs no look at where it stands.
  if (Number.isInteger(value) && (typeof cell !== 'string' || !cell.includes(decimal))) return null;
  const mayBeThousands = typeof cell === 'string' && thousands === null;
  const [, before = '', after = ''] = (mayBeThousands && MARK_BEFORE_THREE[decimal].exec(cell)) || [];
  const isWhole = Number.isInteger(value);
  if (isWhole && after === '') return null;
  const found = shortenFound(String(cell));
  const asThousands = after === '' ? null : String(Number(before + after));
  if (isWhole) return { code: 'thousands-or-decimals', column, metric, found, thousands: asThousands!, decimals: String(value) };
  return { code: 'fraction-of-count', column, metric, found, thousands: asThousands };
}
