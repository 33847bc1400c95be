import { fileNameOf } from '../../engine/primitives/addresses.ts';

/** What comes after an id in the name of a file that is for one. */
const ENDING = /\.(?:json|svg)$/;
/** Files that stand beside others for browsers that take them compressed. */
const COMPRESSED = /\.(?:br|gz)$/;

/**
 * The file that an address is for, below the folder of the site; null when there can be none. `pathname` as it was sent, not decoded:
 * a part of it is a file's name, which a `=` tells, as `addressOf` writes it; or it is an id with `%` for what an address cannot hold.
 */
export function findFileName(pathname: string): string | null {
  const parts = pathname.split('/').slice(1);
  const isFolder = parts.at(-1) === '';
  if (isFolder) parts.pop();
  const names: string[] = [];
  for (const [index, part] of parts.entries()) {
    const isName = part.includes('=') || (index > 0 && parts[index - 1]!.endsWith('='));
    const name = decodePart(part, isName, index === parts.length - 1 && !isFolder);
    if (name === null) return null;
    names.push(name);
  }
  if (isFolder) names.push('index.html');
  return COMPRESSED.test(names.at(-1)!) ? null : names.join('/');
}

function decodePart(part: string, isName: boolean, isLast: boolean): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(part);
  } catch {
    return null;
  }
  if (decoded === '' || decoded.includes('\0')) return null;
  if (isName) return /[/\\]|^\.{1,2}$/.test(decoded) ? null : decoded;
  const ending = (isLast && ENDING.exec(decoded)?.[0]) || '';
  return fileNameOf(decoded.slice(0, decoded.length - ending.length)) + ending;
}
