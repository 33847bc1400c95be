import { readFileSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEmbed } from './build-embed.ts';

/** Brotli bytes, what a visitor's first page view costs; of each, 6,100 are Lit, its decorators and nanostores. */
const BUDGETS = { gradus: 22_400, badge: 10_550, listings: 13_300, tracker: 17_300, ladder: 11_930 };

describe('what visitors download', { timeout: 60_000 }, () => {
  let folder: string;

  beforeAll(async () => {
    folder = await buildEmbed();
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
