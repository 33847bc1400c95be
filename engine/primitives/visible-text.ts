/**
 * What keeps a text from being read as it is written. `control`: a character that a terminal obeys. `bidirectional`: one that turns or hides
 * what stands around it. `broken`: half a character. `invisible`: nothing in it can be seen.
 */
export type TextProblem = 'control' | 'bidirectional' | 'broken' | 'invisible';

/** A character that cannot be seen, and its index in the text (UTF-16 units). */
export interface Invisible {
  codePoint: number;
  at: number;
}

/**
 * Control characters but tab and line feed, half characters, and those that turn the direction of writing, break lines unseen or hide
 * text. Joiners, direction marks, soft hyphens and variation selectors are not among them, nor the tags that make a flag of a black one:
 * languages and emoji are written with them.
 */
const INVISIBLE =
  /[[\p{Cc}--[\t\n]]\p{Cs}\p{NChar}\u2028-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|(?<!\u{1F3F4}[\u{E0020}-\u{E007E}]{0,6})[\u{E0000}-\u{E007F}]/v;
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'gv');
/** Letters, digits, signs: all but blanks, joiners and fillers. U+2800 is a pattern of no dots. */
const VISIBLE = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{DI}\u2800]/u;

const LINE_END = /\r\n?/g;
const CONTROL = /\p{Cc}/u;
const HALF = /\p{Cs}/u;

/** The first character that cannot be seen and changes how the text is read or shown; null when there is none. */
export function findInvisible(text: string): Invisible | null {
  const found = INVISIBLE.exec(text);
  return found && { codePoint: found[0].codePointAt(0)!, at: found.index };
}

/** Whether anything in the text can be seen. */
export function hasVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** Of a text that is to be shown to people; null: it can be read. Line ends may be of any kind. */
export function findTextProblem(text: string): TextProblem | null {
  const found = findInvisible(text.replace(LINE_END, '\n'));
  if (!found) return hasVisible(text) ? null : 'invisible';
  const character = String.fromCodePoint(found.codePoint);
  return CONTROL.test(character) ? 'control' : HALF.test(character) ? 'broken' : 'bidirectional';
}

/** The text with every such character written out: `\u202E`. */
export function revealInvisible(text: string): string {
  return replaceInvisible(text, escapeCharacter);
}

/** As YAML writes it between quotation marks: `\u202E`, `\U000E0001`. */
export function escapeCharacter(character: string): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase();
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

export function replaceInvisible(text: string, show: (character: string) => string): string {
  return text.replace(ALL_INVISIBLE, show);
}

/** `U+001B` */
export function nameCodePoint(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
