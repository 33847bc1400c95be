import { Hono, type MiddlewareHandler } from 'hono';
import type { Live } from '../../data/live.ts';
import { allowOthers, EMBEDDABLE, markEmbeddable, METHODS, setHeaders } from './headers.ts';
import { pageOfNothing, servePages, type Renderer } from './pages.ts';
import { problem } from './problems.ts';
import { answerReaders } from './public-answers.ts';
import { serveFiles } from './static-files.ts';

/** Addresses that programs ask: what is wrong there is told as JSON, not as a page. */
const DATA = /^\/(?:api|badges|feeds|calendars)\//;

export interface Parts {
  live: Live;
  renderer: Renderer;
  /** What the build made beside the renderer: styles, scripts, fonts, elements. */
  assets: string;
}

/** All that is answered. */
export function createApp({ live, renderer, assets }: Parts): Hono {
  const app = new Hono();
  const missing = pageOfNothing(live, renderer);
  app.use(setHeaders);
  for (const path of EMBEDDABLE) app.use(path, markEmbeddable, allowOthers);
  app.use(answerReadersOnly);
  app.route('/', answerReaders(live));
  app.use(serveFiles(assets));
  app.use(servePages(live, renderer));
  app.notFound(async (context) => {
    if (!DATA.test(context.req.path)) return (await missing()).answer(context, 404);
    const detail = 'There is no such program or partner here; /api/v1/programs.json lists what there is.';
    return problem(context, 404, 'Not found', detail);
  });
  app.onError((error, context) => {
    console.error(error);
    return problem(context, 500, 'Something went wrong', 'The server could not answer. Trying again may help.');
  });
  return app;
}

const answerReadersOnly: MiddlewareHandler = async (context, next) => {
  const { method } = context.req;
  if (method === 'OPTIONS') return context.body(null, 204);
  if (METHODS.includes(method)) return next();
  const detail = 'This address is only read from, with GET.';
  return problem(context, 405, 'Method not allowed', detail, { allow: METHODS.join(', ') });
};
