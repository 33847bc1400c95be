import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** Far more than a key or a token, or the id of a partner. */
const MOST_BYTES = 10_000;

/** Nobody on the way keeps what one alone may see, and no other page hears of it. */
const PRIVATE = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
};

/** A page for one alone, made anew for each form; null: there is no such page. */
export async function privatePage(page: Response | null, status: 200 | 401 = 200): Promise<Response | null> {
  return page?.status === 200 ? new Response(await page.text(), { status, headers: PRIVATE }) : null;
}

/** Of a form. `refuse` answers one that is too long. */
export function limitForm(refuse: (context: Context) => Promise<Response>) {
  return bodyLimit({ maxSize: MOST_BYTES, onError: refuse });
}

export async function readField({ req }: Context, name: string): Promise<string> {
  // A form that cannot be read is one in which nothing stands.
  const value = (await req.parseBody().catch(() => ({}) as Record<string, unknown>))[name];
  return typeof value === 'string' ? value.trim() : '';
}
