/** A stream of which the beginning is known. */
export interface Peeked {
  /** So many bytes as were asked for, or more; fewer only when there are no more. */
  first: Buffer;
  /** All of the stream, `first` included. */
  chunks: AsyncIterable<Buffer>;
}

/** Reads a stream as far as its first `bytes`. */
export async function peek(chunks: AsyncIterable<Buffer>, bytes: number): Promise<Peeked> {
  const rest = chunks[Symbol.asyncIterator]();
  let first: Buffer = Buffer.alloc(0);
  while (first.length < bytes) {
    const { done, value } = await rest.next();
    if (done) break;
    first = first.length === 0 ? value : Buffer.concat([first, value]);
  }
  return { first, chunks: resume(first, rest) };
}

async function* resume(first: Buffer, rest: AsyncIterator<Buffer>): AsyncIterable<Buffer> {
  try {
    if (first.length > 0) yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
