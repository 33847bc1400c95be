import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { FaultList, ImportFaultDetail } from '../faults.ts';
import { findColumn, type OnRow, type WantedColumn } from './columns.ts';
import type { Layout } from './layout.ts';
import { LONGEST_ROW_BYTES } from './row-limit.ts';
import { createTable } from './table.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const LINE_BREAK = /\r\n|\r|\n/g;

export interface CsvText {
  /** UTF-8. */
  chunks: AsyncIterable<Buffer>;
  delimiter: string;
  /** The line that `chunks` begin with. */
  firstLine: number;
}

/** Values set apart by a delimiter, by RFC 4180. */
export async function readCsv(
  text: CsvText,
  wanted: readonly WantedColumn[],
  layout: Layout,
  faults: FaultList,
  onRow: OnRow,
): Promise<void> {
  const { delimiter } = text;
  const explainHeader = (names: readonly string[], line: number): boolean => {
    const other = findOtherDelimiter(names, wanted, delimiter);
    if (other !== null) faults.add(line, { code: 'other-delimiter', delimiter: other, expected: delimiter });
    return other !== null;
  };
  const table = createTable({ wanted, layout, faults, onRow, isEven: true, explainHeader });
  const stop = await readRecords(text, (record, line) => table.takeRow(record, line));
  if (stop === null) table.finish();
  else faults.add(stop.line, stop.fault);
}

/** The record at which reading ended, as nothing can be told of what follows. */
export interface Stop {
  line: number;
  fault: Extract<ImportFaultDetail, { code: 'misplaced-quote' | 'row-too-long' }>;
}

/** Each record with the line that it begins in. Null: to the end. */
export async function readRecords(
  { chunks, delimiter, firstLine }: CsvText,
  onRecord: (record: readonly string[], line: number) => void,
): Promise<Stop | null> {
  let line = firstLine;
  let linesCounted = 0;
  const takeRecord = (record: string[], linesBefore: number): void => {
    const recordLine = line;
    // csv-parse counts a CRLF inside quotes twice, so its count only tells that there is such a row.
    line += linesBefore - linesCounted === 1 ? 1 : 1 + countLineBreaks(record);
    linesCounted = linesBefore;
    onRecord(record, recordLine);
  };
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: LONGEST_ROW_BYTES,
    trim: true,
    on_record: (record: string[], { lines }) => {
      takeRecord(record, lines);
      return null;
    },
  });
  parser.resume();
  try {
    await pipeline(chunks, parser);
    return null;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isTooLong = error.code === 'CSV_MAX_RECORD_SIZE';
    return { line, fault: isTooLong ? { code: 'row-too-long', max: LONGEST_ROW_BYTES } : { code: 'misplaced-quote' } };
  }
}

/** The delimiter by which more of the wanted columns would be there. */
function findOtherDelimiter(names: readonly string[], wanted: readonly WantedColumn[], delimiter: string): string | null {
  const text = names.join(delimiter);
  const count = (present: readonly string[]): number => wanted.filter(({ name }) => findColumn(present, name) >= 0).length;
  const isBetter = (candidate: string): boolean => {
    const present = text.split(candidate).map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
    return present.length > 1 && (names.length === 1 ? wanted.length > 1 : count(present) > count(names));
  };
  return DELIMITERS.find((candidate) => candidate !== delimiter && isBetter(candidate)) ?? null;
}

function countLineBreaks(record: readonly string[]): number {
  let count = 0;
  for (const cell of record) count += cell.match(LINE_BREAK)?.length ?? 0;
  return count;
}
