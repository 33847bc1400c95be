import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';

/** What pages of others fetch, show or run. */
export const EMBEDDABLE = ['/api/*', '/badges/*', '/embed/*', '/feeds/*', '/calendars/*'];

export const METHODS = ['GET', 'HEAD', 'OPTIONS'];

const ONE_DAY_SECONDS = 86_400;
/** Pages frame nothing and are framed by nobody; what a picture or an answer holds is never run. */
const POLICIES: [type: RegExp, policy: string][] = [
  [/^text\/html/, "frame-ancestors 'none'"],
  [/^application\/(?:problem\+)?json/, "default-src 'none'; frame-ancestors 'none'"],
  [/^image\/svg\+xml/, "default-src 'none'; style-src 'unsafe-inline'"],
];

/** A badge or a listing on somebody else's page asks from that page's origin, and only reads. */
export const allowOthers: MiddlewareHandler = cors({
  origin: '*',
  allowMethods: METHODS,
  exposeHeaders: ['ETag'],
  maxAge: ONE_DAY_SECONDS,
});

export const markEmbeddable: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('cross-origin-resource-policy', 'cross-origin');
};

/** Whatever the answer is: of errors and of "not modified", too. */
export const setHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { res, req } = context;
  context.header('x-content-type-options', 'nosniff');
  context.header('referrer-policy', 'strict-origin-when-cross-origin');
  const policy = POLICIES.find(([type]) => type.test(res.headers.get('content-type') ?? ''))?.[1];
  if (policy) context.header('content-security-policy', policy);
  if (req.method === 'OPTIONS') context.header('allow', METHODS.join(', '));
  else context.header('cache-control', cacheControl(context));
};

function cacheControl({ req, res }: Context): string {
  if (res.status >= 400) return 'no-store';
  return req.path.startsWith('/_astro/')
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=60, stale-while-revalidate=600';
}
