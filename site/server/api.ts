import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import type { PublicStandings } from '../../engine/wire.ts';

/** The parts of the API that a file cannot answer. All else is files that the build wrote. */
export function createApi(folder: string): Hono {
  const api = new Hono();
  const readStandings = cachedReader(folder);

  api.get('/programs/:program/standings.json', async (context, next) => {
    const asked = context.req.query('partners');
    if (asked === undefined) return next();
    const standings = await readStandings(context.req.param('program'));
    if (!standings) return next();
    const wanted = new Set(asked.split(','));
    return context.json({ ...standings, partners: standings.partners.filter(({ partner }) => wanted.has(partner)) });
  });

  return api;
}

/** RFC 9457. */
export function problem(context: Context, status: 404 | 405, title: string, detail: string): Response {
  return context.body(JSON.stringify({ type: 'about:blank', title, status, detail, instance: context.req.path }), status, {
    'content-type': 'application/problem+json',
  });
}

/** A program's standings, read again only when the file has changed; undefined for a program that has none. */
function cachedReader(folder: string): (program: string) => Promise<PublicStandings | undefined> {
  const cache = new Map<string, { modified: number; standings: PublicStandings }>();
  return async (program) => {
    if (!/^[\w-]+$/.test(program)) return undefined;
    const path = join(folder, 'api/v1/programs', program, 'standings.json');
    const modified = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
    if (modified === undefined) return undefined;
    const cached = cache.get(program);
    if (cached?.modified === modified) return cached.standings;
    const standings = JSON.parse(await readFile(path, 'utf8')) as PublicStandings;
    cache.set(program, { modified, standings });
    return standings;
  };
}
