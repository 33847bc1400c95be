import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono, type MiddlewareHandler } from 'hono';
import { createApi } from './api.ts';
import { allowOthers, EMBEDDABLE, markEmbeddable, METHODS, setHeaders } from './headers.ts';
import { problem } from './problems.ts';
import { serveFiles } from './static-files.ts';

/** Addresses that programs ask: what is wrong there is told as JSON, not as a page. */
const DATA = /^\/(?:api|badges|feeds|calendars)\//;

/** All that is answered, from what the build wrote into a folder. */
export function createSite(root: string): Hono {
  const site = new Hono();
  site.use(setHeaders);
  for (const path of EMBEDDABLE) site.use(path, markEmbeddable, allowOthers);
  site.use(answerReadersOnly);
  site.route('/api/v1', createApi(root));
  site.use(serveFiles(root));
  site.notFound(async (context) => {
    if (!DATA.test(context.req.path)) return context.html(await readFile(join(root, '404.html'), 'utf8'), 404);
    return problem(
      context,
      404,
      'Not found',
      'There is no such program or partner here; /api/v1/programs.json lists what there is.',
    );
  });
  site.onError((error, context) => {
    console.error(error);
    return problem(context, 500, 'Something went wrong', 'The server could not answer. Trying again may help.');
  });
  return site;
}

const answerReadersOnly: MiddlewareHandler = async (context, next) => {
  const { method } = context.req;
  if (method === 'OPTIONS') return context.body(null, 204);
  if (METHODS.includes(method)) return next();
  const detail = 'This address is only read from, with GET.';
  return problem(context, 405, 'Method not allowed', detail, { allow: METHODS.join(', ') });
};
