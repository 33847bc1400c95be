/**
 * What `npm pack` puts into the package: the sources as JavaScript, which Node takes among packages alone, and what renders the site, already
 * built. All of it in `lib/`, each file as far from the others as its source is.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildSite, built } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const lib = join(root, 'lib');

/** What is not compiled, and read by what is. */
const AS_THEY_ARE = [
  'data/store/migrations',
  'data/template',
  'site/server/export/compress.mjs',
  'widgets/custom-elements.json',
  'widgets/vscode.html-custom-data.json',
  'widgets/jsx.d.ts',
  'widgets/vue.d.ts',
];

const failure = (await buildSite()) ?? compile();
if (failure !== null) {
  console.error(`\n${failure}\n\nThere is nothing to pack before this is mended.`);
  process.exit(1);
}
for (const path of AS_THEY_ARE) cpSync(join(root, path), join(lib, path), { recursive: true });
cpSync(join(built, 'client'), join(lib, 'dist/client'), { recursive: true });
// What the build made imports Astro and its packages; in here it stands by itself.
await gather(join(built, 'server/entry.mjs'), join(lib, 'dist/server'));
// Lit's renderer for servers brings more packages than all else that Gradus needs.
await gather(join(root, 'widgets/markup/render-template.ts'), join(lib, 'widgets/markup'), 'js');

/** Writes a module with all that it imports, but for what Node has. */
function gather(entry, folder, ending = 'mjs') {
  return build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      rolldownOptions: { output: { entryFileNames: `[name].${ending}`, chunkFileNames: `chunks/[name]-[hash].${ending}` } },
    },
  });
}

/** Null when all went well. */
function compile() {
  rmSync(lib, { recursive: true, force: true });
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.package.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? null : stdout.trimEnd();
}
