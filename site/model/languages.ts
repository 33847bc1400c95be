/** Those that pages speak. English has the addresses; another language has the same ones behind its name: `/de/programs/`. */
export const LANGUAGES = ['en', 'de'] as const;

export type PageLanguage = (typeof LANGUAGES)[number];

/** As each calls itself. */
export const LANGUAGE_NAMES: Record<PageLanguage, string> = { en: 'English', de: 'Deutsch' };

/** The kinds of pages that exist in every language: a page is added here when all its words are there. The others are English. */
const TRANSLATED = [
  /^\/$/,
  /^\/programs\/$/,
  /^\/compare\/$/,
  /^\/marketplace\//,
  /^\/search\/$/,
  /^\/programs\/[^/]+\/badges\/.+\/$/,
  /^\/verify\/$/,
  /^\/programs\/[^/]+\/$/,
  /^\/programs\/[^/]+\/(?:calculator|changes|health|news|ranking|what-if)\/$/,
  // The form for a token, and where the demo lends one.
  /^\/programs\/[^/]+\/me\/(?:demo\/)?$/,
  /^\/programs\/[^/]+\/tiers\/.+/,
  /^\/programs\/[^/]+\/partners\//,
];

const BEHIND = new RegExp(`^/(${LANGUAGES.filter((one) => one !== 'en').join('|')})(/.*|$)`);

/** The language of a page at an address, and the address that it has in English. */
export function readLanguage(path: string): { language: PageLanguage; path: string } {
  const [, language, rest] = BEHIND.exec(path) ?? [];
  return language ? { language: language as PageLanguage, path: rest || '/' } : { language: 'en', path };
}

/** Whether the page at this (English) address exists in every language. */
export function isTranslated(path: string): boolean {
  const whole = path.replace(/\/?$/, '/');
  return TRANSLATED.some((kind) => kind.test(whole));
}

/** Where the pages of a language begin. */
export function languageRoot(language: PageLanguage): string {
  return language === 'en' ? '/' : `/${language}/`;
}

/** Where a page is in a language; its address in English where it has none of its own there. */
export function pathIn(language: PageLanguage, path: string): string {
  return language === 'en' || !isTranslated(path) ? path : languageRoot(language) + path.slice(1);
}

/** What is said of words that are English whatever the language of the page: the demo's own. */
export function markEnglish(language: PageLanguage): 'en' | undefined {
  return language === 'en' ? undefined : 'en';
}

/** The same page in every language that it has, by language; empty where it is English alone. */
export function listTranslations(path: string): { language: PageLanguage; path: string }[] {
  return isTranslated(path) ? LANGUAGES.map((language) => ({ language, path: pathIn(language, path) })) : [];
}
