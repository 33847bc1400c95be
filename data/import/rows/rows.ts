import type { FaultList, ImportFaultDetail } from '../faults.ts';
import type { OnRow, WantedColumn } from './columns.ts';
import { readCsv } from './csv-rows.ts';
import { decodeToUtf8, encodingByMark } from './decode.ts';
import { formatByContent, formatByName, isTabbed, takeSeparatorLine, type FileFormat } from './file-format.ts';
import { PLAIN_LAYOUT, type Layout } from './layout.ts';
import { readNdjson } from './ndjson-rows.ts';
import { peek } from './peek.ts';
import type { Source } from './source.ts';
import { isWorkbook } from '../workbook/signatures.ts';
import { isParquet } from './parquet.ts';
import { readParquet } from './parquet-rows.ts';
import { readWorkbook } from './workbook-rows.ts';

/** Enough to tell what a file is. */
const PEEKED_BYTES = 512;
/** What of a layout says nothing about files of a format. */
const MEANINGLESS: Record<FileFormat, readonly ('delimiter' | 'encoding' | 'header' | 'sheet')[]> = {
  csv: ['sheet'],
  ndjson: ['delimiter', 'header', 'sheet'],
  workbook: ['delimiter', 'encoding'],
  parquet: ['delimiter', 'encoding', 'header', 'sheet'],
};

/**
 * Reads the wanted columns of a CSV or NDJSON stream, of a workbook or of a Parquet file, row by row: by the name's ending, else by the first bytes. Faults
 * of the file, its columns and its rows are added to `faults`; such rows are left out. Rows without any value are blank lines.
 */
export async function readRows(
  source: Source,
  wanted: readonly WantedColumn[],
  faults: FaultList,
  onRow: OnRow,
  layout: Layout = PLAIN_LAYOUT,
): Promise<void> {
  const bytes = source.chunks[Symbol.asyncIterator]();
  try {
    const { first, chunks } = await peek({ [Symbol.asyncIterator]: () => bytes }, PEEKED_BYTES);
    const named = formatByName(source.name);
    if (first.length === 0) {
      // Nothing is a whole NDJSON file, but not a whole CSV one.
      if (named !== 'ndjson') faults.add(null, { code: 'empty-file' });
      return;
    }
    if (named === 'workbook' || isWorkbook(first)) {
      if (isFitting(layout, 'workbook', faults)) await readWorkbook(chunks, wanted, layout, faults, onRow);
      return;
    }
    if (named === 'parquet' || isParquet(first)) {
      if (isFitting(layout, 'parquet', faults)) await readParquet(source.path ?? null, wanted, layout, faults, onRow);
      return;
    }
    const encoding = encodingByMark(first) ?? layout.encoding ?? 'utf-8';
    const text = await peek(/^utf-?8$/i.test(encoding) ? chunks : decodeToUtf8(chunks, encoding), PEEKED_BYTES);
    const format = named ?? formatByContent(text.first);
    if (!isFitting(layout, format, faults)) return;
    if (format === 'ndjson') {
      await readNdjson(text.chunks, wanted, layout, faults, onRow);
      return;
    }
    const { separator, chunks: rows, firstLine } = takeSeparatorLine(text);
    const delimiter = layout.delimiter ?? separator ?? (isTabbed(source.name) ? '\t' : ',');
    await readCsv({ chunks: rows, delimiter, firstLine }, wanted, layout, faults, onRow);
  } catch (error) {
    faults.add(null, describeUnreadable(error));
  } finally {
    await bytes.return?.();
  }
}

function isFitting(layout: Layout, format: FileFormat, faults: FaultList): boolean {
  const given = MEANINGLESS[format].filter((key) => layout[key] !== null);
  for (const key of given) faults.add(null, { code: 'not-of-format', key, format });
  return given.length === 0;
}

/** Of an error of the system; others are thrown on. */
export function describeUnreadable(error: unknown): ImportFaultDetail {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return { code: 'unreadable', reason: code };
}
