/**
 * Advance widths of Helvetica and Helvetica Bold, in thousandths of the font size, for the characters from space to tilde
 * (Adobe Font Metrics, Core 14). Arial, Liberation Sans and Arimo are made to the same widths.
 */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778,
  722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
  500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778,
  722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278,
  556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
const FIRST = 0x20;
/** Of a letter that is in neither table: as wide as an em for scripts that are set in squares, else as wide as a capital. */
const SQUARE = 1000;
const OTHER = 722;
const SQUARE_SCRIPTS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;

/** How wide a line of text is set in Helvetica or a face made to its widths, in the unit of `size`. Accents take the width of their letter. */
export function measureText(text: string, size: number, weight: 'regular' | 'bold'): number {
  const table = weight === 'bold' ? BOLD : REGULAR;
  let thousandths = 0;
  for (const letter of text.normalize('NFD').replace(/\p{Mark}/gu, '')) {
    thousandths += table[letter.codePointAt(0)! - FIRST] ?? (SQUARE_SCRIPTS.test(letter) ? SQUARE : OTHER);
  }
  return (thousandths * size) / 1000;
}
