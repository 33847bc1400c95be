import { expect, test } from '@playwright/test';
import { settle } from './browsing.ts';

test('the criteria of a program fit a few screens: under 4,500 px at 1280, under 4,200 px on a phone', async ({ page }) => {
  for (const [width, most] of [
    [1280, 4500],
    [375, 4200],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/programs/canopy/');
    await settle(page);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(most);
  }
});

test('the names of the tiers stay in sight while the table scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto('/programs/canopy/');
  await page.getByRole('rowheader', { name: 'Marketing funds' }).first().scrollIntoViewIfNeeded();
  await page.getByRole('rowheader', { name: 'What the operator puts in' }).first().scrollIntoViewIfNeeded();
  await expect(page.getByRole('columnheader', { name: /Heartwood/ })).toBeInViewport({ ratio: 1 });
});

test('a cell says a figure only where more is needed than on the tier before', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/programs/canopy/');
  const row = page.locator('tr', { hasText: 'Orders handled in 90 days' });
  await expect(row.getByRole('cell')).toHaveText([/Not needed/, /500\s+350 to stay/, /As Sapling/, /As Evergreen/]);
});

test('the other track is a tab away, without any script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto('/programs/canopy/');
  await expect(page.getByRole('columnheader', { name: /Arborist/ })).toBeHidden();
  await page.getByText('Studios', { exact: true }).first().click();
  await expect(page.getByRole('columnheader', { name: /Arborist/ })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /Heartwood/ })).toBeHidden();
  await context.close();
});

test('on a phone a tier unfolds what it adds, one tier at a time', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto('/programs/canopy/');
  const steps = page.locator('.steps').first();
  await steps.getByText('Evergreen', { exact: true }).click();
  await expect(steps.getByText('Reviews in a year')).toBeVisible();
  await steps.getByText('Sapling', { exact: true }).click();
  await expect(steps.getByText('Reviews in a year')).toBeHidden();
});

test('what is public of a program is there as YAML', async ({ request }) => {
  const response = await request.get('/programs/canopy/program.yaml');
  expect(response.headers()['content-type']).toBe('application/yaml; charset=utf-8');
  expect(await response.text()).toContain('name: Canopy Partners');
  expect(await response.text()).not.toContain('disputes');
});
