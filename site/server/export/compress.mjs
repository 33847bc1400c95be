/** What a build wrote, made ready to be served: compressed neighbours for text, and the times of files that did not change. */
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(?:html|js|css|json|svg|xml|ics|txt)$/;
const WORTH_COMPRESSING_BYTES = 1024;
// 11 is thirty times slower for a few per cent: worth it for what every visitor of somebody else's page downloads.
const FOR_SCRIPTS_OF_OTHERS = { [constants.BROTLI_PARAM_QUALITY]: 11 };
// The smallest window that holds the whole: 64 kB for nearly every page. For a larger one Brotli clears tables of many megabytes for each file: 26 ms in place of 2.
const LEAST_WINDOW_BITS = 16;
const paramsOf = ({ length }) => ({
  [constants.BROTLI_PARAM_QUALITY]: 9,
  [constants.BROTLI_PARAM_LGWIN]: Math.max(
    LEAST_WINDOW_BITS,
    Math.min(Math.ceil(Math.log2(length)), constants.BROTLI_MAX_WINDOW_BITS),
  ),
});
const EMBED = /[\\/]embed[\\/](?:\d[^\\/]*[\\/])?[^\\/]+\.js$/;
const NEIGHBOURS = { '.br': compressBrotli, '.gz': (content) => promisify(gzip)(content, { level: 9 }) };
/** As many threads as Node has for it, unless it is told otherwise. */
const AT_ONCE = 4;

/**
 * `former` is the folder of an earlier build, if there is one. A file that is the same in both is as old as it was, so that browsers and
 * caches which have it need not fetch it again.
 * @param {string} folder
 * @param {string} former
 */
export async function prepareFiles(folder, former) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  // Each takes the next one from the same row.
  const row = entries.values();
  const takeAll = async () => {
    for (const { parentPath, name } of row) {
      const path = join(parentPath, name);
      await prepareFile(path, join(former, relative(folder, path)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeAll));
}

async function prepareFile(path, formerPath) {
  const content = readFileSync(path);
  const before = findSame(content, formerPath);
  if (before) keepTime(path, before);
  if (!COMPRESSIBLE.test(path) || content.length < WORTH_COMPRESSING_BYTES) return;
  for (const [ending, compress] of Object.entries(NEIGHBOURS)) {
    if (before && existsSync(before + ending)) {
      copyFileSync(before + ending, path + ending);
      keepTime(path + ending, before + ending);
    } else writeFileSync(path + ending, await compress(content, path));
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
  return promisify(brotliCompress)(content, { params: EMBED.test(path) ? FOR_SCRIPTS_OF_OTHERS : paramsOf(content) });
}
