import type { IsoDay } from '../../engine/primitives/calendar.ts';
import type { FlagWords } from '../import/cells/flags.ts';
import type { NumberMarks } from '../import/cells/numbers.ts';
import type { ColumnName } from '../import/rows/layout.ts';
import type { Likeness } from './find/metrics.ts';
import type { SkippedText } from './sample/skipped-rows.ts';

/** A mapping as far as a sample tells: what is left to a person is a list of choices. */
export interface MappingDraft {
  /** Null: what every file has without a mapping. */
  delimiter: string | null;
  encoding: string | null;
  sheet: string | null;
  /** A line; null: the first that is not empty. */
  header: number | null;
  /** By column. */
  skip: { column: ColumnName; texts: string[] }[];
  marks: Drafted<NumberMarks>;
  /** Null: ISO dates, or days that a workbook knows as such. */
  days: Drafted<string> | null;
  empty: string[];
  flags: FlagWords;
  currency: string | null;
  partner: Drafted<ColumnName>;
  /** No choices: no column holds the days of the rows. */
  day: Drafted<ColumnName>;
  /** Where none was found: the column that is called so, and has no days that can be read. */
  unreadDay: ColumnName | null;
  /** Columns of other days. */
  otherDays: ColumnName[];
  /** Null: the file is wide. */
  long: { metric: ColumnName; value: Drafted<ColumnName> } | null;
  metrics: DraftedMetric[];
  /** Ids of those for which nothing was found. */
  missing: string[];
}

/** One choice is what was found. */
export type Drafted<T> = readonly T[];

export interface DraftedMetric {
  id: string;
  /** Columns of a wide file, words of a long one. */
  from: Drafted<ColumnName>;
  likeness: Likeness;
  /** Whether a partner has several rows for one day, so that a roll-up has to be chosen. */
  isRepeated: boolean;
}

/** What was seen in a sample, for a person to judge the draft by. */
export type Finding =
  | { code: 'marks'; marks: readonly NumberMarks[]; examples: { column: string; line: number | null; text: string }[] }
  | { code: 'days'; column: string; formats: string[]; decided: boolean; line: number | null; text: string }
  | { code: 'skipped'; kind: SkippedText['kind']; column: string; text: string; lines: (number | null)[] }
  /** `isCalledSo`: else it is the only column of its kind. `others` would do as well. */
  | { code: 'partner'; column: string; isCalledSo: boolean; others: string[] }
  | { code: 'day'; column: string; isCalledSo: boolean; others: string[] }
  /** `program`: the currency that it reckons in. */
  | { code: 'currency'; signs: string[]; currency: string | null; program: string | null }
  /** `hasDay`: a column tells that they are of one day. */
  | { code: 'several-rows'; partner: string; lines: (number | null)[]; hasDay: boolean; isSame: boolean }
  | { code: 'no-header' }
  /** A column is called as one of days, and what stands in it is none that can be read. `serial`: as workbooks count it. */
  | { code: 'unread-days'; column: string; line: number | null; text: string; serial: IsoDay | null }
  /** Columns that are called by days: a row is of many. */
  | { code: 'spread-days'; columns: string[] }
  /** The last row has the sums of all above. */
  | { code: 'sums'; partner: string; column: string; line: number | null; sums: string[] }
  /** Letters that were read in a wrong encoding before the file was written. */
  | { code: 'broken-letters'; column: string; line: number | null; text: string }
  /** Words of the column of metrics that mean none of the program's. */
  | { code: 'unknown-words'; column: string; words: string[] }
  | { code: 'unused'; columns: string[] };
