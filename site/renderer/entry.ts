import { createApp } from 'astro/app/entrypoint';
import { isTranslated, readLanguage, type PageLanguage } from '../model/languages.ts';
import type { Site } from '../model/site.ts';
import { WORDS } from '../words/languages.ts';
import { keepLanguage } from './keep-language.ts';
import { keepOwnHashes } from './page-policy.ts';

const MISSING = '/404';
const app = createApp({ streaming: false });
// A page is the same as a file: what of the policy can stand in it does.
const { csp } = app.manifest;
if (csp) csp.cspDestination = 'meta';
const hashesOfSite: ReadonlySet<string> = new Set([...(csp?.styleHashes ?? []), ...(csp?.scriptHashes ?? [])]);

/** A page as it is with what is known; null: there is none at that address, whatever is known. */
export async function render(request: Request, site: Site): Promise<Response | null> {
  const asked = new URL(request.url);
  const { language, path } = readLanguage(asked.pathname);
  // Pages know the one address that they have in all languages.
  const english = new Request(new URL(path + asked.search, asked));
  const routeData = app.match(english);
  if (!routeData || routeData.route === MISSING) return null;
  if (language !== 'en' && !isTranslated(path)) {
    return new Response(null, { status: 302, headers: { location: path + asked.search } });
  }
  return finish(language, await app.render(english, { locals: { site, words: WORDS[language] }, routeData }));
}

/** The page that says that there is none, in the language of what was asked for. */
export async function renderMissing(request: Request, site: Site): Promise<Response> {
  const asked = new URL(request.url);
  const { language } = readLanguage(asked.pathname);
  const english = new Request(new URL(MISSING, asked));
  return finish(language, await app.render(english, { locals: { site, words: WORDS[language] } }));
}

async function finish(language: PageLanguage, response: Response): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const page = keepOwnHashes(await response.text(), hashesOfSite);
  return new Response(language === 'en' ? page : keepLanguage(page, language), response);
}
