import type { Path } from '../../../engine/program/faults.ts';
import type { Metric } from '../../../engine/program/program.ts';
import { isMap, readEntries, readFields, refuseType, type Fields } from '../../../engine/program/schema/fields.ts';
import { part } from '../../../engine/program/schema/values.ts';
import { findMetric } from '../observations/metrics.ts';
import { ROLL_UPS, type RollUp } from '../observations/roll-up.ts';
import type { MAPPING_FIELDS } from './fields.ts';
import { readColumn, readTexts, type MappingContext } from './mapping-context.ts';
import type { LongContent, MappedMetric, WideContent } from './mapping.ts';

const ROLLED_UP = Object.fromEntries(ROLL_UPS.map((rollUp) => [rollUp, part])) as Record<RollUp, typeof part>;

/** A file with `metric` and `value` is long, every other wide. Null, and faults, when it cannot be told what a row holds. */
export function readContent(fields: Fields<typeof MAPPING_FIELDS>, context: MappingContext): WideContent | LongContent | null {
  const isLong = fields.metric !== undefined || fields.value !== undefined;
  return isLong ? readLong(fields, context) : readWide(fields.metrics, context);
}

function readLong(fields: Fields<typeof MAPPING_FIELDS>, context: MappingContext): LongContent | null {
  const metric = readColumn(fields.metric, ['metric'], context);
  const value = readColumn(fields.value, ['value'], context);
  const words = fields.metrics === undefined ? null : readWords(fields.metrics, context);
  return metric && value && { kind: 'long', metric, value, words };
}

/** What the file calls each metric: `installs: Installations`, `installs: [Installs, Installations]`. */
function readWords(input: unknown, context: MappingContext): Map<string, Metric> {
  const words = new Map<string, Metric>();
  for (const [id, given] of readEntries(input, ['metrics'], context.faults) ?? []) {
    const path: Path = ['metrics', id];
    const metric = readMetric(id, path, context);
    if (isMap(given)) {
      context.refuse({ code: 'roll-up-in-long-file', path, metric: id });
      continue;
    }
    for (const word of given === undefined || given === null ? [] : readTexts(given, path, context)) {
      const other = words.get(word);
      if (other) context.refuse({ code: 'repeated-word', path, found: word, metric: other.id });
      if (metric) words.set(word, metric);
    }
    if (given === null) refuseType('text', given, path, context.faults);
  }
  return words;
}

function readWide(input: unknown, context: MappingContext): WideContent | null {
  if (input === undefined) return refuseType('map', input, ['metrics'], context.faults);
  const entries = readEntries(input, ['metrics'], context.faults);
  if (!entries) return null;
  if (entries.length === 0) context.faults.push({ code: 'empty', path: ['metrics'], expected: 'map' });
  const metrics = entries.flatMap(([id, given]): MappedMetric[] => {
    const path: Path = ['metrics', id];
    const metric = readMetric(id, path, context);
    const source = isMap(given) ? readRolledUp(given, path, context) : { given, path, rollUp: null };
    const column = source && readColumn(source.given, source.path, context);
    return metric && column ? [{ metric, column, rollUp: source.rollUp }] : [];
  });
  return { kind: 'wide', metrics };
}

/** `{ sum: COLUMN }` */
function readRolledUp(
  input: unknown,
  path: Path,
  { faults }: MappingContext,
): { given: unknown; path: Path; rollUp: RollUp } | null {
  const fields = readFields(ROLLED_UP, input, path, faults);
  if (!fields) return null;
  const found = ROLL_UPS.filter((rollUp) => fields[rollUp] !== undefined);
  const [rollUp] = found;
  if (rollUp === undefined || found.length > 1) {
    faults.push({ code: 'choose-one', path, keys: [...ROLL_UPS], found });
    return null;
  }
  return { given: fields[rollUp], path: [...path, rollUp], rollUp };
}

function readMetric(id: string, path: Path, { metrics, faults, refuse }: MappingContext): Metric | null {
  const metric = findMetric(metrics, id);
  if (!('code' in metric)) return metric;
  if (metric.code === 'computed-metric') refuse({ ...metric, path });
  else if (metric.code === 'unknown-metric') faults.push({ ...metric, path });
  return null;
}
