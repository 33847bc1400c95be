import { expect, test } from '@playwright/test';

test('a board sees tiers against the plan, who moved, and where partners fall short, each in words as well', async ({ page }) => {
  await page.goto('/programs/canopy/');
  await page.getByRole('link', { name: 'How it is doing' }).click();
  await expect(page.getByRole('img', { name: /^Partners today: Seedling \(Apps\) \d/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Since 1 January 2025, partners rose/ }).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /Uptime in the worst month.*6 of 7 have it/ })).toBeVisible();
});

test('nothing of the operator or of a partner alone is on it', async ({ request }) => {
  const html = await (await request.get('/programs/canopy/health/')).text();
  for (const word of ['disputed', 'Revenue through Canopy']) expect(html).not.toContain(word);
});

test('behind each trend its months stand in a table', async ({ page }) => {
  await page.goto('/programs/canopy/health/');
  const figure = page.getByRole('figure').filter({ hasText: 'Shops using it' }).first();
  await figure.getByText('The same as a table').click();
  await expect(figure.getByRole('row').last()).toContainText('2026');
  await expect(figure.getByRole('row')).not.toHaveCount(1);
});
