import { expect, test } from '@playwright/test';

test('a reader works a standing out again in the browser, and sees each criterion beside the published one', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/programs/canopy/partners/featherstep/');
  await page.getByRole('button', { name: 'Work it out in this browser' }).scrollIntoViewIfNeeded();
  expect(asked.filter((path) => /rules\.json|observations\.csv/.test(path))).toEqual([]);
  await page.getByRole('button', { name: 'Work it out in this browser' }).click();
  const answer = page.locator('.answer');
  await expect(answer.getByText(/^Same result: Seedling/)).toBeVisible();
  await expect(answer.getByRole('row', { name: /Shops using it 22, not met 22, not met Same/ })).toBeVisible();
  expect(asked).toContain('/api/v1/programs/canopy/rules.json');
});

test('what is not public is named as what cannot be checked', async ({ page }) => {
  await page.goto('/programs/canopy/partners/old-bell-works/');
  await page.getByRole('button', { name: 'Work it out in this browser' }).click();
  const answer = page.locator('.answer');
  await expect(answer.getByText(/^Same result as far as it can be checked: Heartwood|^Same result: Heartwood/)).toBeVisible();
  await expect(answer.getByText('Cannot be checked, as what it rests on is not public')).toBeVisible();
});

test('a server that does not answer is told, and can be asked again', async ({ page }) => {
  await page.route('**/rules.json', (route) => route.abort(), { times: 1 });
  await page.goto('/programs/canopy/partners/featherstep/');
  const button = page.getByRole('button', { name: 'Work it out in this browser' });
  await button.click();
  await expect(page.getByText('could not be fetched just now')).toBeAttached();
  await button.click();
  await expect(page.getByText(/^Same result: Seedling/).last()).toBeVisible();
});
