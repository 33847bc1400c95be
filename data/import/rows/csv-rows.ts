import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { FaultList } from '../faults.ts';
import type { Cell } from '../cells/cell.ts';
import { checkColumns, type OnRow, type WantedColumn } from './columns.ts';
import { noticeUnread } from './unread-columns.ts';

const OTHER_DELIMITERS = [';', '\t', '|'];
const LINE_BREAK = /\r\n|\r|\n/g;

/** Comma-separated values by RFC 4180, the first row naming the columns. After a misplaced quote nothing can be told, so reading ends. */
export async function readCsv(
  chunks: AsyncIterable<Buffer>,
  wanted: readonly WantedColumn[],
  faults: FaultList,
  onRow: OnRow,
): Promise<void> {
  const cells: Cell[] = wanted.map(() => '');
  let columns: number | null = null;
  let indexes: number[] | null = null;
  let line = 1;
  let linesCounted = 0;

  const takeRecord = (record: string[], linesBefore: number): void => {
    const recordLine = line;
    // csv-parse counts a CRLF inside quotes twice, so its count only tells that there is such a row.
    line += linesBefore - linesCounted === 1 ? 1 : 1 + countLineBreaks(record);
    linesCounted = linesBefore;
    if (record.every((cell) => cell === '')) return;
    if (columns === null) {
      columns = record.length;
      indexes = readHeader(record, wanted, recordLine, faults);
      return;
    }
    if (indexes === null) return;
    if (record.length !== columns) {
      faults.add(recordLine, { code: 'ragged-row', found: record.length, expected: columns });
      return;
    }
    for (let i = 0; i < indexes.length; i++) cells[i] = indexes[i]! < 0 ? '' : record[indexes[i]!]!.trim();
    onRow(cells, recordLine);
  };

  const parser = parse({
    bom: true,
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
  if (columns === null) faults.add(null, { code: 'empty-file' });
}

/** Where each wanted column stands, −1: nowhere; null when the rows cannot be read. */
function readHeader(
  header: readonly string[],
  wanted: readonly WantedColumn[],
  line: number,
  faults: FaultList,
): number[] | null {
  const names = header.map((name) => name.trim());
  const delimiter = OTHER_DELIMITERS.find((candidate) => names.length === 1 && names[0]!.includes(candidate));
  if (delimiter !== undefined && wanted.length > 1) {
    faults.add(line, { code: 'other-delimiter', delimiter });
    return null;
  }
  const repeated = wanted.filter(({ name }) => names.indexOf(name) !== names.lastIndexOf(name));
  for (const { name } of repeated) faults.add(line, { code: 'repeated-column', column: name });
  noticeUnread(names, wanted, line, faults);
  const isComplete = checkColumns(names, wanted, line, faults);
  return isComplete && repeated.length === 0 ? wanted.map(({ name }) => names.indexOf(name)) : null;
}

function countLineBreaks(record: readonly string[]): number {
  let count = 0;
  for (const cell of record) count += cell.match(LINE_BREAK)?.length ?? 0;
  return count;
}
