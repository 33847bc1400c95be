import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBuilder } from 'vite';

/** Builds the embed as it is published, into a new folder, whose path is returned. */
export async function buildEmbed(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gradus-embed-'));
  const builder = await createBuilder({
    configFile: fileURLToPath(new URL('../../vite.embed.config.ts', import.meta.url)),
    mode: 'production',
    logLevel: 'silent',
    build: { outDir: folder },
  });
  await builder.buildApp();
  return folder;
}
