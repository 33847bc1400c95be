import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../../engine/primitives/addresses.ts';
import { openLive, readConfiguration } from '../../data/live.ts';
import { createApp } from '../../site/server/app.ts';
import { builtParts } from './built-parts.ts';

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
const LOCAL_LINK = /\s(?:href|src|action|data-directory|data-figures)="(\/[^"]*)"/g;

const program = (id: string, name: string) =>
  `id: ${id}\nname: ${name}\nsummary: For testing.\nmetrics: { installs: { label: Installs, unit: count } }\n` +
  'tiers: [{ id: member, name: Member }, { id: gold, name: Gold, requires: { installs: 10 }, boost: 1.2 }]\n';

interface Served {
  ask(path: string): Promise<Response>;
  close(): Promise<void>;
}

/** A server of one program in which the odd ids are partners and listings. */
async function serve(id: string, name: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-own-'));
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
    [`programs/${id}.yaml`]: program(id, name),
    [`data/${id}/observations.csv`]: rows('partner,metric,day,value', (odd, index) => [
      odd,
      'installs',
      '2026-01-05',
      String(index),
    ]),
    [`data/${id}/listings.csv`]: rows('listing,partner,relevance,name,category', (odd, index) => [
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
  const { live } = await openLive(
    readConfiguration({ GRADUS_PROGRAMS: join(folder, 'programs'), GRADUS_DATA: join(folder, 'data'), GRADUS_DB: ':memory:' }),
  );
  const { app } = createApp({ live, ...(await builtParts()) });
  return {
    ask: async (path) => app.request(`http://localhost${path}`),
    async close() {
      await live.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function statusOf({ ask }: Served, path: string): Promise<number> {
  return (await ask(path)).status;
}

/** Every page that links lead to, from the first one on. */
async function crawl(served: Served): Promise<{ address: string; html: string }[]> {
  const pages: { address: string; html: string }[] = [];
  const known = new Set(['/']);
  for (const address of known) {
    const response = await served.ask(address);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    const html = await response.text();
    pages.push({ address, html });
    for (const link of linksIn(html)) if (/^\/(?!_astro|embed\/.*js)/.test(link)) known.add(link);
  }
  return pages;
}

function linksIn(html: string): string[] {
  return [...html.matchAll(LOCAL_LINK)].map(
    ([, link]) => link!.replaceAll('&#38;', '&').replaceAll('&amp;', '&').replaceAll('&#39;', "'").split('#')[0]!,
  );
}

async function findBrokenLinks(served: Served): Promise<string[]> {
  const links = new Set((await crawl(served)).flatMap(({ html }) => linksIn(html)));
  const broken: string[] = [];
  for (const link of links) if ((await statusOf(served, link)) !== 200) broken.push(link);
  return broken;
}

describe('a site of one’s own program', { timeout: 120_000 }, () => {
  let own: Served;
  beforeAll(async () => void (own = await serve('acme', 'Acme')), 120_000);
  afterAll(() => own.close());

  it.each(ODD)('has a page, an answer and a badge for %s, by the links’ address and by the id', async (id) => {
    for (const form of [addressOf(id), encodeURIComponent(id)]) {
      expect(await statusOf(own, `/programs/acme/partners/${form}/`)).toBe(200);
      expect(await statusOf(own, `/badges/acme/${form}.svg`)).toBe(200);
      const answer = await own.ask(`/api/v1/programs/acme/partners/${form}.json`);
      expect(await answer.json()).toMatchObject({ partner: id });
      const query = await own.ask(`/api/v1/programs/acme/standings.json?partners=${encodeURIComponent(id)}`);
      expect(await query.json()).toMatchObject({ partners: [{ partner: id }] });
    }
  });

  it('leads nowhere that is not there', async () => {
    expect(await findBrokenLinks(own)).toEqual([]);
  });

  it('speaks of that program alone: there is no demo, and no word of it but in the software’s own docs', async () => {
    const pages = (await crawl(own)).filter(({ address }) => !address.startsWith('/docs/'));
    expect(pages.length).toBeGreaterThan(ODD.length);
    expect(pages.filter(({ html }) => /canopy|marketplace\/|\bdemo\b/i.test(html)).map(({ address }) => address)).toEqual([]);
    expect(await statusOf(own, '/marketplace/')).toBe(404);
    expect(pages[0]!.html).toContain('Acme');
  });
});

describe('a site of the demo’s program', { timeout: 120_000 }, () => {
  let demo: Served;
  beforeAll(async () => void (demo = await serve('canopy', 'Canopy')), 120_000);
  afterAll(() => demo.close());

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
