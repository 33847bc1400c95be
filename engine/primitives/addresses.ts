/** Names of files have 255 bytes at most, and endings such as `.json.br` come after it. */
const LONGEST_BYTES = 200;
/** What some file system or host refuses in a name or takes for something else, and the mark itself. */
const UNSAFE = /[=%#?\\/:*"<>|]|^[. ]|[. ]$/g;
const MARKED_OR_CHARACTER = /=[0-9A-F]{2}|[^]/gu;
/** Ends each part of a name that is too long for one, as in quoted-printable text. */
const GOES_ON = '=/';

/**
 * What a file or folder for an id is called, below `/`. As the id itself where that can be; else with `=` and two hexadecimal digits for
 * a character, and in several folders when it is long. No two ids have the same.
 */
export function fileNameOf(id: string): string {
  const safe = id
    .toWellFormed()
    .replace(UNSAFE, (character) => `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  let name = '';
  let bytes = 0;
  for (const [piece] of safe.matchAll(MARKED_OR_CHARACTER)) {
    const length = encodeURIComponent(piece).replace(/%../g, '.').length;
    bytes += length;
    if (bytes > LONGEST_BYTES) {
      name += GOES_ON;
      bytes = length;
    }
    name += piece;
  }
  return name;
}

/** The part of an address that leads to that file on any host, as hosts undo `%` once: `50=25`, `jo%40acme.example`. */
export function addressOf(id: string): string {
  return fileNameOf(id).split('/').map(encodeURIComponent).join('/').replaceAll('%3D', '=');
}
