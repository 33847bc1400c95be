/** What a build wrote, made ready to be served: compressed neighbours for text, and the times of files that did not change. */
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const COMPRESSIBLE = /\.(?:html|js|css|json|svg|xml|ics|txt)$/;
const WORTH_COMPRESSING_BYTES = 1024;
// 11 is thirty times slower for a few per cent: worth it for what every visitor of somebody else's page downloads.
const FOR_SCRIPTS_OF_OTHERS = { [constants.BROTLI_PARAM_QUALITY]: 11 };
// A window of 64 kB holds a page. One as large as Brotli takes by itself clears tables of many megabytes for each file: 26 ms in place of 2.
const FOR_PAGES = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 16 };
const EMBED = /[\\/]embed[\\/](?:\d[^\\/]*[\\/])?[^\\/]+\.js$/;
const NEIGHBOURS = { '.br': compressBrotli, '.gz': (content) => gzipSync(content, { level: 9 }) };

/**
 * `former` is the folder of an earlier build, if there is one. A file that is the same in both is as old as it was, so that browsers and
 * caches which have it need not fetch it again.
 * @param {string} folder
 * @param {string} former
 */
export function prepareFiles(folder, former) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    const before = findSame(content, join(former, relative(folder, path)));
    if (before) keepTime(path, before);
    if (!COMPRESSIBLE.test(entry.name) || content.length < WORTH_COMPRESSING_BYTES) continue;
    for (const [ending, compress] of Object.entries(NEIGHBOURS)) {
      if (before && existsSync(before + ending)) {
        copyFileSync(before + ending, path + ending);
        keepTime(path + ending, before + ending);
      } else writeFileSync(path + ending, compress(content, path));
    }
  }
}

function findSame(content, path) {
  return existsSync(path) && statSync(path).size === content.length && readFileSync(path).equals(content) ? path : null;
}

function keepTime(path, before) {
  const { atime, mtime } = statSync(before);
  utimesSync(path, atime, mtime);
}

function compressBrotli(content, path) {
  return brotliCompressSync(content, { params: EMBED.test(path) ? FOR_SCRIPTS_OF_OTHERS : FOR_PAGES });
}
