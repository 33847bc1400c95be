/** A style sheet as text. The tag is for editors, and for the build, which leaves it out with all that stands there for readers alone. */
export function css(sheet: TemplateStringsArray, ...parts: string[]): string {
  return String.raw(sheet, ...parts);
}

const made = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** One sheet for all elements of a document that have it; no Content-Security-Policy minds it. A sheet stays in the document it was made for. */
export function sheetOf(text: string, { ownerDocument }: Node): CSSStyleSheet {
  let sheets = made.get(ownerDocument!);
  if (!sheets) made.set(ownerDocument!, (sheets = new Map()));
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new (ownerDocument!.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheet;
}
