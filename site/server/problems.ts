import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** RFC 9457. */
export function problem(
  context: Context,
  status: ContentfulStatusCode,
  title: string,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  const { pathname } = new URL(context.req.url);
  return context.body(JSON.stringify({ type: 'about:blank', title, status, detail, instance: pathname }), status, {
    'content-type': 'application/problem+json',
    ...headers,
  });
}
