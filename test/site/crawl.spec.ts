import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { findViolations, KINDS, settle } from './browsing.ts';
import { EXPORTED } from './sample-site.ts';

const root = EXPORTED;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(html|json|svg|js|css|xml|ics|txt)$/.test(name),
);
const pages = files
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ name, address: addressOf(name), html: read(name) }));
const LOCAL_LINK = /\s(?:href|src|action|data-directory|data-figures)="(\/[^"]*)"/g;

function addressOf(name: string): string {
  return `/${name.replace(/(^|\/)index\.html$/, '$1')}`;
}

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

test('every link, image and script of every page leads to a file that was exported', () => {
  const built = new Set(
    files.map(addressOf).concat(readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => `/${name}`)),
  );
  const anchors = new Map(
    pages.map(({ address, html }) => [address, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!))]),
  );
  const broken = pages.flatMap(({ address, html }) =>
    [...new Set([...html.matchAll(LOCAL_LINK)].map(([, link]) => link!.replaceAll('&#38;', '&').replaceAll('&amp;', '&')))]
      .filter((link) => {
        const { pathname, hash } = new URL(link, 'http://localhost');
        const target = decodeURIComponent(pathname);
        return !built.has(target) || (hash !== '' && !anchors.get(target)?.has(hash.slice(1)));
      })
      .map((link) => `${address} → ${link}`),
  );
  expect(pages.length).toBeGreaterThan(200);
  expect(broken).toEqual([]);
});

test('every page has one first heading, a title of its own, a description and a language', () => {
  const titles = new Map<string, string>();
  const wrong = pages.flatMap(({ address, html }) => {
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
    const same = titles.get(title);
    titles.set(title, address);
    return [
      (html.match(/<h1[\s>]/g) ?? []).length === 1 ? '' : `${address} has not exactly one h1`,
      title ? '' : `${address} has no title`,
      same ? `${address} has the title of ${same}: ${title}` : '',
      /<meta name="description" content="[^"]{20,}"/.test(html) ? '' : `${address} has no description`,
      /<html lang="[a-z]{2}/.test(html) ? '' : `${address} says no language`,
      html.includes('http-equiv="content-security-policy"') ? '' : `${address} has no policy`,
    ].filter(Boolean);
  });
  expect(wrong).toEqual([]);
});

test('no page carries a style attribute or a script of an event, which its policy would refuse', () => {
  expect(pages.filter(({ html }) => /\s(?:style|on[a-z]+)="/.test(html)).map(({ address }) => address)).toEqual([]);
});

test('what only the operator sees stands in no exported file, and no partner’s private figure in any', () => {
  const editions = ['2024', '2026'].map(
    (name) =>
      parse(readFileSync(new URL(`../../data/programs/canopy/${name}.yaml`, import.meta.url), 'utf8')) as {
        metrics: Record<string, { label: string; visibility?: string }>;
      },
  );
  const metrics = editions.flatMap(({ metrics }) => Object.entries(metrics).map(([id, metric]) => ({ id, ...metric })));
  const operators = metrics.filter(({ visibility }) => visibility === 'operator');
  const partners = new Set(metrics.filter(({ visibility }) => visibility === 'partner').map(({ id }) => id));
  expect(operators.length).toBeGreaterThan(0);
  expect(partners.size).toBeGreaterThan(0);

  const told = files.filter((name) => {
    const text = read(name);
    return operators.some(({ id, label }) => text.includes(label) || new RegExp(`["/]${id}["/]`).test(text));
  });
  expect(told).toEqual([]);

  const figures = files
    .filter((name) => /^api\/v1\/programs\/canopy\/partners\//.test(name))
    .filter((name) => hasFigureOf(JSON.parse(read(name)), partners));
  expect(figures).toEqual([]);
});

/** Whether anything in an answer gives a value for one of these metrics. */
function hasFigureOf(answer: unknown, metrics: ReadonlySet<string>): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  const { id, metric, value } = answer as Record<string, unknown>;
  const about = typeof metric === 'string' ? metric : typeof id === 'string' ? id.slice(id.indexOf('/') + 1) : '';
  return (metrics.has(about) && value !== undefined) || Object.values(answer).some((one) => hasFigureOf(one, metrics));
}

// Partners, their badges, tiers, listings and decisions are many pages of one make: one in thirty of them stands for the rest.
const ONE_IN = 30;
const numerous =
  /^(?:\/de)?\/(programs\/[^/]+\/(?:(?:partners|badges)\/[^/]+|tiers\/.+)|marketplace\/listings\/[^/]+|docs\/decisions\/[^/]+)\/$/;
// German pages are made as English ones are, all of which are looked at, and axe looks at each kind of them elsewhere: one in twenty.
const ONE_GERMAN_IN = 20;
const oneInOf = (address: string): number => (numerous.test(address) ? ONE_IN : address.startsWith('/de/') ? ONE_GERMAN_IN : 1);
/** axe looks at these at both widths, in light and in dark, elsewhere. */
const oneOfEachKind = new Set<string>(Object.values(KINDS));
const crawled = pages
  .map(({ address }) => address)
  .sort()
  .filter((address, index) => index % oneInOf(address) === 0 && !oneOfEachKind.has(address.replace(/\.html$/, '')));
const PARTS = 2;
for (let part = 0; part < PARTS; part++) {
  test(`no page has a violation that axe can find, part ${part + 1} of ${PARTS}`, async ({ page }) => {
    test.setTimeout(180_000);
    const found: string[] = [];
    for (const address of crawled.filter((_, index) => index % PARTS === part)) {
      await page.goto(address);
      await settle(page);
      found.push(...(await findViolations(page)).map((violation) => `${address}: ${violation}`));
    }
    expect(found).toEqual([]);
  });
}

/** All listings at once, every element in every state, every picture of a program with its table behind it: what these are for. */
const WITH_EVERYTHING = /^(?:\/de)?\/(?:marketplace\/(?:all|search)|embed\/gallery|programs\/[^/]+\/health)\/$/;
/** A chapter of the docs is as long as it is. */
const CHAPTER = /^\/docs\/.+/;

test('pages are light: each in 16 kB compressed, those with everything and chapters of the docs in 32 kB, all faces of a page in 100 kB', () => {
  const heavy = pages
    .map(({ address, name }) => ({ address, bytes: statSync(join(root, `${name}.br`)).size }))
    .filter(({ address, bytes }) => bytes > (WITH_EVERYTHING.test(address) || CHAPTER.test(address) ? 32_768 : 16_384));
  expect(heavy).toEqual([]);
  const faces = pages.map(({ address, html }) => ({
    address,
    bytes: [...new Set(html.match(/\/_astro\/fonts\/[\w.-]+\.woff2/g) ?? [])].reduce(
      (sum, face) => sum + statSync(join(root, face)).size,
      0,
    ),
  }));
  expect(faces.filter(({ bytes }) => bytes === 0 || bytes > 102_400)).toEqual([]);
});
