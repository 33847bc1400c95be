import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../tools/browser.mjs';
import { badge, partnerAnswer, programAnswer, publicTier, standingsOf } from './answers.ts';
import { buildEmbed } from './build-embed.ts';
import { listen, originOf } from './listen.ts';

const ELEMENTS = `
  <h1>Apps <tier-badge program="acme" partner="northwind">Partner</tier-badge></h1>
  <tier-badge program="acme" partner="tailspin">Partner</tier-badge>
  <tier-listings program="acme">
    <article data-listing="a" data-partner="tailspin" data-relevance="0.9">A</article>
    <article data-listing="b" data-partner="northwind" data-relevance="0.8">B</article>
  </tier-listings>
  <tier-tracker program="acme" partner="northwind">Standing</tier-tracker>`;

describe('a page of another origin, with one script tag and a strict policy', { timeout: 60_000 }, () => {
  let folder: string;
  let browser: Browser;
  let gradus: Server;
  let host: Server;
  let asked: string[] = [];
  const told: string[] = [];
  let isDown = false;
  let scripts = ['gradus'];
  let body = ELEMENTS;

  beforeAll(async () => {
    folder = await buildEmbed();
    gradus = await listen(({ url, headers }, response) => {
      const { pathname } = new URL(url!, 'http://gradus');
      if (pathname.startsWith('/told/')) {
        told.push(pathname);
        response.statusCode = 404;
      }
      if (pathname.startsWith('/api')) asked.push(`${url}${headers.cookie ? ' with cookies' : ''}`);
      response.setHeader('access-control-allow-origin', '*');
      if (pathname.startsWith('/embed/')) {
        response.setHeader('content-type', pathname.endsWith('.css') ? 'text/css' : 'text/javascript');
        response.end(readFileSync(join(folder, pathname.slice('/embed/'.length))));
      } else if (isDown) {
        response.statusCode = 404;
        response.end();
      } else {
        const standings = standingsOf('acme', [badge('northwind', 'gold'), badge('tailspin', 'silver')]);
        const program = programAnswer([publicTier('silver'), publicTier('gold')]);
        const answer = pathname.endsWith('standings.json')
          ? standings
          : pathname.includes('/partners/')
            ? partnerAnswer()
            : program;
        response.end(JSON.stringify(answer));
      }
    });
    host = await listen((_, response) => {
      const origin = originOf(gradus);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader(
        'content-security-policy',
        `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src data:; trusted-types lit-html; require-trusted-types-for 'script'`,
      );
      response.end(
        `<!doctype html><html lang="en"><head><title>Apps</title><link rel="icon" href="data:,">${scripts.map((name) => `<script type="module" src="${origin}/embed/${name}.js"></script>`).join('')}</head><body>${body}</body></html>`,
      );
    });
    browser = await puppeteer.launch(await findBrowser());
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    gradus?.close();
    host?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The page when the elements have told that they are done (`tier-ready` or `tier-error`). */
  async function open(done: number): Promise<{ page: Page; said: string[] }> {
    asked = [];
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.evaluateOnNewDocument(() => {
      const counted = window as unknown as { done: number };
      counted.done = 0;
      for (const type of ['tier-ready', 'tier-error']) document.addEventListener(type, () => counted.done++);
    });
    await page.goto(originOf(host));
    await page.waitForFunction((count) => (window as unknown as { done: number }).done === count, {}, done);
    return { page, said };
  }

  it('shows all elements, after one request for the badges and the list, and one for the tracker', async () => {
    const { page, said } = await open(4);
    expect(asked.sort()).toEqual([
      '/api/v1/programs/acme/partners/northwind.json',
      '/api/v1/programs/acme/standings.json?partners=northwind,tailspin',
    ]);
    expect(said).toEqual([]);
    const link = await page.$eval('tier-badge', (element) => element.shadowRoot!.querySelector('a')!.href);
    expect(link).toBe(`${originOf(gradus)}/programs/acme/partners/northwind/`);
    const order = await page.$eval('tier-listings', (element) =>
      [...element.shadowRoot!.querySelectorAll('slot')].map((slot) => slot.assignedElements()[0]!.textContent),
    );
    expect(order).toEqual(['B', 'A']);
    expect(await page.$eval('tier-tracker', (element) => element.shadowRoot!.querySelector('[part=held]') !== null)).toBe(true);
  });

  it('keeps its own text when the server is down', async () => {
    isDown = true;
    const { page, said } = await open(4);
    isDown = false;
    expect(await page.$$eval('tier-badge', (badges) => badges.map((element) => (element as HTMLElement).innerText))).toEqual([
      'Partner',
      'Partner',
    ]);
    expect(await page.$eval('tier-tracker', (element) => (element as HTMLElement).innerText)).toBe('Standing');
    expect(said.filter((line) => line.startsWith('[gradus]'))).toHaveLength(2);
    expect(said.filter((line) => !line.startsWith('[gradus]') && !line.includes('404'))).toEqual([]);
  });

  it.each([[['tracker', 'ladder', 'badge']], [['gradus', 'badge', 'ladder']], [['ladder', 'gradus', 'listings', 'tracker']]])(
    'can take the scripts in any mix, of which all share one Lit and one store: %j',
    async (mix) => {
      scripts = mix;
      body = `${ELEMENTS}<tier-ladder program="acme">Tiers</tier-ladder>`;
      const { page, said } = await open(mix.includes('gradus') || mix.includes('listings') ? 5 : 4);
      scripts = ['gradus'];
      body = ELEMENTS;
      expect(said).toEqual([]);
      expect(asked.filter((url) => url.includes('standings.json'))).toHaveLength(1);
      // What they are made of is a file of its own, which may come after the answers.
      await page.waitForFunction(() =>
        ['tier-tracker', 'tier-ladder'].every((tag) => document.querySelector(tag)!.shadowRoot!.querySelector('[part=foot]')),
      );
    },
  );

  it('obeys what any of the scripts was told, whichever script brought the element', async () => {
    scripts = ['badge', 'ladder'];
    body = '<tier-badge program="acme" partner="northwind">Partner</tier-badge>';
    const { page, said } = await open(1);
    scripts = ['gradus'];
    body = ELEMENTS;
    asked = [];
    // As text: what stands here is compiled, and a page knows nothing of the compiler's own imports.
    await page.evaluate(`(async (origin) => {
      const { configure } = await import(origin + '/embed/badge.js');
      configure({ base: origin + '/told' });
      const ladder = Object.assign(document.createElement('tier-ladder'), { program: 'acme' });
      const failed = new Promise((resolve) => ladder.addEventListener('tier-error', resolve));
      document.body.append(ladder);
      await failed;
    })('${originOf(gradus)}')`);
    expect(asked).toEqual([]);
    expect(told).toContain('/told/api/v1/programs/acme.json');
    expect(said.filter((line) => !line.startsWith('[gradus]') && !line.includes('404'))).toEqual([]);
  });

  it('can take the badge alone', async () => {
    scripts = ['badge'];
    const { page, said } = await open(2);
    scripts = ['gradus'];
    expect(said).toEqual([]);
    expect(
      await page.evaluate(() => [customElements.get('tier-badge'), customElements.get('tier-tracker')].map(Boolean)),
    ).toEqual([true, false]);
  });
});
