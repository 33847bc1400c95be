import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { createBuilder } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Brotli bytes, what a visitor's first page view costs; of each, 6,100 are Lit, its decorators and nanostores. */
const BUDGETS = { gradus: 22_000, badge: 10_450, listings: 13_350, tracker: 16_900 };

describe('what visitors download', { timeout: 60_000 }, () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gradus-embed-'));
    const builder = await createBuilder({
      configFile: fileURLToPath(new URL('../../vite.embed.config.ts', import.meta.url)),
      mode: 'production',
      logLevel: 'silent',
      build: { outDir: folder },
    });
    await builder.buildApp();
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  it.each(Object.entries(BUDGETS))('%s.js stays within %d bytes, compressed', (name, budget) => {
    expect(brotliCompressSync(read(`${name}.js`)).length).toBeLessThanOrEqual(budget);
  });

  it('is one file each, with neither the schema nor a development build in it', () => {
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(BUDGETS)
        .map((name) => `${name}.js`)
        .sort(),
    );
    for (const name of Object.keys(BUDGETS)) {
      const code = read(`${name}.js`);
      expect(/ZodError|dev mode|process\.env|\bimport\s*[("'`]/.exec(code)?.[0], name).toBeUndefined();
    }
  });
});
