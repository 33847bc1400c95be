import { revealInvisible } from '../../engine/primitives/visible-text.ts';

/** More known words than this are not all listed. */
const MAX_LISTED = 8;
const MAX_SHOWN_LENGTH = 60;
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;

export function quote(found: string | number | undefined): string {
  return `"${shorten(String(found))}"`;
}

/** On one line, and not much longer than is shown in full. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const isLong = line.length > MAX_SHOWN_LENGTH * 2;
  return revealInvisible(isLong ? `${line.slice(0, MAX_SHOWN_LENGTH).replace(HALF_A_CHARACTER, '')}…` : line);
}

export function oneOf(known: readonly string[]): string {
  if (known.length === 1) return `expected ${known[0]}`;
  const listed = known.slice(0, MAX_LISTED).join(', ');
  return `expected one of ${listed}${known.length > MAX_LISTED ? `, … (${known.length} in all)` : ''}`;
}

export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function didYouMean(nearest: string | null): string {
  return nearest === null ? '' : ` Did you mean "${nearest}"?`;
}
