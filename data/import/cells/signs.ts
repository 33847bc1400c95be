/** What stands around the digits of an amount. */
export interface SignedText {
  /** The number without the sign, a minus in front. */
  number: string;
  /** `%`, or what stands for a currency; '' for an amount in brackets, which is how accountants write less than nothing. */
  sign: string;
}

const LONGEST = 60;
const LETTERS = String.raw`[\p{L}\p{Sc}][\p{L}\p{Sc}.]{0,3}`;
const SIGNED = new RegExp(
  String.raw`^(\()?([+\-\u2212]?)\s*(${LETTERS})?\s*([+\-\u2212]?)((?:\d[\d.,'’_\s]*)?\d|[.,]\d+)\s*(${LETTERS}|%)?(\))?$`,
  'u',
);
const CURRENCY_SIGN = /^\p{L}{0,3}\p{Sc}$/u;
/** Where signs of a currency differ: `$`, `US$` and `USD`, `kr` and `SEK`. */
const LOCALES = [
  'en-US',
  'en-CA',
  'de',
  'de-CH',
  'fr',
  'es',
  'it',
  'pt-BR',
  'nl',
  'sv',
  'da',
  'nb',
  'pl',
  'cs',
  'hu',
  'ro',
  'ja',
  'zh',
];
const DISPLAYS = ['symbol', 'narrowSymbol', 'code'] as const;

/** The parts of `12.345,67 €`, `-$5`, `(USD 1,250)` and `87 %`; null for what has neither sign nor brackets. */
export function splitSign(text: string): SignedText | null {
  const match = text.length > LONGEST ? null : SIGNED.exec(text);
  if (!match) return null;
  const [, opened, minus, before, innerMinus, digits, after, closed] = match;
  const isBracketed = opened !== undefined;
  const isMarred = (before && after) || (minus && innerMinus) || isBracketed !== (closed !== undefined) || (isBracketed && minus);
  const sign = before ?? after ?? '';
  if (isMarred || (sign === '' && !isBracketed)) return null;
  return { number: `${isBracketed ? '-' : minus || innerMinus}${digits}`, sign };
}

export function isCurrencySign(sign: string): boolean {
  return CURRENCY_SIGN.test(sign) || Intl.supportedValuesOf('currency').includes(sign);
}

/** All that stands for a currency: its code, and its signs in several languages. `currency` is an ISO 4217 code. */
export function signsOf(currency: string): ReadonlySet<string> {
  const signs = new Set([currency]);
  for (const locale of LOCALES) {
    for (const currencyDisplay of DISPLAYS) {
      const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(1);
      signs.add(parts.find(({ type }) => type === 'currency')!.value);
    }
  }
  return signs;
}
