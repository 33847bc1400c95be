import type { IsoDay } from '../../engine/primitives/calendar.ts';
import type { Unit } from '../../engine/program/program.ts';
import type { FlagWords } from './cells/flags.ts';
import type { NumberMarks } from './cells/numbers.ts';
import type { MappingFault } from './mapping/mapping-fault.ts';

/** What is wrong with a file of data, and where: codes and figures; `fault-words.ts` has the words. `line` null: the file as a whole. */
export type ImportFault = ImportFaultDetail & { file: string; line: number | null };

/** `column` is the column or key as the file names it. `found` is shortened when long. */
export type ImportFaultDetail =
  // The file
  | { code: 'unreadable'; reason: 'missing' | 'folder' | 'denied' | 'other'; detail: string }
  | { code: 'empty-file' }
  /** Of one table. */
  | { code: 'several-files'; files: string[] }
  /** A mapping without one of the files. */
  | { code: 'nothing-mapped'; files: string[] }
  | { code: 'not-utf8'; column: string; found: string }
  /** A key of a mapping that says nothing about such files. */
  | { code: 'not-of-format'; key: string; format: 'csv' | 'ndjson' | 'workbook' }
  // Workbooks
  /** `detail`: what the reader of workbooks says; null: it is none. */
  | { code: 'not-a-workbook'; detail: string | null }
  | { code: 'old-workbook' }
  /** In bytes. `found`: unpacked; null: the file itself is larger than `max`. */
  | { code: 'workbook-too-large'; max: number; found: number | null }
  | { code: 'several-sheets'; known: string[] }
  | { code: 'unknown-sheet'; found: string; nearest: string | null; known: string[] }
  | { code: 'formula-without-value'; column: string; found: string }
  // Columns
  | { code: 'other-delimiter'; delimiter: string; expected: string }
  | { code: 'empty-header' }
  | { code: 'missing-column'; column: string; nearest: string | null; columns: string[] }
  /** A column that a mapping names; `namedAt`: where, absent: on the command line. */
  | { code: 'mapped-column-missing'; column: string; nearest: string | null; columns: string[]; namedAt?: string }
  | { code: 'mistyped-column'; found: string; nearest: string }
  | { code: 'repeated-column'; column: string }
  // Rows
  | { code: 'misplaced-quote' }
  | { code: 'ragged-row'; found: number; expected: number }
  | { code: 'not-json' }
  | { code: 'json-array' }
  | { code: 'not-an-object' }
  | { code: 'nested-value'; column: string }
  // Cells
  | { code: 'empty'; column: string }
  /** `format`: the pattern of a mapping. */
  | { code: 'not-a-day'; column: string; found: string; format?: string }
  | { code: 'no-such-day'; column: string; found: string; format?: string }
  /** `marks`: those of a mapping. */
  | { code: 'not-a-number'; column: string; found: string; marks?: NumberMarks }
  | { code: 'thousands-separator'; column: string; found: string; marks?: NumberMarks }
  | { code: 'decimal-comma'; column: string; found: string }
  | { code: 'not-finite'; column: string; found: string }
  | { code: 'negative'; column: string; found: string }
  // Observations
  | { code: 'unknown-metric'; found: string; nearest: string | null; known: string[] }
  /** Words of a metric that a mapping has. */
  | { code: 'unknown-word'; found: string; nearest: string | null; known: string[] }
  | { code: 'computed-metric'; metric: string }
  | { code: 'flag-word'; column: string; metric: string; unit: Unit; found: string }
  | { code: 'percent-sign'; column: string; metric: string; unit: Unit; found: string }
  /** `currency`: of the amounts, by the mapping; null: no mapping tells. */
  | { code: 'currency-sign'; column: string; metric: string; unit: Unit; currency: string | null; found: string }
  /** `words`: those of a mapping beside the usual ones. */
  | { code: 'not-a-flag'; column: string; metric: string; found: string; words?: FlagWords }
  | { code: 'negative-count'; column: string; metric: string; found: string }
  | { code: 'rating-out-of-range'; column: string; metric: string; outOf: number | null; found: string }
  | { code: 'mapping'; place: string; fault: MappingFault }
  /** `metrics`: those without a roll-up. */
  | { code: 'several-rows'; partner: string; day: IsoDay; otherLine: number; metrics: string[] }
  // Exemptions, enrolments, listings, deliveries, spending
  | { code: 'unknown-criterion'; found: string; nearest: string | null; known: string[] }
  | { code: 'unknown-track'; found: string; nearest: string | null; known: string[] }
  | { code: 'no-tracks'; found: string }
  | { code: 'unknown-tier'; found: string; nearest: string | null; known: string[] }
  | { code: 'unknown-owed'; found: string; nearest: string | null; known: string[] }
  | { code: 'what-or-amount' }
  | { code: 'until-before-from'; from: IsoDay; until: IsoDay }
  | { code: 'enrolled-twice'; partner: string; track: string | null; otherLine: number }
  | { code: 'repeated-listing'; listing: string; otherLine: number }
  // What is published of partners
  | { code: 'repeated-partner'; partner: string; otherLine: number }
  | { code: 'unaddressable-partner'; partner: string }
  | { code: 'not-a-web-address'; column: string; found: string };

export type ImportFaultCode = ImportFaultDetail['code'];

/** A file is taken whole or not at all. `faults` are the first of `total`. */
export type Imported<T> = { ok: true; value: T } | { ok: false; faults: ImportFault[]; total: number };

/** More faults than this are counted, not kept. */
export const FAULTS_KEPT = 100;
const LONGEST_FOUND = 60;

/** Gathers what is wrong with one file. */
export class FaultList {
  readonly file: string;
  readonly faults: ImportFault[] = [];
  total = 0;

  constructor(file: string) {
    this.file = file;
  }

  add(line: number | null, detail: ImportFaultDetail): void {
    this.total++;
    if (this.faults.length < FAULTS_KEPT) this.faults.push({ ...detail, file: this.file, line });
  }

  /** `value`, unless there was a fault. Faults come in order of line. */
  conclude<T>(value: T): Imported<T> {
    if (this.total === 0) return { ok: true, value };
    const faults = this.faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    return { ok: false, faults, total: this.total };
  }
}

export function shortenFound(found: string): string {
  return found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
}
