import { createHash } from 'node:crypto';
import { createGunzip } from 'node:zlib';
import { pipeline, Readable } from 'node:stream';
import type { HonoRequest } from 'hono';
import { sourceOfText, type Source } from '../../../data/import.ts';
import { ApiError } from './api-error.ts';

/** What was sent, to be read once. */
export interface Body {
  source: Source;
  /** Of a JSON body: where a row is in it, by the number of its line in the source. Null: rows are lines of what was sent. */
  pointerOf: ((line: number) => string) | null;
  /** How the rows are written, where that was sent too. */
  mapping: string | null;
  /** Of all of it, once the source is read to its end. */
  digest(): string;
}

/** By type: what a file of such rows is called. */
const NAMES: Record<string, string> = {
  'text/csv': 'sent.csv',
  'text/tab-separated-values': 'sent.tsv',
  'application/x-ndjson': 'sent.ndjson',
  'application/ndjson': 'sent.ndjson',
  'application/jsonl': 'sent.ndjson',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'sent.xlsx',
};
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'multipart/form-data';
const TAKEN = [JSON_TYPE, 'application/x-ndjson', 'text/csv', FORM_TYPE].join(', ');

/** Opens what a request sends, as it comes in; `limit`: in bytes, unpacked. Throws an `ApiError` for what is of no such kind. */
export async function openBody(request: HonoRequest, limit: number): Promise<Body> {
  const type = (request.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  const length = Number(request.header('content-length') ?? 0);
  if (length > limit) throw tooLarge(limit);
  if (type === FORM_TYPE) return openForm(request, limit);
  const name = NAMES[type];
  if (type !== JSON_TYPE && name === undefined) {
    const found = type === '' ? 'Nothing says of what type the body is' : `A body of type ${type} is not read here`;
    throw new ApiError(415, 'Unsupported media type', `${found}; expected one of ${TAKEN}.`, { accept: TAKEN });
  }
  const hash = createHash('sha256');
  const digest = (): string => hash.digest('base64url');
  const chunks = limited(unpacked(request), limit, (chunk) => hash.update(chunk));
  if (name !== undefined) return { source: { name, chunks }, pointerOf: null, mapping: null, digest };
  return { ...openJson(await collect(chunks)), mapping: null, digest };
}

/** A small body of JSON, whatever is said of its length; undefined: it is none. Throws an `ApiError` for one that is too large. */
export async function readSmallJson(request: HonoRequest, limit: number): Promise<unknown> {
  const refusal = new ApiError(413, 'Content too large', `At most ${limit} bytes are taken here.`);
  if (Number(request.header('content-length') ?? 0) > limit) throw refusal;
  const bytes = await collect(limited(unpacked(request), limit, () => {}, refusal));
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** With a part `file`, and one `mapping`, if the file needs one. */
async function openForm(request: HonoRequest, limit: number): Promise<Body> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    throw new ApiError(400, 'Bad request', 'The form cannot be read: is it whole, and is its boundary that of the header?');
  }
  const file = form.get('file');
  const mapping = form.get('mapping');
  if (!(file instanceof File)) {
    throw new ApiError(
      400,
      'Bad request',
      'The form has no file; expected one in the part "file", and in "mapping", if need be, how it is written.',
    );
  }
  if (file.size > limit) throw tooLarge(limit);
  const bytes = Buffer.from(await file.arrayBuffer());
  const written = mapping instanceof File ? await mapping.text() : mapping;
  const hash = createHash('sha256')
    .update(bytes)
    .update(`\0${written ?? ''}`);
  return {
    source: sourceOfText(bytes, file.name || 'sent.csv'),
    pointerOf: null,
    mapping: written,
    digest: () => hash.digest('base64url'),
  };
}

/** An array of rows, or one row alone. */
function openJson(bytes: Buffer): Pick<Body, 'source' | 'pointerOf'> {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    throw new ApiError(400, 'Bad request', `The body is not JSON: ${(error as Error).message}.`);
  }
  const rows = Array.isArray(value) ? value : [value];
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return { source: sourceOfText(text, 'sent.ndjson'), pointerOf: (line) => (Array.isArray(value) ? `/${line - 1}` : '') };
}

function unpacked({ raw }: HonoRequest): AsyncIterable<Buffer> {
  const encoding = (raw.headers.get('content-encoding') ?? 'identity').toLowerCase();
  const sent = raw.body ? Readable.fromWeb(raw.body as never) : Readable.from([]);
  if (encoding === 'identity') return sent;
  if (encoding !== 'gzip') {
    throw new ApiError(
      415,
      'Unsupported media type',
      `A body in the encoding ${encoding} is not read here; expected gzip, or none.`,
      {
        'accept-encoding': 'gzip, identity',
      },
    );
  }
  const gunzip = createGunzip();
  // What goes wrong on the way is thrown where the chunks are read.
  pipeline(sent, gunzip, () => {});
  return gunzip;
}

async function* limited(
  chunks: AsyncIterable<Buffer>,
  limit: number,
  onChunk: (chunk: Buffer) => void,
  refusal = tooLarge(limit),
): AsyncIterable<Buffer> {
  let length = 0;
  try {
    for await (const chunk of chunks) {
      length += chunk.length;
      if (length > limit) throw refusal;
      onChunk(chunk);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError(
      400,
      'Bad request',
      'The body ended before it was whole, or is not packed as it says; nothing was stored.',
    );
  }
}

async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

function tooLarge(limit: number): ApiError {
  const size = limit >= 1e6 ? `${Math.floor(limit / 1e6)} MB` : `${limit} bytes`;
  return new ApiError(
    413,
    'Content too large',
    `At most ${size} are taken at once; send it in several batches, or use gradus import.`,
  );
}
