import { Hono } from 'hono';
import type { Live } from '../../../data/live.ts';
import { Reading } from '../../model/reading.ts';
import { listPages } from '../../model/program/every-page.ts';
import { listTranslations, readLanguage } from '../../model/languages.ts';
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
      const pages = listPages(siteOf(live, reading));
      const paths = pages.flatMap((page) => [page, ...listOthers(page)]).slice(0, MOST);
      kept = { reading, answer: new KeptAnswer(writeMap(paths, said ?? USUAL_ORIGIN), 'application/xml; charset=utf-8') };
    }
    return kept.answer.answer(context);
  });
  const rules = ['User-agent: *', 'Disallow: /api/', ...(said ? ['', `Sitemap: ${said}/sitemap.xml`] : []), ''].join('\n');
  const robots = new KeptAnswer(rules, 'text/plain; charset=utf-8');
  routes.get('/robots.txt', (context) => robots.answer(context));
  return routes;
}

/** The same page in the other languages. */
function listOthers(page: string): string[] {
  return listTranslations(page)
    .map(({ path }) => path)
    .filter((path) => path !== page);
}

function writeMap(paths: readonly string[], origin: string): string {
  // No address has a character in it that XML would take for something else, but `&`.
  const write = (path: string): string => (origin + path).replaceAll('&', '&amp;').replaceAll("'", '&apos;');
  const urls = paths.map((path) => {
    const others = listTranslations(readLanguage(path).path).map(
      ({ language, path: other }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${write(other)}"/>`,
    );
    return `<url><loc>${write(path)}</loc>${others.join('')}</url>`;
  });
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${urls.join('\n')}\n</urlset>\n`;
}
