import type { Peeked } from './peek.ts';

export type FileFormat = 'csv' | 'ndjson' | 'workbook' | 'parquet';

// How Excel is told by what the columns of a file are set apart: `sep=;` in the first line.
const SEPARATOR_LINE = /^(\uFEFF?sep=(.)(?:\r\n|\n|\r))/i;

export function formatByName(name: string): FileFormat | null {
  if (/\.(?:ndjson|jsonl|json)$/i.test(name)) return 'ndjson';
  if (/\.xls[xm]?$/i.test(name)) return 'workbook';
  if (/\.parquet$/i.test(name)) return 'parquet';
  return /\.[ct]sv$/i.test(name) ? 'csv' : null;
}

export function isTabbed(name: string): boolean {
  return /\.tsv$/i.test(name);
}

/** Of UTF-8. */
export function formatByContent(first: Buffer): 'csv' | 'ndjson' {
  return /^\uFEFF?\s*[{[]/.test(first.toString('utf8', 0, 256)) ? 'ndjson' : 'csv';
}

/** What the first line says of the delimiter, null: nothing; and what comes after it. */
export function takeSeparatorLine({ first, chunks }: Peeked): {
  separator: string | null;
  chunks: AsyncIterable<Buffer>;
  firstLine: number;
} {
  const match = SEPARATOR_LINE.exec(first.toString('utf8', 0, 16));
  if (!match) return { separator: null, chunks, firstLine: 1 };
  return { separator: match[2]!, chunks: dropBytes(chunks, Buffer.byteLength(match[1]!)), firstLine: 2 };
}

async function* dropBytes(chunks: AsyncIterable<Buffer>, bytes: number): AsyncIterable<Buffer> {
  let left = bytes;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
