/**
 * The faces of the site, cut from the registry's: one with what English and German pages are written in, which every page loads, and the rest of Latin, which
 * a browser loads where a letter of it stands on the page. Of the weights, those that are used.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.build/faces');

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('');
const COMMON = `${ASCII}\u00a0\u00ad§°±·×–—‘’“”„…−→←↑↓≥≤€£ÄÖÜäöüß`;
/** What pages make use of; a face may have stylistic sets and small capitals, which weigh as much as its letters. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum', 'pnum'];

/** As the registry parts them; the first without what the common face has. */
const LATIN =
  'U+00A1-00A2,U+00A4-00A6,U+00A8-00AC,U+00AE-00AF,U+00B2-00B6,U+00B8-00C3,U+00C5-00D5,U+00D8-00DB,U+00DD-00DE,U+00E0-00E3,U+00E5-00F5,U+00F7-00FB,U+00FD-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2122,U+2215';
const LATIN_EXT =
  'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

/**
 * @param {string} file the name that the registry's files begin with
 * @param {[number, number]} weights the lightest and the heaviest that is used
 * @returns {Promise<{ common: string, rest: { src: string, unicodeRange: string[] }[] }>} paths of files
 */
export async function cutFace(file, [min, max]) {
  const [latin, extended] = ['latin', 'latin-ext'].map((part) =>
    join(root, `node_modules/@fontsource-variable/${file}/files/${file}-${part}-wght-normal.woff2`),
  );
  const cut = (source, name, text) => keep(source, `${file}-${name}`, text, { min, max });
  return {
    common: await cut(latin, 'common', COMMON),
    rest: [
      { src: await cut(latin, 'latin', textOf(LATIN)), unicodeRange: LATIN.split(',') },
      { src: await cut(extended, 'latin-ext', textOf(LATIN_EXT)), unicodeRange: LATIN_EXT.split(',') },
    ],
  };
}

/** Cut once for each source and choice. */
async function keep(source, name, text, wght) {
  const bytes = readFileSync(source);
  const choice = JSON.stringify([text, wght, FEATURES]);
  const hash = createHash('sha256').update(bytes).update(choice).digest('hex').slice(0, 12);
  const path = join(folder, `${name}-${hash}.woff2`);
  if (existsSync(path)) return path;
  const subset = await subsetFont(bytes, text, { targetFormat: 'woff2', variationAxes: { wght }, keepFeatures: FEATURES });
  mkdirSync(folder, { recursive: true });
  // Whole, or not there: another may be looking for it.
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, subset);
  renameSync(unfinished, path);
  return path;
}

function textOf(ranges) {
  return ranges
    .split(',')
    .map((range) => range.slice(2).split('-'))
    .map(([from, to = from]) => [parseInt(from, 16), parseInt(to, 16)])
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)))
    .join('');
}
