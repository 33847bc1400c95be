const SPACE = 32;
const DELETE = 127;

/** Without white space at either end. Most texts have nothing to trim, and begin and end with letters that show it. */
export function trimText(text: string): string {
  return text === '' || (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1))) ? text : text.trim();
}

function isPlain(code: number): boolean {
  return code > SPACE && code < DELETE;
}
