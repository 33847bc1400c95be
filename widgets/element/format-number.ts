const numberFormats = new Map<string, Intl.NumberFormat>();

/** A small number of things, in the reader's digits. What browsers know of numbers is dear to load, and needed for few. */
export function formatCount(count: number, locale: string): string {
  return count < 1000 && !/^ar|-u-/i.test(locale) ? String(count) : formatNumber(count, locale);
}

export function formatNumber(value: number, locale: string, options: Intl.NumberFormatOptions = {}): string {
  const key = locale + JSON.stringify(options);
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format.format(value);
}
