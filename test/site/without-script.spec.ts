import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('home shows a badge and a tracker that the server rendered', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('tier-badge').getByRole('link')).toContainText('Heartwood');
  await expect(page.locator('tier-tracker').getByRole('progressbar').first()).toBeVisible();
});

test('partners stand by tier, with a way to each', async ({ page }) => {
  await page.goto('/programs/canopy/partners/');
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

test('partners are found by the server, by name and tier, and the form keeps what was asked', async ({ page }) => {
  await page.goto('/programs/canopy/partners/');
  await page.getByLabel('Name').fill('tide');
  await page.getByLabel('Tier', { exact: true }).selectOption('apps/heartwood');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page.getByRole('status')).toHaveText('1 partner found for “tide”.');
  const found = page.getByRole('region', { name: 'Partners found' });
  await expect(found.getByRole('listitem')).toContainText(['Tidewick']);
  await expect(found.getByRole('listitem')).toContainText(['Heartwood since']);
  await expect(page.getByLabel('Name')).toHaveValue('tide');
  await expect(page.getByLabel('Tier', { exact: true })).toHaveValue('apps/heartwood');
  await found.getByRole('link', { name: 'All partners' }).click();
  await expect(page.getByRole('region', { name: /Evergreen/ })).toBeVisible();
});

test('the market is searched by the server: in its order, with badges, and with a way on when nothing is found', async ({
  page,
}) => {
  await page.goto('/marketplace/');
  await page.getByRole('searchbox').fill('shop');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('status')).toContainText('listings found for “shop”.');
  const cards = page.locator('tier-listings > article');
  for (const text of await cards.allInnerTexts()) expect(text.toLowerCase()).toContain('shop');
  await expect(cards.first().locator('tier-badge').getByRole('link')).toContainText('Heartwood');

  await page.getByRole('searchbox').fill('<b>zzzz');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('status')).toHaveText('No listing found for “<b>zzzz”.');
  await expect(page.getByText('Try fewer letters or another word.')).toBeVisible();
  await expect(page.getByRole('link', { name: /At the counter/ })).toBeVisible();
});

test('an embed is chosen with a form: the server shows it, and writes what to copy', async ({ page }) => {
  await page.goto('/embed/');
  const code = page.getByRole('region', { name: 'Code: In its place on the page' });
  await expect(code).toContainText('<tier-badge program="canopy"');
  await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Tracker' }).check();
  await page.getByLabel('Partner', { exact: true }).selectOption('tidewick');
  await page.getByLabel('Language', { exact: true }).selectOption('de');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/element=tracker/);
  await expect(page.locator('#panes tier-tracker').first()).toContainText('Um Heartwood zu behalten');
  await expect(code).toContainText('<tier-tracker program="canopy" partner="tidewick" lang="de">');
  await expect(page.getByLabel('Partner', { exact: true })).toHaveValue('tidewick');
  await page.getByText('React', { exact: true }).click();
  await expect(page.getByText('export function PartnerTier()')).toBeVisible();
});
