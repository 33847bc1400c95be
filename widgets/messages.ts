import * as ar from './messages/ar.ts';
import * as de from './messages/de.ts';
import * as en from './messages/en.ts';

/** The languages that the elements speak. To add one: a file beside the others, and a line in each of the maps below. */
export type Language = 'en' | 'de' | 'ar';

// A map for each element, so that a page with badges alone does not carry the tracker's words.
export const badgeMessages: Record<Language, typeof en.badge> = { en: en.badge, de: de.badge, ar: ar.badge };
export const listingsMessages: Record<Language, typeof en.listings> = { en: en.listings, de: de.listings, ar: ar.listings };
export const trackerMessages: Record<Language, typeof en.tracker> = { en: en.tracker, de: de.tracker, ar: ar.tracker };
export const ladderMessages: Record<Language, typeof en.ladder> = { en: en.ladder, de: de.ladder, ar: ar.ladder };

const RIGHT_TO_LEFT: readonly Language[] = ['ar'];

/** `de-AT` is served by `de`, and what is not spoken here by `en`. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0]!;
  return primary in badgeMessages ? (primary as Language) : 'en';
}

/** The tag for numbers and dates: the reader's own region where the language is spoken here, else English with English numbers. */
export function localeOf(tag: string): string {
  try {
    return languageOf(tag) === tag.toLowerCase().split('-')[0] ? (Intl.getCanonicalLocales(tag)[0] ?? 'en') : 'en';
  } catch {
    return languageOf(tag);
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
