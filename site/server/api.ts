import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import type { PublicStandings } from '../../engine/wire.ts';
import { groupBadges } from '../../widgets/store/stores.ts';
import { readAskedPartners } from './asked-partners.ts';
import { answerText } from './encodings.ts';

const OF_OTHERS = ['access-control-allow-origin', 'access-control-expose-headers'];

/** The parts of the API that a file cannot answer. All else is files that the build wrote. */
export function createApi(folder: string): Hono {
  const api = new Hono();
  const readStandings = cachedReader(folder);

  const conditional = etag({ retainedHeaders: [...RETAINED_304_HEADERS, ...OF_OTHERS] });
  api.get('/programs/:program/standings.json', conditional, async (context, next) => {
    const { search } = new URL(context.req.url);
    const known = search === '' ? undefined : await readStandings(context.req.param('program'));
    const asked = known && readAskedPartners(search, (id) => known.badges.has(id));
    if (!asked) return next();
    const partners = [...known.badges].flatMap(([id, badges]) => (asked.has(id) ? badges : []));
    return answerText(context, JSON.stringify({ ...known.standings, partners }), 'application/json');
  });

  return api;
}

interface Standings {
  standings: PublicStandings;
  /** By partner, in order. */
  badges: ReadonlyMap<string, PublicStandings['partners']>;
}

/** A program's standings, read again only when the file has changed; undefined for a program that has none. */
function cachedReader(folder: string): (program: string) => Promise<Standings | undefined> {
  const cache = new Map<string, Standings & { modified: number }>();
  return async (program) => {
    if (!/^[\w-]+$/.test(program)) return undefined;
    const path = join(folder, 'api/v1/programs', program, 'standings.json');
    const modified = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
    if (modified === undefined) return undefined;
    const cached = cache.get(program);
    if (cached?.modified === modified) return cached;
    const standings = JSON.parse(await readFile(path, 'utf8')) as PublicStandings;
    const read = { modified, standings, badges: groupBadges(standings.partners) };
    cache.set(program, read);
    return read;
  };
}
