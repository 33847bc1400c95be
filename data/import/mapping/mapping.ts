import type { Day } from '../../../engine/primitives/calendar.ts';
import type { Metric } from '../../../engine/program/program.ts';
import type { DayFormat } from '../cells/day-format.ts';
import type { ValueFormat } from '../cells/values.ts';
import type { RollUp } from '../observations/roll-up.ts';
import type { Layout, NamedColumn } from '../rows/layout.ts';

/** What a file of observations has where, and how it writes it. */
export interface Mapping {
  layout: Layout;
  values: ValueFormat;
  /** Null: ISO dates. */
  days: DayFormat | null;
  partner: NamedColumn;
  /** A column, or the one day that all rows are of. */
  day: NamedColumn | Day;
  /** A column, or the one moment at which all rows were received; null: not told. */
  received: NamedColumn | Day | null;
  content: WideContent | LongContent;
}

/** A row a partner and day. */
export interface WideContent {
  kind: 'wide';
  metrics: MappedMetric[];
}

export interface MappedMetric {
  metric: Metric;
  column: NamedColumn;
  rollUp: RollUp | null;
}

/** A row an observation. */
export interface LongContent {
  kind: 'long';
  metric: NamedColumn;
  value: NamedColumn;
  /** The metric of each word in the column; null: its words are the ids. */
  words: ReadonlyMap<string, Metric> | null;
}

export function isColumn(given: NamedColumn | Day | null): given is NamedColumn {
  return typeof given === 'object' && given !== null;
}
