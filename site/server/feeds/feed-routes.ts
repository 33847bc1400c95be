import { Hono, type Context } from 'hono';
import { LRUCache } from 'lru-cache';
import { recogniseToken } from '../../../data/access/tokens.ts';
import type { Live } from '../../../data/live.ts';
import { publishPartner } from '../../../data/publish.ts';
import type { FeedForm } from '../../model/paths.ts';
import type { ProgramPages } from '../../model/program-pages.ts';
import { Reading } from '../../model/reading.ts';
import { findProgram, siteOf } from '../../model/site.ts';
import { KeptAnswer } from '../answers/kept-answer.ts';
import { unauthorized } from '../api/access.ts';
import { CALENDAR_TYPE, writeCalendar, writeOwnCalendar } from './calendar.ts';
import { FEED_TYPES, writeFeed } from './feed.ts';

/** Where links lead when nothing says where the site is reached. */
export const USUAL_ORIGIN = 'http://localhost:4321';
const KEPT = 500;

/** What is new and what is due, for readers of feeds and calendars; kept as pages are. */
export function createFeedRoutes(live: Live, said: string | null): Hono {
  const origin = said ?? USUAL_ORIGIN;
  const routes = new Hono();
  const kept = new LRUCache<string, { reading: Reading; answer: KeptAnswer }>({ max: KEPT });
  const answer = async (
    context: Context,
    program: string,
    type: string,
    write: (pages: ProgramPages) => Promise<string> | string,
    next: () => Promise<void>,
  ): Promise<Response | void> => {
    const { path } = context.req;
    let found = kept.get(path);
    if (!found?.reading.isCurrent) {
      const reading = new Reading();
      const pages = findProgram(siteOf(live, reading), program);
      if (!pages) return next();
      found = { reading, answer: new KeptAnswer(await write(pages), type) };
      kept.set(path, found);
    }
    return found.answer.answer(context);
  };

  routes.get('/feeds/:file{[^/]+\\.(?:atom|rss|json)}', (context, next) => {
    const { file } = context.req.param();
    const dot = file.lastIndexOf('.');
    const form = file.slice(dot + 1) as FeedForm;
    return answer(context, file.slice(0, dot), FEED_TYPES[form], (pages) => writeFeed(pages, origin, form), next);
  });
  routes.get('/calendars/:file{[^/]+\\.ics}', async (context, next) => {
    const id = context.req.param('file').slice(0, -'.ics'.length);
    const token = context.req.query('token');
    if (token === undefined)
      return answer(context, id, CALENDAR_TYPE, ({ program, changes }) => writeCalendar(program, changes, origin), next);
    return answerOwn(context, id, token);
  });
  return routes;

  /** Calendars send no headers, so that a partner's token stands in the address. */
  async function answerOwn(context: Context, id: string, token: string): Promise<Response> {
    const { database } = live.store;
    const known = await recogniseToken(database, token, live.clock.now().getTime());
    const source = live.programs.get(id);
    if (!known || known.program !== id || !source)
      throw unauthorized('This token has expired or was revoked, or is of another program.');
    const { program, changes } = findProgram(siteOf(live, new Reading()), id)!;
    const read = await source.read(database, known.partner);
    const partner = read && publishPartner(source.dated, source.roster, read, 'partner');
    if (!partner) throw unauthorized('Whom this token is for takes part no more.');
    return context.body(writeOwnCalendar(program, changes, partner, origin), 200, {
      'content-type': CALENDAR_TYPE,
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
    });
  }
}
