import { signsOf } from '../../import/cells/signs.ts';

/** What signs most often stand for, where the program's currency has another. */
const USUAL: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  $: 'USD',
  zł: 'PLN',
  Kč: 'CZK',
  '₹': 'INR',
  '₩': 'KRW',
  '¥': 'JPY',
};

/** The currency of amounts with the signs: the program's, where it has all of them; null: it cannot be told. */
export function findCurrency(signs: readonly string[], program: string | null): string | null {
  const [first, ...others] = signs;
  if (first === undefined) return null;
  if (program !== null && signs.every((sign) => signsOf(program).has(sign))) return program;
  const code = USUAL[first] ?? (Intl.supportedValuesOf('currency').includes(first) ? first : null);
  return code !== null && others.every((sign) => signsOf(code).has(sign)) ? code : null;
}
