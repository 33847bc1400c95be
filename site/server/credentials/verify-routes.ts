import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Issuer } from '../../../data/credentials.ts';
import type { Live } from '../../../data/live.ts';
import { listTranslations } from '../../model/languages.ts';
import { VERIFY_PATH } from '../../model/paths.ts';
import { Reading } from '../../model/reading.ts';
import { siteOf } from '../../model/site.ts';
import type { Renderer } from '../answers/pages.ts';

/** Far more than any credential has. */
const MOST_BYTES = 100_000;
const TOO_LONG = 'too-long';
const PATHS = listTranslations(VERIFY_PATH).map(({ path }) => path);

/** Answers a form with a credential in it: pasted, as a file, or in the address. What is asked is kept nowhere. */
export function createVerifyRoutes(live: Live, renderer: Renderer, origin: string | null, issuer: Issuer | null): Hono {
  const routes = new Hono();
  const answer = async (context: Context, question: URLSearchParams): Promise<Response> => {
    const { origin: here, pathname } = new URL(context.req.url);
    const url = `${here}${pathname}?${question.toString()}`;
    const page = await renderer.render(new Request(url), siteOf(live, new Reading(), origin, issuer));
    if (!page) return context.notFound();
    return context.body(await page.text(), 200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  };
  const onError = (context: Context): Promise<Response> => answer(context, new URLSearchParams({ [TOO_LONG]: '' }));
  routes.on('POST', PATHS, bodyLimit({ maxSize: MOST_BYTES, onError }), async (context) => {
    // A form that cannot be read is one in which nothing stands.
    const { credential, file } = await context.req.parseBody().catch(() => ({}) as Record<string, string | File>);
    const text = file instanceof File && file.size > 0 ? await file.text() : credential;
    return answer(context, new URLSearchParams({ credential: typeof text === 'string' ? text : '' }));
  });
  routes.on('GET', PATHS, (context, next) => {
    const credential = context.req.query('credential');
    return credential === undefined ? next() : answer(context, new URLSearchParams({ credential }));
  });
  return routes;
}
