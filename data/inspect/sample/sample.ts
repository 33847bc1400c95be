import { open } from 'node:fs/promises';
import { isWorkbook } from '../../import/workbook/signatures.ts';

/** The beginning and the end of a file. */
export interface Sample {
  file: string;
  head: Buffer;
  /** Empty where the head is all that there is, or the end cannot be had. */
  tail: Buffer;
  /** Whether the head is all that there is. */
  isWhole: boolean;
}

const HEAD_BYTES = 1 << 20;
const TAIL_BYTES = 1 << 16;
/** A workbook has to be read whole; one byte more than is read of it tells that it is too large. */
const WORKBOOK_BYTES = 50_000_001;

/** Throws what the system says when the file cannot be read. `-` is standard input, of which only the beginning is taken. */
export async function readSample(path: string): Promise<Sample> {
  if (path === '-') return readStream(process.stdin);
  const file = await open(path);
  try {
    const stats = await file.stat();
    const { size } = stats;
    // A pipe has no size, and no end that could be read first.
    if (!stats.isFile() && !stats.isDirectory()) return { ...(await readStream(file.createReadStream())), file: path };
    const read = async (from: number, bytes: number): Promise<Buffer> => {
      const buffer = Buffer.alloc(Math.max(0, Math.min(bytes, size - from)));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
      return buffer.subarray(0, bytesRead);
    };
    const head = await read(0, HEAD_BYTES);
    if (isWorkbook(head)) return { file: path, head: await read(0, WORKBOOK_BYTES), tail: Buffer.alloc(0), isWhole: true };
    const isWhole = size <= HEAD_BYTES;
    return {
      file: path,
      head,
      tail: isWhole ? Buffer.alloc(0) : await read(Math.max(HEAD_BYTES, size - TAIL_BYTES), TAIL_BYTES),
      isWhole,
    };
  } finally {
    await file.close();
  }
}

async function readStream(stream: AsyncIterable<Buffer>): Promise<Sample> {
  const parts: Buffer[] = [];
  let bytes = 0;
  let limit = HEAD_BYTES;
  let isWhole = true;
  for await (const chunk of stream) {
    if (bytes === 0 && isWorkbook(chunk)) limit = WORKBOOK_BYTES;
    parts.push(chunk);
    bytes += chunk.length;
    isWhole = bytes <= limit;
    if (!isWhole) break;
  }
  return { file: '-', head: Buffer.concat(parts), tail: Buffer.alloc(0), isWhole };
}
