import { count } from '../../values.ts';

/** What a search came to, by what was looked for. */
export const found = { partner: describeKind('partner', 'partners'), listing: describeKind('listing', 'listings') };

function describeKind(one: string, many: string) {
  const things = (found: number) => `${count(found)} ${found === 1 ? one : many}`;
  return {
    none: (q: string) => (q ? `No ${one} found for “${q}”.` : `No ${one} found.`),
    found: (found: number, q: string) => `${things(found)} found${q ? ` for “${q}”` : ''}.`,
    near: (found: number, q: string) => `No ${one} has “${q}” as it is written. Spelt nearly so: ${things(found)}.`,
    first: (shown: number) => `These are the first ${count(shown)}; one more word makes them fewer.`,
    part: (from: number, to: number) => `These are ${count(from)} to ${count(to)}.`,
  };
}

export type FoundWords = typeof found;
