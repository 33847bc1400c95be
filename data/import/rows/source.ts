import { createReadStream } from 'node:fs';

/** A stream of bytes with the name that its faults are reported under. */
export interface Source {
  name: string;
  chunks: AsyncIterable<Buffer>;
  /** Of a file, for what is not read from its beginning to its end. */
  path?: string;
}

const CHUNK_BYTES = 1 << 18;

/** A file, or standard input for `-`. Nothing is opened before the chunks are asked for; then it throws what the system says. */
export function openSource(path: string, onBytes?: (bytes: number) => void): Source {
  const name = path === '-' ? 'standard input' : path;
  const open = (): AsyncIterable<Buffer> =>
    path === '-' ? process.stdin : createReadStream(path, { highWaterMark: CHUNK_BYTES });
  return { name, chunks: counted(open, onBytes), ...(path !== '-' && { path }) };
}

/** A source of text that is at hand. */
export function sourceOfText(text: string | Buffer, name = 'input'): Source {
  return { name, chunks: once(Buffer.from(text)) };
}

async function* counted(open: () => AsyncIterable<Buffer>, onBytes?: (bytes: number) => void): AsyncIterable<Buffer> {
  for await (const chunk of open()) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

async function* once(chunk: Buffer): AsyncIterable<Buffer> {
  if (chunk.length > 0) yield chunk;
}
