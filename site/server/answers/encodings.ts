import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

export type Encoding = 'br' | 'gzip' | 'identity';

const WORTH_COMPRESSING_BYTES = 1024;
/** It is always taken, after all that is named. */
const UNNAMED_IDENTITY = 0.001;

/** What whoever asks takes and likes best, of those given; of those liked as much, the first. */
export function chooseEncoding(context: Context, known: Encoding[]): Encoding {
  const chosen = accepts(context, {
    header: 'Accept-Encoding',
    supports: known,
    default: 'identity',
    match: (accepted) => {
      const best = known.reduce((one, other) => (likingOf(other, accepted) > likingOf(one, accepted) ? other : one));
      return likingOf(best, accepted) > 0 ? best : 'identity';
    },
  });
  return chosen as Encoding;
}

function likingOf(encoding: Encoding, accepted: readonly { type: string; q: number }[]): number {
  const named = accepted.find(({ type }) => type.toLowerCase() === encoding) ?? accepted.find(({ type }) => type === '*');
  return named?.q ?? (encoding === 'identity' ? UNNAMED_IDENTITY : 0);
}

/** A text that is made for this request alone, with a validator that is the same whether it is compressed or not. */
export function answerText(context: Context, text: string, type: string): Response {
  const bytes = Buffer.from(text);
  // Brotli takes longer than it saves while someone waits.
  const encoding = bytes.length < WORTH_COMPRESSING_BYTES ? 'identity' : chooseEncoding(context, ['gzip', 'identity']);
  const body = encoding === 'gzip' ? gzipSync(bytes) : bytes;
  context.header('etag', `W/"${createHash('sha1').update(bytes).digest('base64url')}"`);
  context.header('vary', 'Accept-Encoding');
  if (encoding !== 'identity') context.header('content-encoding', encoding);
  return context.body(body, 200, { 'content-type': type, 'content-length': String(body.length) });
}
