import { languageOf } from './language.ts';
import type { Language } from '../words/languages.ts';

// To take a tag apart is dear, and a page is full of numbers in one language.
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
