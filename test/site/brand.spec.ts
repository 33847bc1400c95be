import { expect, test } from '@playwright/test';

test('a badge of a program with a look of its own leads to a page that wears it', async ({ page }) => {
  await page.goto('/programs/canopy/partners/tidewick/');
  const home = page.getByRole('banner').getByRole('link', { name: 'Canopy', exact: true });
  await expect(home).toHaveAttribute('href', '/marketplace/');
  const accent = await page.evaluate(() => getComputedStyle(document.querySelector('header path')!).fill);
  expect(accent).toBe('rgb(200, 53, 31)');
});

test('a program without a look of its own wears that of Gradus', async ({ page }) => {
  await page.goto('/programs/hubspot/');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Gradus' })).toHaveAttribute('href', '/');
});
