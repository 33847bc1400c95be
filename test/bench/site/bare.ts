import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../site/sample-site.ts';

/** What a page weighs: characters, and elements. */
export interface Weight {
  characters: number;
  elements: number;
}

export function weigh(html: string): Weight {
  return { characters: html.length, elements: html.match(/<[a-z]/g)?.length ?? 0 };
}

/** A page of Astro alone: no style, no script, no data but its number; as many elements and characters as asked for. */
function page({ characters, elements }: Weight, script: string): string {
  const text = 'x'.repeat(Math.max(1, Math.round(characters / elements) - '<p></p>'.length));
  return `---
${script}
const { id } = Astro.params;
const items = Array.from({ length: ${elements} }, (_, i) => id + i);
---
<html lang="en"><head><title>{id}</title></head><body>{items.map((item) => <p>{item}${text}</p>)}</body></html>
`;
}

const ADAPTER = `export default {
  name: 'bare',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'bare',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./entry.ts', import.meta.url),
        adapterFeatures: { buildOutput: 'server' },
        supportedAstroFeatures: { serverOutput: 'stable', staticOutput: 'stable', hybridOutput: 'stable' },
      }),
  },
};
`;
const ENTRY = `import { createApp } from 'astro/app/entrypoint';
const app = createApp({ streaming: false });
export const render = (request) => app.render(request);
`;

/** Renders a bare page, in this process. */
export async function buildBarePage(weight: Weight): Promise<(id: string) => Promise<Response>> {
  const root = place('bare-page');
  write(root, 'adapter.mjs', ADAPTER);
  write(root, 'entry.ts', ENTRY);
  write(root, 'astro.config.mjs', CONFIG("output: 'server', adapter", "import adapter from './adapter.mjs';\n"));
  write(root, 'src/pages/[id].astro', page(weight, ''));
  build(root);
  const { render } = (await import(pathToFileURL(join(root, 'dist/server/entry.mjs')).href)) as {
    render(request: Request): Promise<Response>;
  };
  return (id) => render(new Request(`http://localhost/${id}`));
}

/** Writes so many bare pages as files. Resolves to the seconds that took. */
export function exportBarePages(weight: Weight, pages: number): number {
  const root = place('bare-site');
  write(root, 'astro.config.mjs', CONFIG("output: 'static'", ''));
  const paths = `export const getStaticPaths = () => Array.from({ length: ${pages} }, (_, i) => ({ params: { id: 'p' + i } }));`;
  write(root, 'src/pages/[id].astro', page(weight, paths));
  const begun = performance.now();
  build(root);
  const seconds = (performance.now() - begun) / 1000;
  rmSync(root, { recursive: true });
  return seconds;
}

function CONFIG(more: string, head: string): string {
  return `${head}export default { ${more}, devToolbar: { enabled: false }, session: false };\n`;
}

/** Inside the project, where Astro is found. */
function place(name: string): string {
  const root = join(ROOT, '.build/bench', name);
  rmSync(root, { recursive: true, force: true });
  return root;
}

function write(root: string, path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

function build(root: string): void {
  const astro = join(ROOT, 'node_modules/astro/bin/astro.mjs');
  execFileSync(process.execPath, [astro, 'build', '--root', root], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}
