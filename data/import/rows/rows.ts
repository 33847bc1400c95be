import { readCsv } from './csv-rows.ts';
import type { OnRow, WantedColumn } from './columns.ts';
import type { FaultList, ImportFaultDetail } from '../faults.ts';
import { readNdjson } from './ndjson-rows.ts';
import type { Source } from './source.ts';

/**
 * Reads the wanted columns of a CSV or NDJSON stream, row by row: by the name's ending, else by the first byte. Faults of the file,
 * its columns and its rows are added to `faults`; such rows are left out. Rows without any value are blank lines.
 */
export async function readRows(source: Source, wanted: readonly WantedColumn[], faults: FaultList, onRow: OnRow): Promise<void> {
  const chunks = source.chunks[Symbol.asyncIterator]();
  try {
    const first = await nextFilled(chunks);
    const named = formatByName(source.name);
    if (!first) {
      // Nothing is a whole NDJSON file, but not a whole CSV one.
      if (named !== 'ndjson') faults.add(null, { code: 'empty-file' });
      return;
    }
    const read = (named ?? formatByContent(first)) === 'ndjson' ? readNdjson : readCsv;
    await read(resume(first, chunks), wanted, faults, onRow);
  } catch (error) {
    faults.add(null, describeUnreadable(error));
  } finally {
    await chunks.return?.();
  }
}

function formatByName(name: string): 'csv' | 'ndjson' | null {
  if (/\.(?:ndjson|jsonl|json)$/i.test(name)) return 'ndjson';
  return /\.(?:csv|tsv|txt)$/i.test(name) ? 'csv' : null;
}

function formatByContent(chunk: Buffer): 'csv' | 'ndjson' {
  return /^\uFEFF?\s*[{[]/.test(chunk.toString('utf8', 0, 256)) ? 'ndjson' : 'csv';
}

async function nextFilled(chunks: AsyncIterator<Buffer>): Promise<Buffer | null> {
  for (;;) {
    const { done, value } = await chunks.next();
    if (done) return null;
    if (value.length > 0) return value;
  }
}

async function* resume(first: Buffer, rest: AsyncIterator<Buffer>): AsyncIterable<Buffer> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function describeUnreadable(error: unknown): ImportFaultDetail {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  const reason =
    code === 'ENOENT' ? 'missing' : code === 'EISDIR' ? 'folder' : code === 'EACCES' || code === 'EPERM' ? 'denied' : 'other';
  return { code: 'unreadable', reason, detail: message };
}
