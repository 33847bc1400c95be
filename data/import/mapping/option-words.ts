import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import type { Metric } from '../../../engine/program/program.ts';
import { PLAIN_VALUES } from '../cells/values.ts';
import type { ImportFaultDetail } from '../faults.ts';
import { findMetric } from '../observations/metrics.ts';
import { ROLL_UPS, type RollUp } from '../observations/roll-up.ts';
import { PLAIN_LAYOUT } from '../rows/layout.ts';
import type { MappedMetric, Mapping } from './mapping.ts';

export type OptionProblem =
  | ImportFaultDetail
  | { code: 'no-mapped-metrics' }
  | { code: 'no-such-day-given'; found: string }
  | { code: 'unnamed-column'; found: string }
  | { code: 'mapped-twice'; metric: string };

const ROLL_UP = new RegExp(`^(${ROLL_UPS.join('|')}):(.*)$`, 's');
const DAY_SHAPED = /^\d{4}-\d{1,2}-\d{1,2}$/;

/** The mapping of a wide file from the words of the command line: `id`, `week` or `2026-08-09`, `installs=sum:installs,rating=mean:rating`. */
export function mappingOfOptions(
  metrics: ReadonlyMap<string, Metric>,
  words: { partner: string; day: string; metrics: string },
): Mapping | OptionProblem {
  const day = dayOrColumn(words.day);
  if (day === null) return { code: 'no-such-day-given', found: words.day };
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
    mapped.push({ metric, column: { name: column }, rollUp: rollUp as RollUp | null });
  }
  if (mapped.length === 0) return { code: 'no-mapped-metrics' };
  return {
    layout: PLAIN_LAYOUT,
    values: PLAIN_VALUES,
    days: null,
    partner: { name: words.partner },
    day: typeof day === 'string' ? { name: day } : day,
    received: null,
    content: { kind: 'wide', metrics: mapped },
  };
}

/** A day that all rows are of, or the name of a column; null for what has the shape of a day, but is in no calendar. */
export function dayOrColumn(text: string): Day | string | null {
  return parseDay(text) ?? (DAY_SHAPED.test(text) ? null : text);
}
