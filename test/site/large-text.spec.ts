import { expect, test } from '@playwright/test';
import { expectNoOverflow, KINDS, settle } from './browsing.ts';

test('text that the reader has set to twice its size in the browser leaves every kind of page as wide as the window', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ viewport: { width: 375, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Page.enable');
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  for (const [kind, address] of Object.entries(KINDS)) {
    await page.goto(address);
    await settle(page);
    await test.step(kind, async () => {
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      await expectNoOverflow(page);
    });
  }
  await context.close();
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
