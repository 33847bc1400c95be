import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** What pages of others fetch, show or run. */
export const EMBEDDABLE = [
  ...['/api/*', '/badges/*', '/cards/*', '/embed/*', '/feeds/*', '/calendars/*', '/schemas/*'],
  // Whoever checks a signed badge asks for these.
  ...['/credentials/*', '/status/*', '/.well-known/*', '/programs/*/did.json'],
];

/** The revision of the program that an answer was made at: it holds all that was stored up to there, and is not made anew until it changes. */
export const REVISION = 'gradus-revision';

export const METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** What never changes: names that change with what is in them, and released versions of the elements. */
const LASTING = /^\/(?:_astro|embed\/\d+\.\d+\.\d+[^/]*)\//;

const ONE_DAY_SECONDS = 86_400;
/** Pages frame nothing and are framed by nobody; what a picture or an answer holds is never run. */
const POLICIES: [type: RegExp, policy: string][] = [
  [/^text\/html/, "frame-ancestors 'none'"],
  [/^application\/(?:problem\+)?json/, "default-src 'none'; frame-ancestors 'none'"],
  [/^image\/svg\+xml/, "default-src 'none'; style-src 'unsafe-inline'"],
];

/** A badge or a listing on somebody else's page asks from that page's origin, and only reads. */
const allowReading: MiddlewareHandler = cors({
  origin: '*',
  allowMethods: METHODS,
  exposeHeaders: ['ETag', REVISION],
  maxAge: ONE_DAY_SECONDS,
});

export const allowOthers: MiddlewareHandler = (context, next) => {
  const { req } = context;
  // Who merely asks what an address takes is told by the address itself.
  const isPlain = req.method === 'OPTIONS' && req.header('access-control-request-method') === undefined;
  return isPlain ? next() : allowReading(context, next);
};

export const markEmbeddable: MiddlewareHandler = async (context, next) => {
  await next();
  context.res.headers.set('cross-origin-resource-policy', 'cross-origin');
};

/** Whatever the answer is: of errors and of "not modified", too. */
export const setHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { method } = context.req;
  // On the answer itself: the context would make a new one for each.
  const { headers } = context.res;
  headers.set('x-content-type-options', 'nosniff');
  // An address or a page that is one partner's own says more.
  if (!headers.has('referrer-policy')) headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  const policy = POLICIES.find(([type]) => type.test(headers.get('content-type') ?? ''))?.[1];
  if (policy) headers.set('content-security-policy', policy);
  if (method === 'OPTIONS' && !headers.has('allow')) headers.set('allow', METHODS.join(', '));
  // What is private says so itself.
  else if (!headers.has('cache-control')) headers.set('cache-control', cacheControl(context));
};

function cacheControl({ req, res }: Context): string {
  if (res.status >= 400) return 'no-store';
  if (!METHODS.includes(req.method)) return 'private, no-store';
  return LASTING.test(req.path) ? 'public, max-age=31536000, immutable' : 'public, max-age=60, stale-while-revalidate=600';
}
