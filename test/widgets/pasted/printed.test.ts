import puppeteer from 'puppeteer-core';
import { expect, it } from 'vitest';
import { findBrowser } from '../../../tools/browser.mjs';
import { isDone, serveBarePage } from './bare-page.ts';

it('on paper a tracker and a ladder show all that they have, as nobody can unfold it there', { timeout: 60_000 }, async () => {
  const places = await serveBarePage();
  const browser = await puppeteer.launch(await findBrowser());
  try {
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
  } finally {
    await browser.close();
    await places.close();
  }
});
