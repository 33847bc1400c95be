/** A style sheet as text. The tag is for editors, and for the build, which leaves out what stands there for readers alone. */
export const css = String.raw;

const sheets = new Map<string, CSSStyleSheet>();

/** One sheet for all elements that have it; no Content-Security-Policy minds it. */
export function sheetOf(text: string): CSSStyleSheet {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheet;
}
