import { decodeToUtf8, encodingByMark } from '../../import/rows/decode.ts';
import type { Sample } from './sample.ts';

/** The encoding of a file as far as its sample tells. */
export interface FoundEncoding {
  label: string;
  /** `mark`: the file says so. `bytes`: no other is possible, or the text is the same in all. `likely`: it is the most usual of several. */
  by: 'mark' | 'bytes' | 'likely';
}

export interface TextSample {
  encoding: FoundEncoding;
  /** The head in UTF-8, whole lines. */
  head: Buffer;
  /** The tail in UTF-8, whole lines. */
  tail: Buffer;
}

const LINE_BREAK = 0x0a;

export async function decodeSample({ head, tail, isWhole }: Sample): Promise<TextSample> {
  const encoding = findEncoding(head, tail);
  const bytesALetter = encoding.label.startsWith('utf-16') ? 2 : 1;
  // The end of a file begins with a whole letter when it is as many bytes from the end as whole letters take.
  const decodedTail = await decode(tail.subarray(tail.length % bytesALetter), encoding.label);
  const decodedHead = await decode(head, encoding.label);
  return {
    encoding,
    head: isWhole ? decodedHead : decodedHead.subarray(0, decodedHead.lastIndexOf(LINE_BREAK) + 1),
    tail: decodedTail.subarray(decodedTail.indexOf(LINE_BREAK) + 1),
  };
}

function findEncoding(head: Buffer, tail: Buffer): FoundEncoding {
  const marked = encodingByMark(head);
  if (marked !== null) return { label: marked, by: 'mark' };
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i % 2]!++;
  // Of Latin letters and digits every other byte is zero.
  if (zeros[1]! > head.length / 8) return { label: 'utf-16le', by: 'bytes' };
  if (zeros[0]! > head.length / 8) return { label: 'utf-16be', by: 'bytes' };
  const isUtf8 = isValidUtf8(head) && isValidUtf8(tail.subarray(tail.findIndex((byte) => (byte & 0xc0) !== 0x80)));
  return isUtf8 ? { label: 'utf-8', by: 'bytes' } : { label: 'windows-1252', by: 'likely' };
}

function isValidUtf8(bytes: Buffer): boolean {
  try {
    // A letter at the end may be cut.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

async function decode(bytes: Buffer, encoding: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of decodeToUtf8(once(bytes), encoding)) parts.push(part);
  return Buffer.concat(parts);
}

export async function* once(chunk: Buffer): AsyncIterable<Buffer> {
  if (chunk.length > 0) yield chunk;
}
