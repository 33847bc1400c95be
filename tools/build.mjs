/**
 * Builds what renders the site, and the elements, into a folder of their own and puts them in place of `dist` only when all went well. No
 * program and no data go in: those are read when the site is served.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { prepareFiles } from '../site/server/export/compress.mjs';
import { fingerprintOf } from './fingerprint.mjs';
import { holdLock } from './lock.mjs';
import { placeEmbed } from './place-embed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fresh = join(root, '.build/site');
const former = join(root, '.build/former');

/** Where the last good build is. */
export const built = process.env.GRADUS_DIST ?? join(root, 'dist');

const FINGERPRINT = 'fingerprint';

const embed = join(root, '.build/embed');

const STEPS = [
  // First, as pages say how it is loaded.
  ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.embed.config.ts', '--emptyOutDir', '--logLevel', 'warn'],
  ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', '.build/site'],
];

/** Null when what is in place is built from the sources as they are; else what kept it from being built, as it is to be read. */
export async function buildSite() {
  const release = holdLock(join(root, '.build/build.lock'), (holder) =>
    console.error(`Another build is under way (process ${holder}): waiting for it …`),
  );
  try {
    const fingerprint = fingerprintOf(root);
    if (readFingerprint() === fingerprint) return null;
    console.error('Building the site …');
    for (const step of STEPS) {
      const failure = run(step);
      if (failure !== null) return failure;
    }
    const notice = placeEmbed(embed, join(fresh, 'client/embed'), join(built, 'client/embed'));
    if (notice !== null) console.error(notice);
    placeDocsFiles();
    forgetFolder();
    await prepareFiles(join(fresh, 'client'), join(built, 'client'));
    writeFileSync(join(fresh, FINGERPRINT), fingerprint);
    replace();
    return null;
  } finally {
    release();
  }
}

/** Pictures, and what else docs have links to: at the address of their place in the repository. */
function placeDocsFiles() {
  const docs = join(root, 'docs');
  const files = readdirSync(docs, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files)
    if (parentPath !== docs && !name.endsWith('.md'))
      cpSync(join(parentPath, name), join(fresh, 'client', relative(root, parentPath), name));
}

/** Astro names parts of pages by where they are on this machine, which is nothing that others need to know: any name will do, if it is one. */
function forgetFolder() {
  const server = join(fresh, 'server');
  const files = readdirSync(server, { recursive: true, withFileTypes: true }).filter(({ name }) => name.endsWith('.mjs'));
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name);
    const code = readFileSync(path, 'utf8');
    if (code.includes(root)) writeFileSync(path, code.replaceAll(root, '/'));
  }
}

/** Null: there is no build, or one that says nothing. */
function readFingerprint() {
  const path = join(built, FINGERPRINT);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function replace() {
  rmSync(former, { recursive: true, force: true });
  mkdirSync(join(root, '.build'), { recursive: true });
  if (existsSync(built)) renameSync(built, former);
  renameSync(fresh, built);
  rmSync(former, { recursive: true, force: true });
}

/** What a step says is wanted only when it fails: there its list of pages would bury the one line that matters. */
function run([script, ...options]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...options], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return status === 0 ? null : `${stdout}${stderr}`.trimEnd();
}

if (import.meta.main) {
  const failure = await buildSite();
  if (failure !== null) {
    console.error(`\n${failure}\n\nWhat was built before, if anything, is untouched.`);
    process.exitCode = 1;
  }
}
