import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { FaultList } from '../faults.ts';
import { findColumn, type OnRow, type WantedColumn } from './columns.ts';
import type { Layout } from './layout.ts';
import { createTable } from './table.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const LINE_BREAK = /\r\n|\r|\n/g;

export interface CsvOptions {
  wanted: readonly WantedColumn[];
  layout: Layout;
  delimiter: string;
  /** The line that `chunks` begin with. */
  firstLine: number;
}

/** Values set apart by a delimiter, by RFC 4180. After a misplaced quote nothing can be told, so reading ends. `chunks` are UTF-8. */
export async function readCsv(
  chunks: AsyncIterable<Buffer>,
  { wanted, layout, delimiter, firstLine }: CsvOptions,
  faults: FaultList,
  onRow: OnRow,
): Promise<void> {
  const explainHeader = (names: readonly string[], line: number): boolean => {
    const other = findOtherDelimiter(names, wanted, delimiter);
    if (other !== null) faults.add(line, { code: 'other-delimiter', delimiter: other, expected: delimiter });
    return other !== null;
  };
  const table = createTable({ wanted, layout, faults, onRow, isEven: true, explainHeader });
  let line = firstLine;
  let linesCounted = 0;

  const takeRecord = (record: string[], linesBefore: number): void => {
    const recordLine = line;
    // csv-parse counts a CRLF inside quotes twice, so its count only tells that there is such a row.
    line += linesBefore - linesCounted === 1 ? 1 : 1 + countLineBreaks(record);
    linesCounted = linesBefore;
    table.takeRow(record, recordLine);
  };

  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    trim: true,
    on_record: (record: string[], { lines }) => {
      takeRecord(record, lines);
      return null;
    },
  });
  parser.resume();
  try {
    await pipeline(chunks, parser);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.add(line, { code: 'misplaced-quote' });
    return;
  }
  table.finish();
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
