/**
 * What keeps a text from being read as it is written. `control`: a character that a terminal obeys. `bidirectional`: one that turns the
 * direction of what stands around it. `broken`: half a character. `invisible`: nothing in it can be seen.
 */
export type TextProblem = 'control' | 'bidirectional' | 'broken' | 'invisible';

// Tabs and line breaks are white space too, and as such no harm.
const CONTROL = /(?!\p{White_Space})\p{Cc}/u;
// Embeddings, overrides and isolates. The marks that only say how their neighbours read (U+200E, U+200F, U+061C) turn nothing else.
const BIDIRECTIONAL = /[\u202A-\u202E\u2066-\u2069]/u;
// U+2800 is a Braille cell without dots.
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{C}\u2800]/u;

/** Of a text that is to be shown to people; null: it can be read. */
export function findTextProblem(text: string): TextProblem | null {
  if (CONTROL.test(text)) return 'control';
  if (BIDIRECTIONAL.test(text)) return 'bidirectional';
  if (!text.isWellFormed()) return 'broken';
  return VISIBLE.test(text) ? null : 'invisible';
}
