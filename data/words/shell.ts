/** What a POSIX shell takes as it stands. */
const PLAIN = /^[\w./-][\w./:@%+,-]*$/;

/** One word of a command that is shown to be pasted. */
export function quoteForShell(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The same of a path: a name that begins with a hyphen is no option. */
export function quotePath(path: string): string {
  return quoteForShell(path.startsWith('-') ? `./${path}` : path);
}
