import { expect, test, type Browser } from '@playwright/test';
import { LANGUAGES, pathIn } from '../../site/model/languages.ts';
import { KINDS, settle } from './browsing.ts';

interface Weight {
  all: number;
  script: number;
  faces: string[];
}

/** What a page and all that it loads come to over the wire, as a browser counts it that has nothing of it yet. */
async function weigh(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const types = new Map<string, { type: string; url: string }>();
  const weight: Weight = { all: 0, script: 0, faces: [] };
  session.on('Network.responseReceived', ({ requestId, type, response }) => types.set(requestId, { type, url: response.url }));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const { type = '', url = '' } = types.get(requestId) ?? {};
    weight.all += encodedDataLength;
    if (type === 'Script') weight.script += encodedDataLength;
    if (type === 'Font') weight.faces.push(url);
  });
  await page.goto(address);
  await settle(page);
  await page.waitForLoadState('networkidle');
  await context.close();
  return weight;
}

const CRITERIA = [
  'program with tracks',
  'program from an article',
  'program without criteria',
  'tier',
  'tier without a track',
] as const;

for (const language of LANGUAGES) {
  for (const kind of CRITERIA)
    test(`${kind} (${language}): no more than 60 kB over the wire with faces, 15 kB of it script`, async ({
      browser,
      baseURL,
    }) => {
      const { all, script, faces } = await weigh(browser, baseURL + pathIn(language, KINDS[kind]));
      expect(faces).toHaveLength(2);
      expect(all).toBeLessThanOrEqual(60_000);
      expect(script).toBeLessThanOrEqual(15_000);
    });

  for (const kind of ['partner', 'partner of an article'] as const)
    test(`${kind} (${language}): no more than 80 kB over the wire with faces`, async ({ browser, baseURL }) => {
      const { all, faces } = await weigh(browser, baseURL + pathIn(language, KINDS[kind]));
      expect(faces).toHaveLength(2);
      expect(all).toBeLessThanOrEqual(80_000);
    });
}

test('letters that few pages have come in a face of their own, where they stand', async ({ page, baseURL }) => {
  await page.goto(baseURL + KINDS.programs);
  await settle(page);
  const loaded = () =>
    page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ unicodeRange }) => unicodeRange));
  expect((await loaded()).every((range) => range === 'U+0-10FFFF')).toBe(true);
  await page.evaluate(() => (document.querySelector('h1')!.textContent = 'Čeština, žluťoučký'));
  await expect.poll(async () => (await loaded()).some((range) => range.startsWith('U+100'))).toBe(true);
});
