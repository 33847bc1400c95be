import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** RFC 9457. `more`: members of its own. */
export function problem(
  context: Context,
  status: ContentfulStatusCode,
  title: string,
  detail: string,
  headers: Record<string, string> = {},
  more: object = {},
): Response {
  const { pathname } = new URL(context.req.url);
  return context.body(JSON.stringify({ type: 'about:blank', title, status, detail, instance: pathname, ...more }), status, {
    'content-type': 'application/problem+json',
    ...headers,
  });
}
