import { escapeCharacter } from '../../engine/primitives/visible-text.ts';

/** More known words than this are not all listed. */
const MAX_LISTED = 8;
const MAX_SHOWN_LENGTH = 60;
// White space, controls, and what joins, parts or directs letters without being one. A replacement character can be seen.
const UNSEEN = /[^\P{White_Space} ]|\p{Cc}|\p{Cf}|\p{Cs}|\p{Default_Ignorable_Code_Point}/gu;
const ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;

/** As it is written between quotation marks in YAML: what cannot be seen is shown as such. */
export function quote(found: string | number | undefined): string {
  return `"${showUnseen(shorten(String(found)).replace(/["\\]/g, '\\$&'))}"`;
}

/** Not much longer than is shown in full. */
export function shorten(text: string): string {
  if (text.length <= MAX_SHOWN_LENGTH * 2) return text;
  return `${text.slice(0, MAX_SHOWN_LENGTH).replace(HALF_A_CHARACTER, '')}…`;
}

/** Every space but the plain one, and every letter without a picture: `Install\u00A0base`, `Active\nusers`. */
export function showUnseen(text: string): string {
  return text.replace(UNSEEN, (letter) => ESCAPES[letter] ?? escapeCharacter(letter));
}

export function oneOf(known: readonly string[]): string {
  const listed = known.slice(0, MAX_LISTED).map(listWord).join(', ');
  if (known.length === 1) return `expected ${listed}`;
  return `expected one of ${listed}${known.length > MAX_LISTED ? `, … (${known.length} in all)` : ''}`;
}

/** In quotation marks where it could not be told from its neighbours. */
export function listWord(word: string): string {
  return /[,"]/.test(word) || showUnseen(word) !== word ? quote(word) : word;
}

/** `1e15`, of which nobody has to count the zeros. */
export function writePowerOfTen(power: number): string {
  return power.toExponential().replace('+', '');
}

export function listWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function listAlternatives(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

export function didYouMean(nearest: string | null): string {
  return nearest === null ? '' : ` Did you mean ${quote(nearest)}?`;
}
