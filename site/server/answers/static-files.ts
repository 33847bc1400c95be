import { Readable } from 'node:stream';
import send, { type SendResult } from '@fastify/send';
import type { Context, MiddlewareHandler } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import { chooseEncoding, type Encoding } from './encodings.ts';
import { problem } from './problems.ts';

/** As the build compresses them: a file of such a name has the others beside it, if it is not very small. */
const COMPRESSIBLE = /\.(?:html|js|css|json|svg|xml|ics|txt)$/;
const ENDINGS: Record<Encoding, string> = { br: '.br', gzip: '.gz', identity: '' };
/** Files that stand beside others for browsers that take them compressed. */
const COMPRESSED = /\.(?:br|gz)$/;

/** Files of a folder: conditions, ranges and types as @fastify/send has them, compressed as they were built. */
export function serveFiles(root: string): MiddlewareHandler {
  return async (context, next) => {
    const name = findFileName(new URL(context.req.url).pathname);
    if (name === null) return next();
    return answer(context, await findRepresentation(context, root, name)) ?? next();
  };
}

/** Null: there can be none. */
function findFileName(pathname: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(pathname.slice(1));
  } catch {
    return null;
  }
  return name === '' || name.endsWith('/') || name.includes('\0') || COMPRESSED.test(name) ? null : name;
}

interface Found {
  name: string;
  encoding: Encoding;
  sent: SendResult;
}
async function findRepresentation(context: Context, root: string, name: string): Promise<Found> {
  const encoding = COMPRESSIBLE.test(name) ? chooseEncoding(context, ['br', 'gzip', 'identity']) : 'identity';
  const sent = await sendFile(context, root, name + ENDINGS[encoding]);
  if (encoding === 'identity' || sent.statusCode !== 404) return { name, encoding, sent };
  return { name, encoding: 'identity', sent: await sendFile(context, root, name) };
}

function sendFile({ req }: Context, root: string, name: string): Promise<SendResult> {
  const headers = req.header();
  // Ranges are for GET alone.
  if (req.method !== 'GET') delete headers['range'];
  const address = name.split('/').map(encodeURIComponent).join('/');
  const options = { root, index: false, dotfiles: 'allow', cacheControl: false, contentType: false } as const;
  return send({ method: req.method, headers } as never, address, options);
}

/** Null when there is no such file. */
function answer(context: Context, { name, encoding, sent }: Found): Response | null {
  const { statusCode, headers, stream } = sent;
  if (statusCode === 412) return problem(context, 412, 'Precondition failed', 'It is not as the request takes it to be.');
  if (statusCode === 416) {
    return problem(context, 416, 'Range not satisfiable', 'It has no such bytes.', {
      'content-range': headers['Content-Range']!,
    });
  }
  if (sent.type !== 'file') return null;
  const sentHeaders = new Headers(headers as Record<string, string>);
  if (COMPRESSIBLE.test(name)) sentHeaders.set('vary', 'Accept-Encoding');
  if (statusCode !== 304) {
    sentHeaders.set('content-type', getMimeType(name) ?? 'application/octet-stream');
    if (encoding !== 'identity') sentHeaders.set('content-encoding', encoding);
  }
  const hasBody = context.req.method !== 'HEAD' && statusCode !== 304;
  return new Response(hasBody ? (Readable.toWeb(stream) as ReadableStream) : null, { status: statusCode, headers: sentHeaders });
}
