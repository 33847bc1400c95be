import { count } from './values.ts';

interface Found {
  q: string;
  isNear: boolean;
  /** Which of them are shown, where these are not all. `from`: how many come before. */
  shown?: { from: number; to: number };
  /** What was looked for, `partner`. */
  kind: string;
}

/** What a search came to. */
export function describeFound(found: number, { q, isNear, shown = { from: 0, to: found }, kind }: Found): string {
  const things = `${count(found)} ${kind}${found === 1 ? '' : 's'}`;
  if (found === 0) return q ? `No ${kind} found for “${q}”.` : `No ${kind} found.`;
  const first = isNear
    ? `No ${kind} has “${q}” as it is written. Spelt nearly so: ${things}.`
    : `${things} found${q ? ` for “${q}”` : ''}.`;
  const { from, to } = shown;
  if (to - from >= found) return first;
  return from === 0
    ? `${first} These are the first ${count(to)}; one more word makes them fewer.`
    : `${first} These are ${count(from + 1)} to ${count(to)}.`;
}

/** The same of a search over everything. */
export function describeFoundOnSite(found: number, q: string): string {
  return found === 0 ? `Nothing found for “${q}”.` : `${count(found)} ${found === 1 ? 'thing' : 'things'} found for “${q}”.`;
}
