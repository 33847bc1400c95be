/** Tells whether sources have changed since they were built. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build reads. Of `data/`, pages take the icons of the sample, and what publishes. */
const SOURCES = [
  'engine',
  'widgets',
  'site',
  'data',
  'tools',
  'docs',
  'README.md',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'vite.embed.config.ts',
  'tsconfig.json',
];
const READ = /\.(?:ts|mjs|astro|css|svg|json|md|conf|service|timer)$|Containerfile$/;

/**
 * Of all that a build is made from, by content.
 * @param {string} root
 * @returns {string}
 */
export function fingerprintOf(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const names = READ.test(source)
      ? ['']
      : readdirSync(join(root, source), { recursive: true })
          .map(String)
          .filter((name) => READ.test(name))
          .sort();
    for (const name of names)
      hash
        .update(`${join(source, name)}\0`)
        .update(readFileSync(join(root, source, name)))
        .update('\0');
  }
  return hash.digest('base64url');
}
