import { test } from '@playwright/test';
import { expectNoOverflow, KINDS, settle } from './browsing.ts';

const AT_TWICE = [
  'docs',
  'docs in pictures',
  'docs with code',
  'search',
  'found everywhere',
  'programs',
  'compare',
  'marketplace',
  'everything',
] as const;

test('with text of 200 % a phone still shows these pages from side to side', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  for (const kind of AT_TWICE) {
    await page.goto(KINDS[kind]);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await settle(page);
    await test.step(kind, () => expectNoOverflow(page));
  }
});

test('from right to left, no kind of page is wider than its window', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const [kind, address] of Object.entries(KINDS)) {
    await page.goto(address);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await settle(page);
    await test.step(kind, () => expectNoOverflow(page));
  }
});
