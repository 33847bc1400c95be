import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';

/** What an answer that may be sent again says of itself, in the environment of its request. */
export interface Keeping {
  body: Buffer;
  /** Whether it would be the same if it were made now. */
  isCurrent(): boolean;
}

/** Of a request: what is known of it outside what it sends. */
export interface RequestEnvironment {
  keep?: Keeping;
}

export type Fetch = (request: Request, environment?: RequestEnvironment) => Response | Promise<Response>;
/** Told of each answer to one method and address. */
export type Answered = (status: number, seconds: number) => void;
/** Who is told, of a method and an address without its query. */
export type Watch = (method: string, path: string) => Answered;

interface Kept extends Keeping {
  /** The same bytes: a text goes out with its headers in one piece. */
  sent: string | Buffer;
  onAnswered: Answered;
  headers: Record<string, string>;
  etag: string | undefined;
}

const MOST_BYTES = 64_000_000;
/** Of an entry beside its body. */
const ENTRY_BYTES = 1000;
const LONGEST_KEY = 2000;
const LARGEST_TEXT = 64_000;

/**
 * Sends again what was sent before and still holds, before anything else looks at the request: all that is worked out for an answer, its
 * headers included, is worked out once. Everyone gets the same, so nothing of who asks may matter: whoever says who they are is passed on.
 */
export class Front {
  readonly #fetch: Fetch;
  readonly #watch: Watch;
  readonly #kept = new LRUCache<string, Kept>({ maxSize: MOST_BYTES, sizeCalculation: ({ body }) => body.length + ENTRY_BYTES });

  constructor(fetch: Fetch, watch: Watch) {
    this.#fetch = fetch;
    this.#watch = watch;
  }

  /** Whether it is answered. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const { method, url = '', headers } = request;
    if (method !== 'GET' || headers.authorization !== undefined || headers.range !== undefined) return false;
    const key = keyOf(url, headers['accept-encoding']);
    const kept = this.#kept.get(key);
    if (!kept) return false;
    if (!kept.isCurrent()) {
      this.#kept.delete(key);
      return false;
    }
    const begun = performance.now();
    const known = headers['if-none-match'];
    // Anything but the validator that was sent wants a closer look.
    if (known !== undefined && known !== kept.etag) return false;
    const status = known === undefined ? 200 : 304;
    if (status === 304) {
      const { 'content-length': _, 'content-type': __, 'content-encoding': ___, ...rest } = kept.headers;
      response.writeHead(status, rest).end();
    } else response.writeHead(status, kept.headers).end(kept.sent);
    kept.onAnswered(status, (performance.now() - begun) / 1000);
    return true;
  }

  /** As what it stands before, and keeps what may be sent again. */
  fetch = async (request: Request, environment: RequestEnvironment = {}): Promise<Response> => {
    const response = await this.#fetch(request, environment);
    const { keep } = environment;
    if (keep && response.status === 200 && request.method === 'GET') {
      const url = request.url.slice(request.url.indexOf('/', 'https://'.length));
      const key = keyOf(url, request.headers.get('accept-encoding') ?? undefined);
      const headers = Object.fromEntries(response.headers);
      const onAnswered = this.#watch('GET', url.split('?', 1)[0]!);
      const sent = headers['content-encoding'] || keep.body.length > LARGEST_TEXT ? keep.body : keep.body.toString();
      if (key.length <= LONGEST_KEY) this.#kept.set(key, { ...keep, sent, onAnswered, headers, etag: headers['etag'] });
    }
    return response;
  };
}

/** What is sent depends on how it may be packed. */
function keyOf(url: string, encodings: string | string[] | undefined): string {
  return `${url} ${String(encodings ?? '')}`;
}
