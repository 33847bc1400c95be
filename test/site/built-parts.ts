import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Parts } from '../../site/server/app.ts';
import type { Renderer } from '../../site/server/answers/pages.ts';
import { ROOT } from '../data/cli/command-line.ts';

/** What the build makes of the sources as they are; it is done when it is not there yet. */
export async function builtParts(): Promise<Pick<Parts, 'renderer' | 'assets'>> {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'tools/build.mjs')], {
    encoding: 'utf8',
    // Not those of the tests.
    env: { ...process.env, NODE_ENV: 'production', VITEST: undefined },
  });
  if (status !== 0) throw new Error(stderr);
  const renderer = (await import(/* @vite-ignore */ pathToFileURL(join(ROOT, 'dist/server/entry.mjs')).href)) as Renderer;
  return { renderer, assets: join(ROOT, 'dist/client') };
}
