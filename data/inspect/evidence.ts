import type { Metric } from '../../engine/program/program.ts';
import { findCurrency } from './find/currency.ts';
import { findLong, type FoundLong } from './find/long.ts';
import { findColumns, type FoundMetric } from './find/metrics.ts';
import { decideByOthers, findMarks, isNumeric, signsIn, type FoundMarks } from './find/numbers.ts';
import { findSpreadDays } from './find/spread-days.ts';
import { findSumRow, type SumRow } from './find/sums.ts';
import { findRepeated, type RepeatedRows } from './find/repeats.ts';
import { findDay, findPartner, findUnreadDays, type DayColumn, type FoundRole } from './find/roles.ts';
import type { SampledColumn } from './sample/sampled-column.ts';
import type { SampledRow } from './sample/sampled-row.ts';

/** What the columns of a sample show. */
export interface Evidence {
  columns: readonly SampledColumn[];
  partner: FoundRole;
  day: FoundRole<DayColumn>;
  /** Where `day` is none: what is called so, and holds no day that can be read. */
  unreadDay: SampledColumn | null;
  /** Columns that are called by days. */
  spreadDays: SampledColumn[];
  /** Null too where not all of the file is known. */
  sumRow: SumRow | null;
  /** Null: the file is wide. */
  long: FoundLong | null;
  /** By metric, the columns of a wide file. */
  wide: FoundMetric<SampledColumn>[];
  /** Columns of metrics or their values. */
  feeding: SampledColumn[];
  /** All columns that something was found for. */
  used: SampledColumn[];
  marks: FoundMarks;
  /** Of the amounts of money. */
  signs: string[];
  currency: string | null;
  /** Of a wide file. */
  repeated: RepeatedRows | null;
}

/** `metrics` are those that are observed; none: the program is not known. `currency` is the program's. */
export function gatherEvidence(
  columns: readonly SampledColumn[],
  rows: readonly SampledRow[],
  metrics: readonly Metric[],
  programCurrency: string | null,
  isWhole: boolean,
): Evidence {
  const day = findDay(columns);
  const isDay = ({ index }: SampledColumn): boolean => day.columns.some((column) => column.index === index);
  const long = findLong(
    metrics,
    columns.filter((column) => !isDay(column)),
  );
  const wide = long ? [] : findColumns(metrics, columns);
  const feeding = long ? long.values : wide.flatMap(({ found }) => found);
  const partner = findPartner(columns.filter((column) => !isDay(column) && !feeding.includes(column) && column !== long?.metric));
  // Without a program every column of numbers may be one that counts.
  const measured = metrics.length > 0 ? feeding : columns.filter((column) => !isDay(column));
  const money = long
    ? long.words.some(({ metric }) => metric.unit === 'money')
      ? long.values
      : []
    : wide.filter(({ metric }) => metric.unit === 'money').flatMap(({ found }) => found);
  const signs = [...new Set(money.flatMap(signsIn))];
  const marks = decideByOthers(findMarks(measured.filter(isNumeric)), columns.filter(isNumeric));
  const [mark, ...otherMarks] = marks.choices;
  const [namer, ...otherNamers] = partner.columns;
  const isClear = isWhole && mark && otherMarks.length === 0 && namer && otherNamers.length === 0 && !long;
  return {
    columns,
    unreadDay: day.columns.length > 0 || day.others.length > 0 ? null : findUnreadDays(columns),
    spreadDays: long || wide.length > 0 ? [] : findSpreadDays(columns),
    sumRow: isClear ? findSumRow(rows, namer, feeding.filter(isNumeric), mark) : null,
    partner,
    day,
    long,
    wide,
    feeding,
    used: [...partner.columns, ...day.columns, ...feeding, ...(long ? [long.metric] : [])],
    marks,
    signs,
    currency: findCurrency(signs, programCurrency),
    repeated: long ? null : findRepeated(rows, partner.columns, day.columns),
  };
}
