import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbedFiles } from '../../site/words/snippets/embed-files.ts';
import { FORMATS } from '../../site/words/snippets/formats.ts';
import { findBrowser } from '../../tools/browser.mjs';
import { findFirefox } from '../../tools/other-browsers/find.mjs';
import { badge, partnerAnswer, programAnswer, publicTier, standingsOf } from './answers.ts';
import { buildEmbed } from './build-embed.ts';
import { listen, originOf } from './listen.ts';

const ELEMENTS = `
  <tier-badge program="acme" partner="northwind">Partner</tier-badge>
  <tier-listings program="acme"><article data-partner="northwind" data-relevance="0.8">B</article></tier-listings>
  <tier-tracker program="acme" partner="northwind">Standing</tier-tracker>
  <tier-ladder program="acme">Tiers</tier-ladder>`;
const ANSWERS = [
  [/standings\.json/, standingsOf('acme', [badge('northwind', 'gold')])],
  [/\/partners\//, partnerAnswer()],
  [/./, programAnswer([publicTier('silver'), publicTier('gold')])],
] as const;

const firefox = findFirefox();
const BROWSERS: [name: string, launch: () => Promise<Browser>][] = [
  ['Chromium', async () => puppeteer.launch(await findBrowser())],
  ...(firefox
    ? [['Firefox', () => puppeteer.launch({ browser: 'firefox', executablePath: firefox })] as [string, () => Promise<Browser>]]
    : []),
];

describe.each(BROWSERS)('a page in %s that runs only what it names, with what is in it', { timeout: 60_000 }, (_, launch) => {
  let folder: string;
  let files: EmbedFiles;
  let browser: Browser;
  let gradus: Server;
  let host: Server;
  let snippet = '';
  let altered = '';
  let lang = 'en';
  let asked: string[] = [];

  beforeAll(async () => {
    folder = await buildEmbed();
    files = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as EmbedFiles;
    gradus = await listen(({ url }, response) => {
      const [, name] = /^\/embed\/(?:\d[^/]*\/)?([^/?]+)$/.exec(url!) ?? [];
      asked.push(url!);
      response.setHeader('access-control-allow-origin', '*');
      if (name) {
        response.setHeader('content-type', name.endsWith('.css') ? 'text/css' : 'text/javascript');
        response.end(readFileSync(join(folder, name), 'utf8') + (altered === name ? ' ' : ''));
      } else response.end(JSON.stringify(ANSWERS.find(([path]) => path.test(url!))![1]));
    });
    host = await listen((_, response) => {
      const origin = originOf(gradus);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('integrity-policy', 'blocked-destinations=(script)');
      response.setHeader(
        'content-security-policy',
        `default-src 'none'; script-src ${origin}; style-src ${origin}; connect-src ${origin}; img-src data:; trusted-types lit-html; require-trusted-types-for 'script'`,
      );
      const head = `<title>Apps</title><link rel="icon" href="data:,">${snippet}`;
      response.end(`<!doctype html><html lang="${lang}"><head>${head}</head><body>${ELEMENTS}</body></html>`);
    });
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    gradus?.close();
    host?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** What a page with all four elements loads. */
  function write(format: 'html' | 'pinned', lang = ''): string {
    const chosen = {
      program: 'acme',
      partner: 'northwind',
      partnerName: 'N',
      size: 'medium',
      theme: '',
      lang,
      width: '',
      cards: [],
    };
    const options = { ...chosen, origin: originOf(gradus), embed: files };
    const snippets = (['badge', 'listings', 'tracker', 'ladder'] as const).map(
      (element) => FORMATS[format].write({ ...options, element })[0]!.code,
    );
    return [...new Set(snippets.join('\n').split('\n'))].join('\n');
  }

  async function open(isDone: string) {
    asked = [];
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.goto(originOf(host), { waitUntil: 'networkidle0' });
    await page.waitForFunction(isDone);
    const defined = await page.evaluate(() => customElements.get('tier-tracker') !== undefined);
    await page.close();
    return { said, defined };
  }

  it('has all elements at work, from one version, whatever imports what', async () => {
    snippet = write('pinned');
    const { said } = await open(
      `['badge a', 'listings [part=why]:not([hidden])', 'tracker [part=foot]', 'ladder [part=foot]'].every((one) => {
        const [tag, part] = one.split(/ (.*)/);
        return document.querySelector('tier-' + tag).shadowRoot?.querySelector(part);
      })`,
    );
    expect(said).toEqual([]);
    const loaded = asked.filter((url) => url.startsWith('/embed/'));
    expect(loaded.every((url) => url.startsWith(`/embed/${files.version}/`))).toBe(true);
    expect(new Set(loaded).size).toBe(loaded.length);
  });

  it('speaks the language that was chosen', async () => {
    snippet = write('pinned', 'de');
    lang = 'de';
    const { said } = await open(
      `document.querySelector('tier-badge').shadowRoot?.querySelector('a')?.ariaLabel.includes('Stufe')`,
    );
    lang = 'en';
    expect(said).toEqual([]);
  });

  it('runs nothing of a file that is not as it was', async () => {
    snippet = write('pinned');
    for (const name of ['tracker.js', files.needs['tracker.js']!.find((one) => one.startsWith('shared-'))!]) {
      altered = name;
      expect((await open('document.readyState === "complete"')).defined, name).toBe(false);
    }
    altered = '';
  });

  it('runs nothing that is not named so', async () => {
    snippet = write('html');
    expect((await open('document.readyState === "complete"')).defined).toBe(false);
    expect(asked.filter((url) => url.endsWith('.js'))).toEqual([]);
  });
});
