import { LANGUAGES, type Language } from '../words/languages.ts';

/** `de-AT` is served by `de`, `pt-BR` by `pt`, all Chinese by `zh`, and what is not spoken here by `en`. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0]!;
  return (LANGUAGES as readonly string[]).includes(primary) ? (primary as Language) : 'en';
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
