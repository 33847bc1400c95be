import { expect, test } from '@playwright/test';

test('contents stand at the left where there is room, and are folded on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/docs/program-format/');
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents).toHaveCount(1);
  await expect(contents.getByRole('link', { name: 'Write a program' })).toHaveAttribute('aria-current', 'page');
  await expect(contents.getByRole('link', { name: 'Tiers', exact: true })).toHaveAttribute('href', '#tiers');
  await page.setViewportSize({ width: 375, height: 800 });
  await expect(contents).toHaveCount(0);
  await page.getByText('Contents', { exact: true }).click();
  await contents.getByRole('link', { name: 'Reviews', exact: true }).click();
  await expect(page).toHaveURL('/docs/reviews/');
});

test('one chapter leads to the next and back, and links between files lead to pages', async ({ page }) => {
  await page.goto('/docs/standings/');
  await page
    .getByRole('navigation', { name: 'Before and after' })
    .getByRole('link', { name: /Write a program/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Write a program');
  await page
    .getByRole('navigation', { name: 'Before and after' })
    .getByRole('link', { name: /How a standing/ })
    .click();
  await page.getByRole('link', { name: 'reviews.md' }).click();
  await expect(page).toHaveURL('/docs/reviews/#an-example');
  await expect(page.getByRole('heading', { name: 'An example' })).toBeInViewport();
});

test('an example is copied as it was written', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto('/docs/data-format/');
  await page.getByRole('button', { name: /^Copy.*acme\.yaml$/ }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^id: acme-apps\nname: Acme App Partners\n/);
  expect(copied).not.toContain('\n\n');
  await context.close();
});

test('every picture of the docs is served', async ({ page }) => {
  await page.goto('/docs/standings/');
  const pictures = page.locator('article img');
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('one search finds programs, partners, listings and passages of the docs', async ({ page }) => {
    await page.goto('/docs/');
    await page.getByRole('searchbox').fill('bell');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('region', { name: 'Partners' }).getByRole('link', { name: 'Old Bell Works' })).toBeVisible();
    await page.getByRole('searchbox').fill('demoted');
    await page.getByRole('button', { name: 'Search' }).click();
    const passage = page.getByRole('region', { name: 'Docs' }).getByRole('link', { name: 'tier.demoted' });
    await expect(passage).toHaveAttribute('href', '/docs/webhooks/#tierdemoted');
    await page.getByRole('searchbox').fill('heartwood');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByRole('region', { name: 'Programs and tiers' }).getByRole('link', { name: 'Heartwood' })).toBeVisible();
    await page.getByRole('searchbox').fill('zzzz');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.getByText('Nothing found for “zzzz”.')).toBeVisible();
  });
});
