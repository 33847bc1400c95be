import type { ImportFaultDetail } from '../../import/faults.ts';
import { readRecords, type Stop } from '../../import/rows/csv-records.ts';
import { formatByContent, formatByName, isTabbed, takeSeparatorLine, type FileFormat } from '../../import/rows/file-format.ts';
import { LONGEST_ROW_BYTES } from '../../import/rows/csv-records.ts';
import { isWorkbook } from '../../import/workbook/signatures.ts';
import { isParquet, openParquet } from '../../import/rows/parquet.ts';
import { openWorkbook } from '../../import/workbook/workbook.ts';
import { findDelimiter } from './delimiter.ts';
import { readObjects } from './objects.ts';
import type { Sample } from './sample.ts';
import type { SampledRow } from './sampled-row.ts';
import { decodeSample, once, type FoundEncoding } from './text-sample.ts';

/** What a sample has in its rows. */
export interface SampledTable {
  format: FileFormat;
  /** Of a text. */
  encoding: FoundEncoding | null;
  /** Of a text in columns. `by`: what says so. */
  delimiter: { mark: string; by: 'line' | 'name' | 'rows' } | null;
  /** Of a workbook: the one with the most rows, and all that can be seen. */
  sheet: { name: string; names: string[] } | null;
  /** In order; of NDJSON the first has the keys. */
  rows: SampledRow[];
  /** Whether these are all rows. */
  isWhole: boolean;
  /** Where the rows of a text ended before the text did; null: nowhere, as far as is known. */
  stop: Stop | null;
}

/** What a sample is refused for. */
export type SampleFault = ImportFaultDetail & { line?: number };

/** Rows after these are left to the end. */
const HEAD_ROWS = 2000;
const TAIL_ROWS = 50;
/** Enough to tell what sets columns apart. */
const DELIMITER_BYTES = 1 << 16;

export async function readSampledTable(sample: Sample): Promise<SampledTable | SampleFault> {
  if (sample.head.length === 0) return { code: 'empty-file' };
  if (formatByName(sample.file) === 'workbook' || isWorkbook(sample.head)) return readSheet(sample);
  if (formatByName(sample.file) === 'parquet' || isParquet(sample.head)) return readParquetSample(sample.file);
  const { encoding, head, tail } = await decodeSample(sample);
  if (head.includes(0)) return { code: 'not-text' };
  const format = formatByName(sample.file) ?? formatByContent(head);
  const plain = { format, encoding, delimiter: null, sheet: null, stop: null };
  if (format === 'ndjson') {
    const objects = readObjects(head, tail);
    return objects.length > 1
      ? { ...plain, ...cut(objects, sample.isWhole) }
      : { code: head.toString().trimStart().startsWith('[') ? 'json-array' : 'not-json' };
  }
  const { separator, chunks, firstLine } = takeSeparatorLine({ first: head, chunks: once(head) });
  const delimiter = separator
    ? { mark: separator, by: 'line' as const }
    : isTabbed(sample.file)
      ? { mark: '\t', by: 'name' as const }
      : { mark: await findDelimiter(head.subarray(0, DELIMITER_BYTES)), by: 'rows' as const };
  const rows: SampledRow[] = [];
  const stop = await readRecords({ chunks, delimiter: delimiter.mark, firstLine }, (cells, line) =>
    rows.push({ line, cells: [...cells] }),
  );
  if (rows.length === 0 && stop) return { ...stop.fault, line: stop.line };
  if (rows.length === 0 && !sample.isWhole) return { code: 'row-too-long', max: LONGEST_ROW_BYTES, line: firstLine };
  await readRecords({ chunks: once(tail), delimiter: delimiter.mark, firstLine: 1 }, (cells) =>
    rows.push({ line: null, cells: [...cells] }),
  );
  // The last row of a part may be cut off inside quotation marks.
  const isStopped = stop !== null && (sample.isWhole || stop.fault.code !== 'misplaced-quote');
  return { ...plain, delimiter, ...cut(rows, sample.isWhole), stop: isStopped ? stop : null };
}

/** The first rows; a row more than are kept says whether there are more. */
async function readParquetSample(path: string): Promise<SampledTable | SampleFault> {
  const opened = await openParquet(path, HEAD_ROWS + 1);
  if ('code' in opened) return opened;
  const rows: SampledRow[] = [{ line: 1, cells: opened.names }];
  for await (const some of opened.rows) for (const cells of some) rows.push({ line: rows.length + 1, cells });
  const isWhole = rows.length <= HEAD_ROWS + 1;
  const kept = isWhole ? rows : rows.slice(0, -1);
  return { format: 'parquet', encoding: null, delimiter: null, sheet: null, ...cut(kept, isWhole), stop: null };
}

async function readSheet({ head }: Sample): Promise<SampledTable | SampleFault> {
  const workbook = await openWorkbook(once(head), null);
  if ('code' in workbook) return workbook;
  const { names, sheets } = workbook;
  if (sheets === null) return { code: 'several-sheets', known: names };
  const filled = sheets.map(({ name, rows }) => ({
    name,
    rows: [...rows].map((cells, i): SampledRow => ({ line: i + 1, cells })),
  }));
  const [first] = filled.toSorted((a, b) => b.rows.length - a.rows.length);
  if (!first) return { code: 'empty-file' };
  const sheet = { name: first.name, names: filled.map(({ name }) => name) };
  return { format: 'workbook', encoding: null, delimiter: null, sheet, ...cut(first.rows, true), stop: null };
}

/** Without blank rows, and without those in the middle of very many. */
function cut(all: readonly SampledRow[], isWhole: boolean): { rows: SampledRow[]; isWhole: boolean } {
  const rows = all.filter(({ cells }) => cells.some((cell) => String(cell).trim() !== ''));
  if (rows.length <= HEAD_ROWS + TAIL_ROWS) return { rows, isWhole };
  return { rows: [...rows.slice(0, HEAD_ROWS), ...rows.slice(-TAIL_ROWS)], isWhole: false };
}
