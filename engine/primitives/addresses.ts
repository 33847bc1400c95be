/** Names of files have 255 bytes at most, and endings such as `.json.br` come after it. */
const LONGEST_BYTES = 200;
/** What some file system or host refuses in a name or takes for something else, and the mark itself. */
const UNSAFE = /[=%#?\\/:*"<>|]|^[. ]|[. ]$/g;
const MARKED_OR_CHARACTER = /=..|[^]/gu;
/** Nearly every id: short, and of nothing but what is safe anywhere. */
const PLAIN = new RegExp(`^[\\w-]{1,${LONGEST_BYTES}}$`);

/**
 * What a file or folder for an id is called. As the id itself where that can be; else with `=` and two hexadecimal digits for a
 * character, and in several folders when it is long, each but the last ending with `=`, as in quoted-printable text. No two ids have
 * the same.
 */
export function fileNameOf(id: string): string {
  if (PLAIN.test(id)) return id;
  let bytes = 0;
  return id
    .toWellFormed()
    .replace(UNSAFE, (character) => `=${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(MARKED_OR_CHARACTER, (piece) => {
      const length = encodeURIComponent(piece).replace(/%../g, '.').length;
      bytes += length;
      if (bytes <= LONGEST_BYTES) return piece;
      bytes = length;
      return `=/${piece}`;
    });
}

/** The part of an address that leads to that file on any host, as hosts undo `%` once: `50=25`, `jo%40acme.example`. */
export function addressOf(id: string): string {
  return encodeURIComponent(fileNameOf(id)).replaceAll('%3D', '=').replaceAll('%2F', '/');
}

/**
 * The id that such a part of an address leads to, as it was sent and not decoded; null: it can be none. A part with a `=` is as `addressOf`
 * writes it; any other is an id with `%` for what an address cannot hold (`jo%40acme.example`, `50%25`).
 */
export function idAtAddress(part: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(part);
  } catch {
    return null;
  }
  if (decoded === '' || decoded.includes('\0')) return null;
  if (!part.includes('=')) return part.includes('/') ? null : decoded;
  return decoded.replaceAll('=/', '').replace(MARKED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const MARKED = /=([0-9A-F]{2})/g;
