import type { Language } from './languages.ts';

/** In the reader's digits. What browsers know of numbers is dear to load, and needed for few. */
export function formatCount(count: number, { locale, lang }: { locale: string; lang: Language }): string {
  const tag = locale.toLowerCase().startsWith(lang) ? locale : lang;
  if (count < 1000 && !/^ar|-u-/i.test(tag)) return String(count);
  try {
    return count.toLocaleString(tag);
  } catch {
    return String(count);
  }
}
