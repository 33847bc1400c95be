import type { IsoDay } from '../../engine/primitives/calendar.ts';
import type { Aggregate, Unit } from '../../engine/program/program.ts';
import type { FlagWords } from './cells/flags.ts';
import type { NumberMarks } from './cells/numbers.ts';
import type { MappingFault } from './mapping/mapping-fault.ts';
import type { IdProblem } from './cells/ids.ts';
import type { TextProblem } from '../../engine/primitives/visible-text.ts';
import type { ImportNotice, ImportNoticeDetail } from './notices.ts';
import type { Place } from './place.ts';

export type { Place } from './place.ts';

/** What is wrong with a file of data, and where: codes and figures; `fault-words.ts` has the words. `line` null: the file as a whole. */
export type ImportFault = ImportFaultDetail & { file: string; line: number | null };

/** `column` is the column or key as the file names it. `found` is shortened when long. */
export type ImportFaultDetail =
  // The file
  /** `reason`: the system's code, such as ENOENT. */
  | { code: 'unreadable'; reason: string }
  | { code: 'empty-file' }
  /** It has characters that are in no text. */
  | { code: 'not-text' }
  /** Of one table. */
  | { code: 'several-files'; files: string[] }
  /** A mapping without one of the files. */
  | { code: 'nothing-mapped'; files: string[] }
  | { code: 'not-utf8'; column: string; found: string }
  /** A key of a mapping that says nothing about such files. */
  | { code: 'not-of-format'; key: string; format: 'csv' | 'ndjson' | 'workbook' | 'parquet' }
  // Workbooks
  /** `detail`: what the reader of workbooks says; null: it is none. */
  | { code: 'not-a-workbook'; detail: string | null }
  | { code: 'old-workbook' }
  /** `detail`: what its reader says. */
  | { code: 'not-parquet'; detail: string }
  | { code: 'no-parquet-reader' }
  | { code: 'streamed-parquet' }
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
  /** In bytes. */
  | { code: 'row-too-long'; max: number }
  | { code: 'ragged-row'; found: number; expected: number }
  | { code: 'not-json' }
  | { code: 'json-array' }
  | { code: 'not-an-object' }
  /** In one object. */
  | { code: 'repeated-key'; key: string }
  | { code: 'nested-value'; column: string }
  // Cells
  | { code: 'empty'; column: string }
  /** `format`: the pattern of a mapping. */
  | { code: 'not-a-day'; column: string; found: string; format?: string }
  | { code: 'no-such-day'; column: string; found: string; format?: string }
  | { code: 'day-long-past'; column: string; found: string; earliest: IsoDay }
  | { code: 'day-far-ahead'; column: string; found: string; latest: IsoDay }
  /** `marks`: those of a mapping. */
  | { code: 'not-a-number'; column: string; found: string; marks?: NumberMarks }
  | { code: 'thousands-separator'; column: string; found: string; marks?: NumberMarks }
  | { code: 'decimal-comma'; column: string; found: string }
  | { code: 'not-finite'; column: string; found: string }
  | { code: 'negative'; column: string; found: string }
  | { code: 'too-large'; column: string; found: string }
  | { code: 'unreadable-text'; column: string; found: string; problem: TextProblem }
  | { code: 'unusable-id'; column: string; found: string; problem: IdProblem }
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
  /** `thousands`: what it is if its point sets thousands apart. */
  | { code: 'fraction-of-count'; column: string; metric: string; found: string; thousands: string | null }
  /** A whole number of three zeros after its point. */
  | { code: 'thousands-or-decimals'; column: string; metric: string; found: string; thousands: string; decimals: string }
  | { code: 'negative-sum'; partner: string; metric: string; day: IsoDay; sum: number }
  /** Two values of one metric that add up, where nothing tells whether the second one corrects the first. */
  | { code: 'same-day'; partner: string; metric: string; aggregate: Aggregate; day: IsoDay; other: Place }
  /** Of a column that says whether a value stands beside the others of its day. */
  | { code: 'not-beside'; column: string; found: string }
  | { code: 'beside-latest'; column: string; metric: string }
  | { code: 'rating-out-of-range'; column: string; metric: string; outOf: number | null; found: string }
  | { code: 'mapping'; place: string; fault: MappingFault }
  /** `metrics`: those without a roll-up. */
  | { code: 'several-rows'; partner: string; day: IsoDay; other: Place; metrics: string[] }
  // Exemptions, enrolments, listings, deliveries, spending
  | { code: 'unknown-criterion'; found: string; nearest: string | null; known: string[] }
  | { code: 'unknown-value'; column: string; found: string; nearest: string | null; known: string[] }
  | { code: 'unknown-track'; found: string; nearest: string | null; known: string[] }
  | { code: 'no-tracks'; found: string }
  | { code: 'unknown-tier'; found: string; nearest: string | null; known: string[] }
  | { code: 'unknown-owed'; found: string; nearest: string | null; known: string[] }
  | { code: 'what-or-amount' }
  | { code: 'until-before-from'; from: IsoDay; until: IsoDay }
  | { code: 'until-not-after'; day: IsoDay; until: IsoDay }
  | { code: 'enrolled-twice'; partner: string; track: string | null; other: Place }
  | { code: 'succeeds-itself'; partner: string }
  | { code: 'succeeded-twice'; partner: string; other: Place }
  | { code: 'succession-circle'; partners: string[] }
  /** `partner` takes over when `successor` has already taken over from it. */
  | { code: 'succeeded-before'; partner: string; successor: string; on: IsoDay }
  | { code: 'enrolled-after-succession'; partner: string; day: IsoDay; successor: string }
  /** By what was stored before. */
  | { code: 'stored-succession'; formerly: string; successor: string; from: IsoDay }
  | { code: 'stored-enrolment'; partner: string; track: string | null; day: IsoDay; until: IsoDay | null }
  | { code: 'repeated-delivery'; partner: string; other: Place }
  | { code: 'repeated-listing'; listing: string; other: Place }
  // What is published of partners
  | { code: 'repeated-partner'; partner: string; other: Place }
  | { code: 'not-a-web-address'; column: string; found: string };

export type ImportFaultCode = ImportFaultDetail['code'];

/** Files are taken whole or not at all. `faults` are the first of `total`. */
export type Imported<T> =
  | {
      ok: true;
      value: T;
      /** What is not wrong, but may not be meant. */
      notices?: readonly ImportNotice[];
      /** Every partner that is named, with the first place. */
      partners?: ReadonlyMap<string, Place>;
    }
  | { ok: false; faults: ImportFault[]; total: number };

/** More faults than this are counted, not kept. */
export const FAULTS_KEPT = 100;
const LONGEST_FOUND = 60;

/** Gathers what is found while files are read: what is wrong, what is worth a word, and whom they name. */
export class FaultList {
  /** The one that is being read. */
  file = '';
  readonly faults: ImportFault[] = [];
  readonly notices: ImportNotice[] = [];
  readonly partners = new Map<string, Place>();
  /** Whom the last row named; null: nobody is named yet. */
  lastPartner: string | null = null;
  /** Metrics that a column of the files may be called by. */
  metrics: ReadonlySet<string> = new Set();
  total = 0;
  readonly #files: string[] = [];

  constructor(file?: string) {
    if (file !== undefined) this.startFile(file);
  }

  startFile(file: string): void {
    this.file = file;
    this.#files.push(file);
  }

  /** Of a line in the file that is being read. */
  placeOf(line: number): Place {
    return { file: this.file, line };
  }

  add(line: number | null, detail: ImportFaultDetail): void {
    this.addAt({ file: this.file, line }, detail);
  }

  addAt({ file, line }: { file: string; line: number | null }, detail: ImportFaultDetail): void {
    this.total++;
    if (this.faults.length < FAULTS_KEPT) this.faults.push({ ...detail, file, line });
  }

  /** Of each column once a file. */
  notice(line: number | null, detail: Extract<ImportNoticeDetail, { code: 'unread-column' }>): void {
    const isKnown = this.notices.some(
      (one) => one.file === this.file && one.code === detail.code && one.column === detail.column,
    );
    if (!isKnown) this.notices.push({ ...detail, file: this.file, line });
  }

  namePartner(partner: string, line: number): void {
    if (!this.partners.has(partner)) this.partners.set(partner, this.placeOf(line));
  }

  /** `value`, unless there was a fault. Faults come in order of file and line. */
  conclude<T>(value: T): Imported<T> {
    if (this.total === 0) return { ok: true, value, notices: this.notices, partners: this.partners };
    const rank = (file: string): number => this.#files.indexOf(file);
    const faults = this.faults.toSorted((a, b) => rank(a.file) - rank(b.file) || (a.line ?? 0) - (b.line ?? 0));
    return { ok: false, faults, total: this.total };
  }
}

export function shortenFound(found: string): string {
  return found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found;
}
