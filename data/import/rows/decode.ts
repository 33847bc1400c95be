const MARKS: [encoding: string, mark: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Bytes that tell a byte order mark. */
export const LONGEST_MARK = 3;

/** The encoding that the byte order mark at the beginning of a file names; null: there is none. */
export function encodingByMark(first: Uint8Array): string | null {
  return MARKS.find(([, mark]) => mark.every((byte, i) => first[i] === byte))?.[0] ?? null;
}

/** Whether `TextDecoder` has the encoding. */
export function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/** From an encoding to UTF-8, without byte order mark. */
export async function* decodeToUtf8(chunks: AsyncIterable<Buffer>, encoding: string): AsyncIterable<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield Buffer.from(text);
  }
  const rest = decoder.decode();
  if (rest !== '') yield Buffer.from(rest);
}
