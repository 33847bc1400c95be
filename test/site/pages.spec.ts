import { expect, test } from '@playwright/test';
import { expectNoOverflow, findColourViolations, findViolations, KINDS, settle, watchTrouble } from './browsing.ts';

const WIDTHS = [375, 1280];

for (const [kind, address] of Object.entries(KINDS)) {
  for (const width of WIDTHS) {
    test(`${kind}: at ${width} px, light and dark, everyone can use it and nothing goes wrong`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const trouble = watchTrouble(page);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(address);
      await settle(page);
      await expectNoOverflow(page);
      expect(await findViolations(page), 'light').toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await settle(page);
      await expectNoOverflow(page);
      expect(await findColourViolations(page), 'dark').toEqual([]);
      expect(trouble).toEqual([]);
    });
  }
}

test('whether a badge is true, and what is pressing, stands above the fold of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto('/programs/canopy/partners/tidewick/');
  await expect(page.getByText('Genuine: Tidewick holds Heartwood today.')).toBeInViewport();
  await expect(page.getByText(/days left to put right what fell short/)).toBeInViewport();
});

test('what is missing, and when it may come or why that is not told, stands above the fold of a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto('/programs/canopy/partners/cartwheel/');
  await expect(page.getByText(/^Exempt until 31 December 2026: Days to a first reply\./)).toBeInViewport();
  await expect(page.getByText(/1 of 11 left to reach Heartwood: Shops using it \(now .*, needed 1,200\)/)).toBeInViewport();
  await expect(page.getByText(/Without that figure no date can be given here\.$/)).toBeInViewport({ ratio: 1 });
});

test('a warned partner is told what to put right, with the way to it', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto('/programs/canopy/partners/ferryman/');
  await expect(page.getByText('Security review (lapsed on 3 September 2026)')).toBeInViewport();
  await expect(page.getByRole('link', { name: 'How to put it right' })).toHaveAttribute('href', /guides\/security-review$/);
});

test('a wrong address is answered with the page that says so', async ({ page }) => {
  const response = await page.goto('/programs/no-such-program/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A step is missing here.');
});

test('every kind of page fits a window of 320 px, which is what 400 % of zoom leaves', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of Object.values(KINDS)) {
    await page.goto(address);
    await settle(page);
    await test.step(address, () => expectNoOverflow(page));
  }
});
