import { Hono } from 'hono';
import type { Live } from '../../../data/live.ts';
import { Reading } from '../../model/reading.ts';
import { listPages } from '../../model/program/every-page.ts';
import { siteOf } from '../../model/site.ts';
import { KeptAnswer } from '../answers/kept-answer.ts';
import { USUAL_ORIGIN } from './feed-routes.ts';

/** A sitemap has 50,000 addresses at most (sitemaps.org). */
const MOST = 50_000;

/** What searchers of the web ask for first. */
export function createMapRoutes(live: Live, said: string | null): Hono {
  const routes = new Hono();
  let kept: { reading: Reading; answer: KeptAnswer } | undefined;
  routes.get('/sitemap.xml', (context) => {
    if (!kept?.reading.isCurrent) {
      const reading = new Reading();
      const paths = listPages(siteOf(live, reading)).slice(0, MOST);
      kept = { reading, answer: new KeptAnswer(writeMap(paths, said ?? USUAL_ORIGIN), 'application/xml; charset=utf-8') };
    }
    return kept.answer.answer(context);
  });
  const rules = ['User-agent: *', 'Disallow: /api/', ...(said ? ['', `Sitemap: ${said}/sitemap.xml`] : []), ''].join('\n');
  const robots = new KeptAnswer(rules, 'text/plain; charset=utf-8');
  routes.get('/robots.txt', (context) => robots.answer(context));
  return routes;
}

function writeMap(paths: readonly string[], origin: string): string {
  // No address has a character in it that XML would take for something else, but `&`.
  const urls = paths.map((path) => `<url><loc>${(origin + path).replaceAll('&', '&amp;').replaceAll("'", '&apos;')}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`;
}
