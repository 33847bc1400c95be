import { expect, test, type Page } from '@playwright/test';
import { THEMES } from '../../site/words/snippets/choices.ts';
import { settle } from './browsing.ts';
import { boxesOf, movedParts, type Box } from './gallery-boxes.ts';

// Pictures are compared with pictures of the same run: docs/decisions/0024-pictures-compared-within-a-run.md says why.
const GALLERY = '/embed/gallery/';

async function openGallery(page: Page, asked = ''): Promise<Map<string, Box[]>> {
  await page.goto(GALLERY + asked);
  await settle(page);
  return boxesOf(page);
}

test('colours move nothing: light and dark, and every theme, have all parts in one place', async ({ page }) => {
  test.setTimeout(180_000);
  const plain = await openGallery(page);
  expect([...plain.values()].flat().length).toBeGreaterThan(500);
  for (const asked of ['?scheme=dark', ...Object.keys(THEMES).map((theme) => `?theme=${theme}`)])
    expect(movedParts(plain, await openGallery(page, asked)), asked).toEqual([]);
});

test('an element with 320 pixels is the same in a place of a wide page as on a page that has no more', async ({ page }) => {
  test.setTimeout(120_000);
  const roomOf = () => page.locator('[data-state=tracker-climbing]').evaluate((frame) => frame.clientWidth);
  await page.setViewportSize({ width: 1440, height: 900 });
  const inPlace = await openGallery(page, '?width=20rem');
  expect(await roomOf()).toBe(320);
  await page.setViewportSize({ width: 380, height: 900 });
  await openGallery(page);
  await page.setViewportSize({ width: 380 + 320 - (await roomOf()), height: 900 });
  const alone = await openGallery(page);
  expect(await roomOf()).toBe(320);
  // Badges stand in columns, which are narrower on the wide page.
  const same = new Map([...inPlace].filter(([state]) => !state.startsWith('badge-')));
  expect(movedParts(same, alone)).toEqual([]);
  expect(same.size).toBeGreaterThan(20);
});

test('all elements write in the same few sizes, and in none that is too small to read', async ({ page }) => {
  await openGallery(page);
  const sizes = await page.evaluate(() => {
    const found = new Map<string, string>();
    for (const host of document.querySelectorAll('[data-state] *')) {
      for (const part of host.shadowRoot?.querySelectorAll<HTMLElement>('*:not(svg *, style)') ?? []) {
        const isText = [...part.childNodes].some(
          ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent!.trim(),
        );
        if (isText && part.getClientRects().length > 0)
          found.set(getComputedStyle(part).fontSize, `${host.localName} ${part.outerHTML}`);
      }
    }
    return [...found];
  });
  expect(sizes.filter(([size]) => Number.parseFloat(size) < 12)).toEqual([]);
  // What differs by less than a pixel is one size to the eye.
  const told = Map.groupBy(sizes, ([size]) => Math.round(Number.parseFloat(size)));
  expect(told.size, JSON.stringify([...told.values()])).toBeLessThanOrEqual(8);
});
