import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import type { Metric } from '../../../engine/program/program.ts';
import type { ImportFaultDetail } from '../faults.ts';
import { findMetric } from './metrics.ts';
import type { RollUp } from './roll-up.ts';

/** Which columns of a wide file hold what: a row a partner and day. */
export interface WideMapping {
  partner: string;
  /** The column of the day, or the one day that all rows are of. */
  day: { column: string } | { day: Day };
  metrics: MappedMetric[];
}

export interface MappedMetric {
  metric: Metric;
  column: string;
  rollUp: RollUp | null;
}

export type MappingProblem =
  | ImportFaultDetail
  | { code: 'no-mapped-metrics' }
  | { code: 'no-such-day-given'; found: string }
  | { code: 'unnamed-column'; found: string }
  | { code: 'mapped-twice'; metric: string };

const ROLL_UP = /^(sum|mean|min|max|count):(.*)$/s;
const DAY_SHAPED = /^\d{4}-\d{1,2}-\d{1,2}$/;

/** From the words of the command line: `id`, `week` or `2026-08-09`, `installs=sum:installs,rating=mean:rating`. */
export function parseMapping(
  metrics: ReadonlyMap<string, Metric>,
  words: { partner: string; day: string; metrics: string },
): WideMapping | MappingProblem {
  const given = parseDay(words.day);
  if (given === null && DAY_SHAPED.test(words.day)) return { code: 'no-such-day-given', found: words.day };
  const mapped: MappedMetric[] = [];
  for (const part of words.metrics.split(',').filter((text) => text.trim() !== '')) {
    const equals = part.indexOf('=');
    const id = (equals < 0 ? part : part.slice(0, equals)).trim();
    const target = equals < 0 ? id : part.slice(equals + 1).trim();
    const metric = findMetric(metrics, id);
    if ('code' in metric) return metric;
    if (mapped.some((other) => other.metric === metric)) return { code: 'mapped-twice', metric: id };
    const [, rollUp = null, column = target] = ROLL_UP.exec(target) ?? [];
    if (column === '') return { code: 'unnamed-column', found: part };
    mapped.push({ metric, column, rollUp: rollUp as RollUp | null });
  }
  if (mapped.length === 0) return { code: 'no-mapped-metrics' };
  return { partner: words.partner, day: given === null ? { column: words.day } : { day: given }, metrics: mapped };
}
