import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import type { Context } from 'hono';

export type Encoding = 'br' | 'gzip' | 'identity';

const WORTH_COMPRESSING_BYTES = 1024;

/** What whoever asks takes and likes best, of those given; of those liked as much, the first. */
export function chooseEncoding({ req }: Context, known: Encoding[]): Encoding {
  const accepted = req.header('accept-encoding');
  return accepted === undefined ? 'identity' : (negotiate(accepted, known) ?? 'identity');
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
