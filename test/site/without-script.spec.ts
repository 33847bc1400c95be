import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('home shows a badge and a tracker that the server rendered', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('tier-badge').getByRole('link')).toContainText('Heartwood');
  await expect(page.locator('tier-tracker').getByRole('progressbar').first()).toBeVisible();
});

test('partners stand by tier, with a way to each, and no form that would do nothing', async ({ page }) => {
  await page.goto('/programs/canopy/partners/');
  await expect(page.getByLabel('Name')).toBeHidden();
  await page
    .getByRole('navigation', { name: 'Tiers on this page' })
    .getByRole('link', { name: /Evergreen/ })
    .click();
  await expect(page).toHaveURL(/#apps--evergreen$/);
  await expect(
    page
      .getByRole('region', { name: /Evergreen/ })
      .getByRole('link')
      .first(),
  ).toBeVisible();
});

test('a partner’s page gives tier, evidence and history', async ({ page }) => {
  await page.goto('/programs/canopy/partners/tidewick/');
  await expect(page.getByRole('heading', { name: 'Heartwood' }).first()).toBeVisible();
  await expect(page.getByText('Genuine: Tidewick holds Heartwood today.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'What Heartwood needs to stay' })).toContainText('Uptime in the worst month');
  await expect(page.getByRole('region', { name: 'How it came about' })).toContainText('Promoted');
});

test('the marketplace shows its cards in the boosted order, each with its badge', async ({ page }) => {
  await page.goto('/marketplace/');
  const cards = page.locator('tier-listings > article');
  await expect(cards).toHaveCount(24);
  await expect(cards.first().locator('tier-badge').getByRole('link')).toContainText('Heartwood');
  await expect(cards.last()).toBeVisible();
});

test('a search without script leads to the list of everything', async ({ page }) => {
  await page.goto('/marketplace/');
  await page.getByRole('searchbox').fill('bread');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('link', { name: 'Dough Clock' })).toBeVisible();
});

test('snippets can be read, and nothing offers to copy them', async ({ page }) => {
  await page.goto('/embed/');
  await expect(page.getByText('<tier-badge program="canopy"')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
});
