import { LANGUAGES, type Language } from '../words/languages.ts';

/** `de-AT` is served by `de`, `pt-BR` by `pt`, all Chinese by `zh`, and what is not spoken here by `en`. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0]!;
  return (LANGUAGES as readonly string[]).includes(primary) ? (primary as Language) : 'en';
}

// To take a tag apart is dear, and a page has hundreds of badges in one language.
const locales = new Map<string, string>();

/** The tag for numbers and dates: the reader's own region where the language is spoken here, in the script of its words here. */
export function localeOf(tag: string): string {
  let locale = locales.get(tag);
  if (!locale) locales.set(tag, (locale = findLocale(tag, languageOf(tag))));
  return locale;
}

function findLocale(tag: string, language: Language): string {
  // The commonest need not be taken apart at all, the first of which loads all that browsers know of languages.
  if (tag === language) return tag;
  try {
    const [given, own] = [tag, language].map((one) => new Intl.Locale(one).maximize());
    return given!.language + given!.script === own!.language + own!.script ? tag : language;
  } catch {
    return language;
  }
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
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
