import { expect, test } from '@playwright/test';
import { expectNoOverflow, findViolations } from './browsing.ts';

test('a listing’s page says what is measured of its maker, what the badge means, why it stands where it does, and what else there is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto('/marketplace/listings/counterbell/');
  await expect(page.getByRole('definition').first()).toHaveText('4.67/5');
  await expect(page.getByText('Tier 4 of 4 for Apps. It takes 12 measured things to get there.')).toBeVisible();
  await expect(page.getByText('Place 1 of 24 in At the counter.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'More in At the counter' })).toBeVisible();
  expect(await page.locator('.similar article').count()).toBe(3);
  expect(await findViolations(page)).toEqual([]);
  await expectNoOverflow(page);
  await page.getByRole('link', { name: 'Check it: the figures and the decisions behind the tier' }).click();
  await expect(page).toHaveURL('/programs/canopy/partners/old-bell-works/');
});

test('of a maker on two tracks a listing’s page tells of the one that its badge is of, and whose boost counts', async ({
  page,
}) => {
  await page.goto('/marketplace/listings/spokewise-tickets/');
  await expect(page.locator('tier-badge').first()).toContainText('Arborist');
  await expect(page.getByText('Tier 3 of 3 for Studios.')).toBeVisible();
  await expect(page.getByText('times 1.35 for Arborist.')).toBeVisible();
});
