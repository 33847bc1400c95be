import { expect, test, type Page } from '@playwright/test';
import { settle } from './browsing.ts';

/** A host of files has one answer for a page, whatever it is asked. */
async function serveFiles(page: Page): Promise<void> {
  await page.route('**/search/?q=*', async (route) => route.fulfill({ response: await route.fetch({ url: '/search/' }) }));
}

const readFound = (page: Page) =>
  page
    .locator('#found-count, #found :is(h2, li, .ways p, #found-nothing):visible')
    .evaluateAll((all) =>
      all.map((one) => [one.textContent.replace(/\s+/g, ' ').trim(), one.querySelector('a')?.getAttribute('href') ?? null]),
    );

for (const q of ['bell', 'heartwood', 'revew', 'canopy apps', 'zzzz'])
  test(`on a host of files “${q}” finds what a server finds`, async ({ page }) => {
    await page.goto(`/search/?q=${q}`);
    await settle(page);
    const answered = await readFound(page);
    await serveFiles(page);
    await page.goto(`/search/?q=${q}`);
    await expect(page.locator('#found-count')).not.toBeEmpty();
    await expect(page.locator('#found')).toHaveAttribute('aria-busy', 'false');
    expect(await readFound(page)).toEqual(answered);
    await expect(page.getByRole('searchbox')).toHaveValue(q);
  });

test('a page that nothing is asked loads nothing to search in', async ({ page, request }) => {
  const asked: string[] = [];
  page.on('request', (one) => asked.push(new URL(one.url()).pathname));
  await page.goto('/search/');
  await settle(page);
  expect(asked).not.toContain('/search.json');
  const answer = await request.get('/search.json');
  expect(answer.headers()['content-type']).toContain('application/json');
});

test('where nothing can be loaded, it says so', async ({ page }) => {
  await serveFiles(page);
  await page.route('**/search.json', (route) => route.abort());
  await page.goto('/search/?q=bell');
  await expect(page.locator('#found-count')).toContainText('could not be loaded');
});
