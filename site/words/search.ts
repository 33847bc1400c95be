import type { FoundWords } from './en/program/found.ts';

interface Found {
  q: string;
  isNear: boolean;
  /** Which of them are shown, where these are not all. `from`: how many come before. */
  shown?: { from: number; to: number };
}

/** What a search came to. `words`: of what was looked for. */
export function describeFound(
  found: number,
  { q, isNear, shown: { from, to } = { from: 0, to: found } }: Found,
  words: FoundWords[keyof FoundWords],
): string {
  if (found === 0) return words.none(q);
  const first = isNear ? words.near(found, q) : words.found(found, q);
  if (to - from >= found) return first;
  return `${first} ${from === 0 ? words.first(to) : words.part(from + 1, to)}`;
}
