import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { ImportFaultDetail } from '../faults.ts';
import { trimText } from '../cells/trim.ts';

/**
 * Of one row, which is held whole while it is read. A longer one is no row: a quotation mark is not closed, or what is read has no
 * lines at all, and may have no end.
 */
export const LONGEST_ROW_BYTES = 1_000_000;

const LINE_BREAK = /\r\n|\r|\n/g;
const QUOTE = 34;
const LF = 10;
const CR = 13;

export interface CsvText {
  /** UTF-8. */
  chunks: AsyncIterable<Buffer>;
  delimiter: string;
  /** The line that `chunks` begin with. */
  firstLine: number;
}

/** The record at which reading ended, as nothing can be told of what follows. */
export interface Stop {
  line: number;
  fault: Extract<ImportFaultDetail, { code: 'misplaced-quote' | 'row-too-long' }>;
}

/** The record is used again for the next one. */
export type OnRecord = (record: readonly string[], line: number) => void;

/**
 * Each record with the line that it begins in, its values trimmed. Null: to the end. Lines without a quotation mark, or with whole cells between two, are
 * split here, as that takes a fraction of the time; csv-parse reads what is written in any other way, and tells what is wrong with it.
 */
export async function readRecords({ chunks, delimiter, firstLine }: CsvText, onRecord: OnRecord): Promise<Stop | null> {
  const reader = new RecordReader(delimiter, firstLine, onRecord);
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    const stop = reader.read(decoder.decode(chunk, { stream: true }));
    if (stop) return stop;
  }
  return reader.finish(decoder.decode());
}

class RecordReader {
  readonly #delimiter: string;
  readonly #onRecord: OnRecord;
  #line: number;
  readonly #record: string[] = [];
  /** What was read, and is not known to be whole yet. */
  #rest = '';

  constructor(delimiter: string, firstLine: number, onRecord: OnRecord) {
    this.#delimiter = delimiter;
    this.#line = firstLine;
    this.#onRecord = onRecord;
  }

  read(text: string): Stop | null {
    const known = this.#rest + text;
    // What comes next may be the other half of a line break.
    const end = known.endsWith('\r') ? known.length - 1 : known.length;
    const taken = this.#take(known.slice(0, end), false);
    if (typeof taken !== 'number') return taken;
    this.#rest = known.slice(taken);
    // Whether it is too long, or has a mark where none may be, the parser knows.
    return this.#rest.length > LONGEST_ROW_BYTES ? (this.#parse(this.#rest) ?? this.#tooLong()) : null;
  }

  finish(text: string): Stop | null {
    const taken = this.#take(this.#rest + text, true);
    return typeof taken === 'number' ? null : taken;
  }

  /** Up to where the text was taken. */
  #take(text: string, isAll: boolean): number | Stop {
    let start = 0;
    while (start < text.length) {
      const quote = text.indexOf('"', start);
      const before = quote < 0 ? text.length : quote;
      const end = quote < 0 && isAll ? text.length : lineStart(text, before, start);
      if (end > start) {
        const stop = this.#split(text, start, end);
        if (stop) return stop;
      }
      if (quote < 0) return end;
      const after = endOfQuoted(text, end) ?? (isAll ? text.length : end);
      if (after === end) return end;
      const stop = this.#unquote(text, end, after) ? null : this.#parse(text.slice(end, after));
      if (stop) return stop;
      start = after;
    }
    return start;
  }

  /** Whole lines without a quotation mark, letter by letter: to split them into lines and those into cells takes several times as long. */
  #split(text: string, start: number, end: number): Stop | null {
    const delimiter = this.#delimiter.charCodeAt(0);
    let [lineAt, cellAt, cells] = [start, start, 0];
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === delimiter) {
        this.#record[cells++] = cellOf(text, cellAt, i);
        cellAt = i + 1;
      } else if (code === LF || code === CR) {
        if (i - lineAt > LONGEST_ROW_BYTES) return this.#tooLong();
        this.#record[cells++] = cellOf(text, cellAt, i);
        this.#tell(cells);
        cells = 0;
        if (code === CR && text.charCodeAt(i + 1) === LF) i++;
        lineAt = cellAt = i + 1;
      }
    }
    // The last line need not have a break.
    if (lineAt >= end) return null;
    if (end - lineAt > LONGEST_ROW_BYTES) return this.#tooLong();
    this.#record[cells++] = cellOf(text, cellAt, end);
    this.#tell(cells);
    return null;
  }

  #tell(cells: number): void {
    if (this.#record.length !== cells) this.#record.length = cells;
    this.#onRecord(this.#record, this.#line++);
  }

  /** Records of which cells stand between quotation marks; false: there is more to one than that. */
  #unquote(text: string, start: number, end: number): boolean {
    const records = end - start > LONGEST_ROW_BYTES ? null : recordsBetween(text, start, end, this.#delimiter);
    for (const record of records ?? []) {
      this.#onRecord(record, this.#line);
      this.#line += 1 + countLineBreaks(record);
    }
    return records !== null;
  }

  /** Whole records. */
  #parse(text: string): Stop | null {
    let linesCounted = 0;
    try {
      parse(text, {
        delimiter: this.#delimiter,
        record_delimiter: ['\r\n', '\n', '\r'],
        relax_column_count: true,
        max_record_size: LONGEST_ROW_BYTES,
        trim: true,
        on_record: (record: string[], { lines }) => {
          const begun = this.#line;
          // It counts a CRLF inside quotes twice, so its count only tells that there is such a row.
          this.#line += lines - linesCounted === 1 ? 1 : 1 + countLineBreaks(record);
          linesCounted = lines;
          this.#onRecord(record, begun);
          return null;
        },
      });
      return null;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      return error.code === 'CSV_MAX_RECORD_SIZE' ? this.#tooLong() : { line: this.#line, fault: { code: 'misplaced-quote' } };
    }
  }

  #tooLong(): Stop {
    return { line: this.#line, fault: { code: 'row-too-long', max: LONGEST_ROW_BYTES } };
  }
}

/** Null: a mark stands where only csv-parse can tell what it means. */
function recordsBetween(text: string, start: number, end: number, delimiter: string): string[][] | null {
  const records: string[][] = [];
  let record: string[] = [];
  for (let at = start; at < end;) {
    let after: number;
    if (text.charCodeAt(at) === QUOTE) {
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
      if (close < 0 || close >= end) return null;
      record.push(text.slice(at + 1, close).replaceAll('""', '"'));
      after = close + 1;
    } else {
      after = at;
      while (after < end && text[after] !== delimiter && !isBreak(text, after))
        if (text.charCodeAt(after++) === QUOTE) return null;
      record.push(cellOf(text, at, after));
    }
    const hasNext = text[after] === delimiter && after < end;
    if (!hasNext && after < end && !isBreak(text, after)) return null;
    at = after + 1;
    if (hasNext && at < end) continue;
    // A delimiter at the very end has an empty cell behind it.
    if (hasNext) return null;
    if (text.charCodeAt(after) === CR && text.charCodeAt(at) === LF) at++;
    records.push(record);
    record = [];
  }
  return records;
}

/** Where the line begins that a place is in, or that comes next after `least`. */
function lineStart(text: string, place: number, least: number): number {
  let start = place;
  while (start > least && !isBreak(text, start - 1)) start--;
  return start;
}

/**
 * Where the records end that begin with one that has a quotation mark: before the first that has none, or as far as they are known to be
 * whole; null: not even one is.
 */
function endOfQuoted(text: string, start: number): number | null {
  let end: number | null = null;
  let isOpen = false;
  let isQuoted = false;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      isOpen = !isOpen;
      isQuoted = true;
    } else if (!isOpen && (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF))) {
      if (!isQuoted) return end;
      end = i + 1;
      isQuoted = false;
    }
  }
  return end;
}

function isBreak(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code === LF || code === CR;
}

function cellOf(text: string, start: number, end: number): string {
  return trimText(text.slice(start, end));
}

function countLineBreaks(record: readonly string[]): number {
  let count = 0;
  for (const cell of record) count += cell.match(LINE_BREAK)?.length ?? 0;
  return count;
}
