import { isTranslated, LANGUAGES, pathIn, type PageLanguage } from '../model/languages.ts';

/** Of the page that a script works on. */
const language: PageLanguage = LANGUAGES.find((one) => document.documentElement.lang.split('-')[0] === one) ?? 'en';

/** Fetches what there is for the language of the page, and nothing of the others. */
export function readInLanguage<T>(each: Record<PageLanguage, () => Promise<T>>): Promise<T> {
  return each[language]();
}

/** A page as links have it, in the language of this one: what the server does to a finished page, for what a script draws. */
export function localPath(path: string): string {
  return pathIn(language, path);
}

/** Leads a link to a page, and what it is asked, and says when that is English alone. */
export function turnTo(link: HTMLAnchorElement, address: string): HTMLAnchorElement {
  const path = /^[^?#]*/.exec(address)![0];
  link.href = localPath(path) + address.slice(path.length);
  link.hreflang = language === 'en' || isTranslated(path) ? '' : 'en';
  return link;
}
