import { localeOf } from './locale.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** `locale`: the language tag of the page, of which the nearest is made that goes with the words. */
export function formatNumber(value: number, locale: string, options: Intl.NumberFormatOptions = {}): string {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(localeOf(locale), options)));
  return format.format(value);
}
