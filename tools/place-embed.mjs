/**
 * Puts the elements at their addresses: `/embed/…` is the newest, `/embed/1/…` the newest of a major version, and `/embed/1.2.3/…` that
 * version for ever. What an earlier build had, and this one has not, stays.
 */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = /^\d+(?:\.\d+\.\d+.*)?$/;
const LIST = 'integrity.json';

/**
 * @param {string} embed what was built
 * @param {string} folder where it is served from
 * @param {string} former where the build before is, if there was one
 * @returns {string | null} what whoever builds should know
 */
export function placeEmbed(embed, folder, former) {
  const { version } = readList(embed);
  const major = version.split('.')[0];
  const notice = findChange(embed, join(former, version));
  for (const name of ['', major, version]) cpSync(embed, join(folder, name), { recursive: true });
  if (!existsSync(former)) return notice;
  for (const name of readdirSync(former))
    if (VERSION.test(name) && !existsSync(join(folder, name)))
      cpSync(join(former, name), join(folder, name), { recursive: true });
  // A script that a browser still has asks for the files that it was built with.
  for (const name of ['', major]) keepFiles(join(former, name), join(folder, name));
  return notice;
}

function keepFiles(from, to) {
  const names = existsSync(join(from, LIST)) ? Object.keys(readList(from).files) : [];
  for (const name of names)
    if (!existsSync(join(to, name)) && existsSync(join(from, name))) cpSync(join(from, name), join(to, name));
}

/** A version that pages may have named already must not become another. */
function findChange(embed, released) {
  if (!existsSync(join(released, LIST))) return null;
  const [now, before] = [readList(embed), readList(released)];
  if (JSON.stringify(now.files) === JSON.stringify(before.files)) return null;
  return `The elements are not what they were when ${now.version} was built before. Raise the version in package.json before others use it: pages that name ${now.version} with its integrity refuse what has changed.`;
}

/** @param {string} folder */
function readList(folder) {
  return JSON.parse(readFileSync(join(folder, LIST), 'utf8'));
}
