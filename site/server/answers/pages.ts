import type { MiddlewareHandler } from 'hono';
import { LRUCache } from 'lru-cache';
import { addressOf, idAtAddress } from '../../../engine/primitives/addresses.ts';
import type { Issuer } from '../../../data/credentials.ts';
import type { Live } from '../../../data/live.ts';
import { languageRoot, readLanguage, type PageLanguage } from '../../model/languages.ts';
import { Reading } from '../../model/reading.ts';
import { siteOf, type Site } from '../../model/site.ts';
import { questionOf } from '../../search/question.ts';
import { KeptAnswer } from './kept-answer.ts';

/** What the build made of the pages: see `site/renderer/entry.ts`. */
export interface Renderer {
  render(request: Request, site: Site): Promise<Response | null>;
  renderMissing(request: Request, site: Site): Promise<Response>;
}

export interface PagesParts {
  origin: string | null;
  issuer: Issuer | null;
  lendsEyes: boolean;
  isFiles: boolean;
}

const HTML = 'text/html; charset=utf-8';
const KEPT = 2000;
/** Of pages that are asked something: anybody can think of ever more questions, and they must not push out the pages. */
const KEPT_ASKED = 200;

interface Kept {
  reading: Reading;
  answer: KeptAnswer;
}

/** Pages, made when they are first asked for, and again when something that they show has changed. */
export function servePages(
  live: Live,
  { render }: Renderer,
  { origin, issuer, lendsEyes, isFiles }: PagesParts,
): MiddlewareHandler {
  const plain = new LRUCache<string, Kept>({ max: KEPT });
  const asked = new LRUCache<string, Kept>({ max: KEPT_ASKED });
  return async (context, next) => {
    const url = new URL(context.req.url);
    const path = canonicalAddress(url.pathname);
    if (path === null) return next();
    const question = questionOf(url);
    const address = path + question;
    const kept = question === '' ? plain : asked;
    let found = kept.get(address);
    if (!found?.reading.isCurrent) {
      const reading = new Reading();
      // The same for everyone: nothing of who asks goes in.
      const response = await render(
        new Request(`http://localhost${address}`),
        siteOf(live, reading, origin, issuer, { lendsEyes, isFiles }),
      );
      if (!response || response.status === 404) return next();
      if (response.status !== 200) return response;
      found = { reading, answer: new KeptAnswer(await response.text(), typeOf(response)) };
      kept.set(address, found);
    }
    const { reading, answer } = found;
    return answer.answer(context, 200, () => reading.isCurrent);
  };
}

/** What browsers search in is data. */
function typeOf(response: Response): string {
  const type = response.headers.get('content-type');
  return type?.startsWith('application/json') ? type : HTML;
}

/** Where a page is that is asked for by ids as they are (`50%25`): at the address that links have (`50=25`). Null: there can be none. */
function canonicalAddress(pathname: string): string | null {
  const parts = pathname.split('/');
  const named = parts.map((part, index) => {
    // A part that goes on in the next one, and what it goes on with, are as links have them.
    if (part === '' || part.includes('=') || parts[index - 1]?.endsWith('=')) return part;
    const id = idAtAddress(part);
    return id === null ? null : addressOf(id);
  });
  return named.includes(null) ? null : named.join('/');
}

/** The page for an address at which there is none. */
export function pageOfNothing(
  live: Live,
  { renderMissing }: Renderer,
  origin: string | null,
): (path: string) => Promise<KeptAnswer> {
  const pages = new Map<PageLanguage, { reading: Reading; answer: Promise<KeptAnswer> }>();
  return (path) => {
    const { language } = readLanguage(path);
    let kept = pages.get(language);
    if (!kept?.reading.isCurrent) {
      const reading = new Reading();
      const asked = new Request(`http://localhost${languageRoot(language)}404`);
      const rendered = renderMissing(asked, siteOf(live, reading, origin));
      kept = { reading, answer: rendered.then(async (response) => new KeptAnswer(await response.text(), HTML)) };
      pages.set(language, kept);
    }
    return kept.answer;
  };
}
