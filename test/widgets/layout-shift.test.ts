import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../tools/browser.mjs';
import { badge, criterion, partnerAnswer, programAnswer, publicCriterion, publicTier, standing, standingsOf } from './answers.ts';
import { buildEmbed } from './build-embed.ts';

const LONG = Array.from({ length: 12 }, (_, index) => criterion(`gold/metric-${index}`));
const ASKED = Array.from({ length: 12 }, (_, index) => publicCriterion(`gold/metric-${index}`, index));
const BELOW = '<p>Text that stands below, and whose place is watched.</p>'.repeat(4);
const CARDS = [0.9, 0.8, 0.7]
  .map(
    (relevance, index) =>
      `<article data-partner="${index ? 'northwind' : 'tailspin'}" data-relevance="${relevance}">Card</article>`,
  )
  .join('');
const BADGES = Array.from(
  { length: 200 },
  (_, index) =>
    `<tier-badge program="acme" partner="${index % 2 ? 'northwind' : 'tailspin'}" size="${['small', 'medium', 'large'][index % 3]}">P</tier-badge>`,
);
const PAGES = {
  badge: `<p>By Northwind <tier-badge program="acme" partner="northwind">Partner</tier-badge> and text after it that goes on.</p>`,
  listings: `<tier-listings program="acme">${CARDS}</tier-listings>`,
  tracker: '<tier-tracker program="acme" partner="northwind">Standing</tier-tracker>',
  'badge among two hundred': BADGES.join(' '),
  ladder: '<tier-ladder program="acme">Tiers</tier-ladder>',
};

describe('a page with the sheet of the snippet, whose script comes late', { timeout: 60_000 }, () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  let body = '';

  beforeAll(async () => {
    folder = await buildEmbed();
    server = createServer(({ url }, response) => {
      const { pathname } = new URL(url!, 'http://gradus');
      const type = pathname.endsWith('.js') ? 'text/javascript' : pathname.endsWith('.css') ? 'text/css' : 'text/html';
      response.setHeader('content-type', type);
      response.end(
        pathname.startsWith('/embed/') ? readFileSync(join(folder, pathname.slice('/embed/'.length))) : answer(pathname),
      );
    }).listen(0, '127.0.0.1');
    browser = await puppeteer.launch(await findBrowser());
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  function answer(pathname: string): string {
    if (!pathname.startsWith('/api')) return body;
    if (pathname.includes('/partners/')) return JSON.stringify(partnerAnswer([standing({ criteria: LONG })]));
    if (pathname.endsWith('standings.json'))
      return JSON.stringify(standingsOf('acme', [badge('northwind', 'gold'), badge('tailspin', 'silver')]));
    return JSON.stringify(programAnswer([publicTier('silver'), publicTier('gold', { criteria: ASKED })]));
  }

  for (const [name, markup] of Object.entries(PAGES)) {
    for (const width of [390, 1280]) {
      it(`does not move when the ${name} comes, at ${width} pixels`, async () => {
        body =
          '<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">' +
          '<link rel="stylesheet" href="/embed/gradus.css"></head>' +
          `<body>${markup}${BELOW}</body></html>`;
        const page = await browser.newPage();
        await page.setViewport({ width, height: 844 });
        await page.evaluateOnNewDocument(() => {
          const watched = window as unknown as { shift: number; isReady: boolean };
          Object.assign(watched, { shift: 0, isReady: false });
          document.addEventListener('tier-ready', () => (watched.isReady = true));
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) watched.shift += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        await page.evaluate(() => {
          document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/embed/gradus.js' }));
        });
        await page.waitForFunction(
          (tag) => {
            const root = document.querySelector(tag)!.shadowRoot;
            const { isReady } = window as unknown as { isReady: boolean };
            return isReady && root?.querySelector('a[part=link], [part=why]:not([hidden]), [part=foot]');
          },
          {},
          `tier-${name.split(' ')[0]}`,
        );
        const shift = await page.evaluate(async () => {
          for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
          return (window as unknown as { shift: number }).shift;
        });
        await page.close();
        expect(shift).toBeLessThanOrEqual(0.01);
      });
    }
  }
});
