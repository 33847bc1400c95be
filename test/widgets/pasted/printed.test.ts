import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../../tools/browser.mjs';
import { isDone, serveBarePage, type Places } from './bare-page.ts';

describe('on paper', { timeout: 60_000 }, () => {
  let places: Places;
  let browser: Browser;

  beforeAll(async () => {
    places = await serveBarePage();
    browser = await puppeteer.launch(await findBrowser());
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await places?.close();
  });

  it('a tracker and a ladder show all that they have, as nobody can unfold it there', async () => {
    places.state.page = {
      policy: '',
      head:
        `<script type="module" src="${places.origin}/embed/gradus.js"></script>` +
        '<style>tier-tracker, tier-ladder { --tier-tracker-room: 5rem; --tier-ladder-room: 5rem }</style>',
      body: '<tier-tracker program="acme" partner="northwind"></tier-tracker><tier-ladder program="acme"></tier-ladder>',
    };
    const page = await browser.newPage();
    await page.goto(places.address);
    await page.waitForFunction(isDone('tracker', 'ladder'));
    const look = () =>
      page.$$eval('tier-tracker, tier-ladder', (elements) =>
        elements.map(({ shadowRoot }) => {
          const stage = shadowRoot!.querySelector('.stage')!;
          const isSeen = (part: string) => stage.querySelector(part)!.checkVisibility();
          return { isCut: stage.clientHeight < stage.scrollHeight, hasButton: isSeen('[part=unfold]') };
        }),
      );
    const seesMet = () =>
      page.$eval('tier-tracker', ({ shadowRoot }) => shadowRoot!.querySelector('[part=fold] li')!.checkVisibility());
    const onScreen = { isCut: true, hasButton: true };
    expect([...(await look()), await seesMet()]).toEqual([onScreen, onScreen, false]);
    await page.emulateMediaType('print');
    const onPaper = { isCut: false, hasButton: false };
    expect([...(await look()), await seesMet()]).toEqual([onPaper, onPaper, true]);
  });

  it('every listing has its words, as far down as it may stand', async () => {
    const cards = Array.from(
      { length: 60 },
      (_, i) => `<p data-partner="northwind" data-relevance="${1 - i / 100}">Card ${i}</p>`,
    );
    places.state.page = {
      policy: '',
      head: `<script type="module" src="${places.origin}/embed/gradus.js"></script><style>p { block-size: 10rem }</style>`,
      body: `<tier-listings program="acme">${cards.join('')}</tier-listings>`,
    };
    const page = await browser.newPage();
    await page.goto(places.address);
    await page.waitForFunction(isDone('listings'));
    await page.waitForFunction(
      () => document.querySelector('tier-listings')!.shadowRoot!.querySelectorAll('[part=why]:not([hidden])').length === 60,
    );
    const areLaidOut = () =>
      page.$eval('tier-listings', ({ shadowRoot }) =>
        [...shadowRoot!.querySelectorAll('[part=caption] summary')].map((summary) =>
          summary.checkVisibility({ contentVisibilityAuto: true }),
        ),
      );
    expect((await areLaidOut()).at(-1)).toBe(false);
    await page.emulateMediaType('print');
    expect(await areLaidOut()).toEqual(cards.map(() => true));
  });
});
