import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../../engine/primitives/addresses.ts';
import { createSite } from '../../site/server/site.ts';
import { ROOT } from '../data/cli/command-line.ts';

/** Ids that are fine in a file of data and had no page, no badge or no answer. */
const ODD = [
  'plain',
  'jo@acme.example',
  'a+b',
  'tom&jerry',
  'a,b',
  'a b',
  '50%',
  '50%25',
  '50=25',
  'a#b',
  'a?b',
  'a:b',
  'a\\b',
  'a*b',
  '<b>',
  'a|b',
  'say "hi"',
  "x'; touch pwned; echo 'y",
  '.hidden',
  'dot.',
  '...',
  '%2e%2e',
  '%2F',
  '&amp;',
  'page',
  'index',
  '404',
  'a.json',
  'a.json.br',
  'Vélo Café',
  '日本',
  '😀',
  '雪'.repeat(200),
  'x'.repeat(200),
];
const CATEGORIES = ['All', 'listings', 'Partner', 'A & B', 'A and B', '日本', '!!!', ''];
const LOCAL_LINK = /\s(?:href|src|action|data-standings)="(\/[^"]*)"/g;

const program = (id: string, name: string) =>
  `id: ${id}\nname: ${name}\nsummary: For testing.\nmetrics: { installs: { label: Installs, unit: count } }\n` +
  'tiers: [{ id: member, name: Member }, { id: gold, name: Gold, requires: { installs: 10 }, boost: 1.2 }]\n';

interface Built {
  site: Hono;
  pages: { address: string; html: string }[];
}

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'gradus-own-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The site of one program in which the odd ids are partners and listings. */
function build(id: string, name: string): Built {
  const rows = (header: string, row: (id: string, index: number) => string[]) =>
    [
      header,
      ...ODD.map((odd, index) =>
        row(odd, index)
          .map((cell) => `"${cell.replaceAll('"', '""')}"`)
          .join(','),
      ),
    ].join('\n');
  const files = {
    [`${id}/programs/${id}.yaml`]: program(id, name),
    [`${id}/data/${id}/observations.csv`]: rows('partner,metric,day,value', (odd, index) => [
      odd,
      'installs',
      '2026-01-05',
      String(index),
    ]),
    [`${id}/data/${id}/listings.csv`]: rows('listing,partner,relevance,name,category', (odd, index) => [
      odd,
      odd,
      '0.5',
      `Listing ${index}`,
      CATEGORIES[index % CATEGORIES.length]!,
    ]),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const dist = join(folder, id, 'dist');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', dist],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        GRADUS_PROGRAMS: join(folder, id, 'programs'),
        GRADUS_DATA: join(folder, id, 'data'),
        // Not those of the tests.
        NODE_ENV: 'production',
        VITEST: undefined,
      },
    },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ address: `/${path}`, html: readFileSync(join(dist, path), 'utf8') }));
  return { site: createSite(dist), pages };
}

async function statusOf({ site }: Built, path: string): Promise<number> {
  return (await site.request(`http://localhost${path}`)).status;
}

async function findBrokenLinks(built: Built): Promise<string[]> {
  const links = new Set(
    built.pages.flatMap(({ html }) =>
      [...html.matchAll(LOCAL_LINK)].map(([, link]) =>
        link!.replaceAll('&#38;', '&').replaceAll('&amp;', '&').replaceAll('&#39;', "'"),
      ),
    ),
  );
  const broken: string[] = [];
  for (const link of links) if ((await statusOf(built, link.split('#')[0]!)) !== 200) broken.push(link);
  return broken;
}

describe('a site of one’s own program', { timeout: 120_000 }, () => {
  let own: Built;
  beforeAll(() => void (own = build('acme', 'Acme')), 120_000);

  it.each(ODD)('has a page, an answer and a badge for %s, by the links’ address and by the id', async (id) => {
    for (const form of [addressOf(id), encodeURIComponent(id)]) {
      expect(await statusOf(own, `/programs/acme/partners/${form}/`)).toBe(200);
      expect(await statusOf(own, `/badges/acme/${form}.svg`)).toBe(200);
      const answer = await own.site.request(`http://localhost/api/v1/programs/acme/partners/${form}.json`);
      expect(await answer.json()).toMatchObject({ partner: id });
      const query = await own.site.request(
        `http://localhost/api/v1/programs/acme/standings.json?partners=${encodeURIComponent(id)}`,
      );
      expect(await query.json()).toMatchObject({ partners: [{ partner: id }] });
    }
  });

  it('leads nowhere that is not there', async () => {
    expect(await findBrokenLinks(own)).toEqual([]);
  });

  it('speaks of that program alone: there is no demo, and no word of it', async () => {
    expect(own.pages.filter(({ html }) => /canopy|marketplace\/|demo/i.test(html)).map(({ address }) => address)).toEqual([]);
    expect(await statusOf(own, '/marketplace/')).toBe(404);
    const home = own.pages.find(({ address }) => address === '/index.html')!;
    expect(home.html).toContain('Acme');
  });
});

describe('a site of the demo’s program', { timeout: 120_000 }, () => {
  let demo: Built;
  beforeAll(() => void (demo = build('canopy', 'Canopy')), 120_000);

  it.each(ODD)('has a page for the listing %s', async (id) => {
    for (const form of [addressOf(id), encodeURIComponent(id)]) {
      expect(await statusOf(demo, `/marketplace/listings/${form}/`)).toBe(200);
    }
  });

  it('has a page for each category beside those that are there anyway', async () => {
    for (const slug of [
      'all-2',
      'listings-2',
      'partner-2',
      'a-and-b',
      'a-and-b-2',
      '日本',
      'category',
      'everything-else',
      'all',
      'partner',
    ]) {
      expect([slug, await statusOf(demo, `/marketplace/${encodeURIComponent(slug)}/`)]).toEqual([slug, 200]);
    }
  });

  it('leads nowhere that is not there', async () => {
    expect(await findBrokenLinks(demo)).toEqual([]);
  });
});
