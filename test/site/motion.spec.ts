import { expect, test } from '@playwright/test';

for (const [motion, isFaded] of [
  ['no-preference', true],
  ['reduce', false],
] as const)
  test(`from page to page there is ${isFaded ? 'a short fade' : 'no movement'} where the reader’s preference is ${motion}`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ reducedMotion: motion, baseURL: baseURL! });
    const page = await context.newPage();
    await page.addInitScript(() =>
      addEventListener('pagereveal', (event) => {
        document.documentElement.dataset['faded'] = String(event.viewTransition !== null);
      }),
    );
    await page.goto('/programs/');
    await page.locator('main a[href="/compare/"]').first().click();
    await page.waitForURL('**/compare/');
    await expect(page.locator('html')).toHaveAttribute('data-faded', String(isFaded));
    if (isFaded) {
      const longest = await page.evaluate(() =>
        Math.max(
          ...document.getAnimations().map(({ effect }) => Number(effect?.getTiming().duration)),
          ...[...document.styleSheets].flatMap((sheet) =>
            [...sheet.cssRules].flatMap((rule) =>
              [...rule.cssText.matchAll(/::view-transition-\w+\([^)]*\)[^{]*\{[^}]*animation-duration: ([\d.]+)s/g)].map(
                ([, seconds]) => Number(seconds) * 1000,
              ),
            ),
          ),
        ),
      );
      expect(longest).toBeGreaterThan(0);
      expect(longest).toBeLessThanOrEqual(300);
    }
    await context.close();
  });
