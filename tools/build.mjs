/**
 * Builds the site and the embed into a folder of their own and puts them in place of `dist` only when all went well:
 * what is being served stays whole, whatever the new program files hold.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { prepareFiles } from './compress.mjs';
import { holdLock } from './lock.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fresh = join(root, '.build/site');
const former = join(root, '.build/former');

/** Where the last good site is. */
export const live = process.env.GRADUS_DIST ?? join(root, 'dist');

const STEPS = [
  ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', '.build/site'],
  [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'vite.embed.config.ts',
    '--outDir',
    '.build/site/embed',
    '--logLevel',
    'warn',
  ],
];

/** Null when a new site is in place; else what kept it from being built, as it is to be read. */
export function buildSite() {
  const release = holdLock(join(root, '.build/build.lock'), (holder) =>
    console.error(`Another build is under way (process ${holder}): waiting for it …`),
  );
  try {
    const faults = run(['tools/check-data.mjs']);
    // The steps would say the same, among much else.
    if (faults !== null) return faults;
    console.error('Building the site …');
    for (const step of STEPS) {
      const failure = run(step);
      if (failure !== null) return failure;
    }
    prepareFiles(fresh, live);
    replace();
    return null;
  } finally {
    release();
  }
}

function replace() {
  rmSync(former, { recursive: true, force: true });
  mkdirSync(join(root, '.build'), { recursive: true });
  if (existsSync(live)) renameSync(live, former);
  renameSync(fresh, live);
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
  const failure = buildSite();
  if (failure !== null) {
    console.error(`\n${failure}\n\nNothing was published: what was built before, if anything, is untouched.`);
    process.exitCode = 1;
  }
}
