import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { RequestEnvironment } from '../front.ts';
import { chooseEncoding, type Encoding } from './encodings.ts';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const WORTH_COMPRESSING_BYTES = 1024;
/** What is packed as it is. */
const PACKED = /^image\/png/;
/** Beyond it, more time is spent than bytes are saved. */
const QUALITY = 5;

/** A text, or a picture, that is sent again and again, compressed when it is first asked for so. */
export class KeptAnswer {
  readonly #bytes: Buffer;
  readonly #type: string;
  /** The same whether it is compressed or not. */
  readonly etag: string;
  readonly #more: Readonly<Record<string, string>>;
  readonly #compressed = new Map<Encoding, Promise<Buffer>>();

  /** `more`: what it says beside, as headers. */
  constructor(text: string | Uint8Array, type: string, more: Readonly<Record<string, string>> = {}) {
    this.#bytes = Buffer.from(text);
    this.#type = type;
    this.#more = more;
    this.etag = `W/"${createHash('sha1').update(this.#bytes).digest('base64url')}"`;
  }

  /** `isCurrent`: whether it would be the same if it were made now, of one that may be sent again without a look at the request. */
  async answer(context: Context, status: 200 | 404 = 200, isCurrent?: () => boolean): Promise<Response> {
    const headers: Record<string, string> = { ...this.#more, etag: this.etag, vary: 'Accept-Encoding' };
    if (status === 200 && matches(context.req.header('if-none-match'), this.etag)) return context.body(null, 304, headers);
    const isShort = this.#bytes.length < WORTH_COMPRESSING_BYTES || PACKED.test(this.#type);
    const encoding = isShort ? 'identity' : chooseEncoding(context, ['br', 'gzip', 'identity']);
    const body = (await this.#encoded(encoding)) as Buffer<ArrayBuffer>;
    const environment = context.env as RequestEnvironment | undefined;
    if (environment && isCurrent) environment.keep = { body, isCurrent };
    headers['content-type'] = this.#type;
    headers['content-length'] = String(body.length);
    if (encoding !== 'identity') headers['content-encoding'] = encoding;
    return new Response(context.req.method === 'HEAD' ? null : body, { status, headers });
  }

  #encoded(encoding: Encoding): Promise<Buffer> | Buffer {
    if (encoding === 'identity') return this.#bytes;
    let compressed = this.#compressed.get(encoding);
    if (!compressed) {
      compressed =
        encoding === 'gzip'
          ? compressGzip(this.#bytes)
          : compressBrotli(this.#bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
      this.#compressed.set(encoding, compressed);
    }
    return compressed;
  }
}

/** Of two that mean the same, as RFC 9110 compares them where nothing is changed. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const plain = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => plain(tag) === plain(etag));
}
