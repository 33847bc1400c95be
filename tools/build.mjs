/**
 * Builds the site and the embed into a folder of their own and puts them in place of `dist` only when all went well:
 * what is being served stays whole, whatever the new program files hold.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const fresh = join(root, '.build/site');
const former = join(root, '.build/former');
const live = join(root, 'dist');

const COMPRESSIBLE = /\.(html|js|css|json|svg|xml|ics|txt)$/;
const WORTH_COMPRESSING_BYTES = 1024;
// 11 is five times slower for a few per cent: worth it for what every visitor of somebody else's page downloads.
const BROTLI_QUALITY = { embed: 11, page: 9 };

console.error('Building the site …');
run('node_modules/astro/bin/astro.mjs', ['build', '--outDir', '.build/site']);
run('node_modules/vite/bin/vite.js', [
  'build',
  '--config',
  'vite.embed.config.ts',
  '--outDir',
  '.build/site/embed',
  '--logLevel',
  'warn',
]);
compress(fresh);
rmSync(former, { recursive: true, force: true });
mkdirSync(join(root, '.build'), { recursive: true });
if (existsSync(live)) renameSync(live, former);
renameSync(fresh, live);
rmSync(former, { recursive: true, force: true });

/** What a step says is shown only when it fails; there its list of pages would bury the one line that matters. */
function run(script, options) {
  const { status, stdout } = spawnSync(process.execPath, [join(root, script), ...options], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status === 0) return;
  console.error(stdout);
  console.error('Nothing was published: what was built before, if anything, is untouched.');
  process.exit(1);
}

/** A `.br` beside each text file, for servers that serve such neighbours. */
function compress(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSIBLE.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    if (content.length < WORTH_COMPRESSING_BYTES) continue;
    const quality = /[\\/]embed[\\/][^\\/]+\.js$/.test(path) ? BROTLI_QUALITY.embed : BROTLI_QUALITY.page;
    writeFileSync(`${path}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  }
}
