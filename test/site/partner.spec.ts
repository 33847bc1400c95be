import { expect, test } from '@playwright/test';

test('each public figure of a partner is drawn with what is needed, and said in words', async ({ page }) => {
  await page.goto('/programs/canopy/partners/cartwheel/');
  const shops = page.getByRole('img', { name: /^Shops using it: 510 on 21 November 2026/ });
  await expect(shops).toBeVisible();
  await expect(shops).toHaveAttribute('aria-label', /At least 1,200 for Heartwood/);
});

test('what only a partner may see has no picture', async ({ page }) => {
  await page.goto('/programs/canopy/partners/cartwheel/');
  expect(await page.getByRole('img', { name: /Revenue|disputed/ }).count()).toBe(0);
});

test('the tiers that a partner held are drawn along time', async ({ page }) => {
  await page.goto('/programs/canopy/partners/cartwheel/');
  await expect(
    page.getByRole('img', { name: /Sapling from 11 December 2024 until 8 March 2025; Evergreen from 8 March 2025/ }),
  ).toBeVisible();
});
