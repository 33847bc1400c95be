import type { BadgeWords } from './en/badge.ts';
import type { DetailsWords } from './en/details.ts';
import type { ExplanationWords } from './en/explanation.ts';
import type { LadderWords } from './en/ladder.ts';
import type { ListingsWords } from './en/listings.ts';
import type { TrackerWords } from './en/tracker.ts';

/** All that elements say in one language. */
export interface Words {
  badge: BadgeWords;
  details: DetailsWords;
  explanation: ExplanationWords;
  ladder: LadderWords;
  listings: ListingsWords;
  tracker: TrackerWords;
}

/**
 * English is always there, an element's words beside it; every other language is one file, fetched when an element is to speak it.
 * To add one: a file, and a line here; the compiler says which words are missing.
 */
const FILES = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  ja: () => import('./ja.ts'),
  pt: () => import('./pt.ts'),
  zh: () => import('./zh.ts'),
} satisfies Record<string, () => Promise<{ default: Words }>>;

export type Language = 'en' | keyof typeof FILES;

export const LANGUAGES: readonly Language[] = ['en', ...(Object.keys(FILES) as (keyof typeof FILES)[])];

const loaded = new Map<Language, Words | null>();
const loading = new Map<Language, Promise<void>>();

/** Resolves when the words of a language are there, or when it is clear that they cannot be had. */
export function loadWords(language: Language): Promise<void> {
  if (language === 'en') return Promise.resolve();
  let load = loading.get(language);
  if (!load) {
    load = FILES[language]().then(
      (file) => void loaded.set(language, file.default),
      () => void loaded.set(language, null),
    );
    loading.set(language, load);
  }
  return load;
}

/** Null: fetch them first. English where they could not be had. */
export function wordsOf<Element extends keyof Words>(
  language: Language,
  element: Element,
  english: Words[Element],
): Words[Element] | null {
  if (language === 'en' || loaded.get(language) === null) return english;
  return loaded.get(language)?.[element] ?? null;
}
