import { LANGUAGES, type Language } from '../words/languages.ts';

const RIGHT_TO_LEFT: readonly Language[] = ['ar'];

/** `de-AT` is served by `de`, and what is not spoken here by `en`. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0]!;
  return (LANGUAGES as readonly string[]).includes(primary) ? (primary as Language) : 'en';
}

/** The tag for numbers and dates: the reader's own region where the language is spoken here, else English with English numbers. */
export function localeOf(tag: string): string {
  const language = languageOf(tag);
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical?.startsWith(language) ? canonical : language;
  } catch {
    return language;
  }
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}

/** The language tag that holds for an element: its own `lang`, that of what encloses it (through shadow roots), or the page's; `en` when none says so. */
export function languageTagOf(element: Element): string {
  for (let at: Element | null = element; at;) {
    const speaker: Element | null = at.closest('[lang]');
    if (speaker) return speaker.getAttribute('lang') || 'en';
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return document.documentElement.lang || 'en';
}
