import { readFileSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildEmbed } from './build-embed.ts';

/** Brotli bytes of all that a page loads at first view: the script, and what it imports. */
const BUDGETS = { badge: 6_970, listings: 12_290, tracker: 9_090, ladder: 8_870, gradus: 15_500 };
/** What a page with all four on it has loaded in the end, in English. */
const ALL_FOUR = 34_180;
/** What a badge tells when it is pointed at, with all that only it needs: numbers, languages and addresses of partners too, which no badge has. */
const DETAILS = 5_680;
/** Why a listing is in its place, and what the boost comes to, with all that only they need. */
const EXPLANATION = 3_070;
/** Of one language, whatever the elements on the page: Arabic is the longest. */
const LANGUAGE = 3_450;

describe('what visitors download', { timeout: 60_000 }, () => {
  let folder: string;

  beforeAll(async () => {
    folder = await buildEmbed();
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const scripts = () => readdirSync(folder).filter((file) => file.endsWith('.js'));

  /** A script with all that it imports at once. */
  function withImports(file: string, found = new Set<string>()): Set<string> {
    if (found.has(file)) return found;
    found.add(file);
    for (const [, other] of read(file).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)) withImports(other!, found);
    return found;
  }

  const weigh = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0);

  it.each(Object.entries(BUDGETS))('%s.js and what it imports stay within %d bytes, compressed', (name, budget) => {
    expect(weigh(withImports(`${name}.js`))).toBeLessThanOrEqual(budget);
  });

  it(`all four elements at work stay within ${ALL_FOUR} bytes, compressed`, () => {
    const files = withImports('gradus.js');
    for (const body of scripts().filter((file) => file.includes('-body-'))) withImports(body, files);
    expect(weigh(files)).toBeLessThanOrEqual(ALL_FOUR);
  });

  it.each([
    ['what a badge tells when it is pointed at', 'details-', 'badge.js', DETAILS],
    ['what listings explain when they are asked', 'explanation-', 'listings.js', EXPLANATION],
  ])('%s stays within its budget, compressed', (_, prefix, entry, budget) => {
    const opened = scripts().find((file) => file.startsWith(prefix))!;
    const known = withImports(entry);
    expect(weigh([...withImports(opened)].filter((file) => !known.has(file)))).toBeLessThanOrEqual(budget);
  });

  it(`a language stays within ${LANGUAGE} bytes, compressed`, () => {
    const languages = scripts().filter((file) => /^[a-z]{2}-/.test(file));
    expect(languages.length).toBeGreaterThan(1);
    for (const language of languages) expect(weigh([language]), language).toBeLessThanOrEqual(LANGUAGE);
  });

  it('has neither the schema nor a development build in it, and nothing twice', () => {
    for (const name of scripts())
      expect(/ZodError|dev mode|process\.env|vite:preload/.exec(read(name))?.[0], name).toBeUndefined();
    for (const once of ['lit$', 'createPolicy', 'tier-error', 'standings.json'])
      expect(
        scripts().filter((file) => read(file).includes(once)),
        once,
      ).toHaveLength(1);
  });
});
