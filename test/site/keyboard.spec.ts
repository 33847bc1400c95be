import { expect, test, type Page } from '@playwright/test';
import packageFile from '../../package.json' with { type: 'json' };
import { settle, watchTrouble } from './browsing.ts';

const [MAJOR] = packageFile.version.split('.');

for (const address of ['/', '/marketplace/']) {
  test(`${address}: the first Tab reaches a link that skips to the content`, async ({ page }) => {
    await page.goto(address);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
  });
}

test('partners are found by name as one types, the address keeps what was asked, and Back to everyone is a key away', async ({
  page,
}) => {
  const trouble = watchTrouble(page);
  await page.goto('/programs/canopy/partners/');
  await page.getByLabel('Name').focus();
  await page.keyboard.type('TIDE');
  await expect(page.getByRole('status')).toHaveText('1 partner found for “TIDE”.');
  await expect(page.getByRole('region', { name: 'Partners found' }).getByRole('listitem').getByRole('link')).toHaveText([
    'Tidewick',
  ]);
  await expect(page).toHaveURL(/\?q=TIDE$/);
  for (const next of ['Track', 'Tier', 'Category', 'State']) {
    await page.keyboard.press('Tab');
    await expect(page.getByLabel(next, { exact: true })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Clear' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/partners\/$/);
  await expect(page.getByRole('link', { name: 'Tidewick' })).toBeVisible();
  expect(trouble).toEqual([]);
});

test('partners are found by track and tier together, from the address alone', async ({ page }) => {
  await page.goto('/programs/canopy/partners/?track=studios&tier=studios%2Farborist');
  const found = page.getByRole('region', { name: 'Partners found' });
  const answer = (await (await page.request.get('/api/v1/programs/canopy/standings.json')).json()) as {
    partners: { name: string; track: string; tier: string }[];
  };
  const expected = answer.partners
    .filter(({ track, tier }) => track === 'studios' && tier === 'arborist')
    .map(({ name }) => name);
  await expect(found.getByRole('listitem').getByRole('link')).toHaveText(expected.sort((a, b) => a.localeCompare(b, 'en')));
  await expect(page.getByLabel('Tier', { exact: true })).toHaveValue('studios/arborist');
});

test('a search that finds nobody says so and shows a way on', async ({ page }) => {
  await page.goto('/programs/canopy/partners/?q=zzzz');
  await expect(page.getByRole('status')).toHaveText('No partner found for “zzzz”.');
  await expect(page.getByText('Try fewer letters, or fewer filters.')).toBeVisible();
});

test('a search survives that the directory cannot be fetched: everyone is still listed', async ({ page }) => {
  await page.route('**/directory.json', (route) => route.abort());
  await page.goto('/programs/canopy/partners/');
  await page.getByLabel('Name').fill('tide');
  await expect(page.getByRole('status')).toContainText('could not be searched');
  await expect(page.getByRole('link', { name: 'Tidewick' })).toBeVisible();
});

test('the order without boost is one arrow key away, and is the order by relevance', async ({ page }) => {
  await page.goto('/marketplace/');
  await settle(page);
  const boosted = await placesOf(page);
  await page.getByRole('radio', { name: 'Recommended' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Without boost' })).toBeChecked();
  await settle(page);
  const unboosted = await placesOf(page);
  const byRelevance = [...unboosted].sort((a, b) => b.relevance - a.relevance || (a.listing < b.listing ? -1 : 1));
  expect(unboosted).toEqual(byRelevance);
  expect(unboosted).not.toEqual(boosted);
});

test('a snippet is copied with the keyboard, and says where the page is served from', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/embed/');
  const button = page.getByRole('button', { name: /^Copy ?: Once, in the head of the page$/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#copied')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `<link rel="stylesheet" href="${baseURL}/embed/${MAJOR}/gradus.css">\n<script type="module" src="${baseURL}/embed/${MAJOR}/badge.js"></script>`,
  );
});

test('what is chosen with the keyboard changes previews, snippets and the address, which shows the same again', async ({
  page,
}) => {
  const trouble = watchTrouble(page);
  await page.goto('/embed/');
  await page.getByLabel('Partner', { exact: true }).selectOption('tidewick');
  await page.getByLabel('Colours', { exact: true }).selectOption('blue');
  const code = page.getByRole('region', { name: 'Code: In its place on the page' });
  await expect(code).toContainText('partner="tidewick"');
  const badges = page.locator('#panes tier-badge');
  await expect(badges).toHaveCount(2);
  for (const badge of await badges.all()) await expect(badge.getByRole('link')).toContainText('Heartwood');
  const colours = await badges.evaluateAll((all) => all.map((one) => getComputedStyle(one).getPropertyValue('--tier-accent')));
  expect(new Set(colours)).toEqual(new Set(['light-dark(#1d4f91, #9cc3f5)']));

  await page.getByRole('radio', { name: 'Badge' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Tracker' })).toBeChecked();
  await expect(page.locator('#panes tier-tracker').first().getByRole('heading', { name: 'Heartwood' }).first()).toBeVisible();
  await expect(page.getByLabel('Size', { exact: true })).toBeHidden();
  await expect(page).toHaveURL(/\?element=tracker&program=canopy&partner=tidewick&theme=blue$/);
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Tracker' })).toBeChecked();
  await expect(code).toContainText('<tier-tracker program="canopy" partner="tidewick">');
  expect(trouble).toEqual([]);
});

test('another program brings its own partners and its own ladder', async ({ page }) => {
  const trouble = watchTrouble(page);
  await page.goto('/embed/?element=ladder');
  await settle(page);
  await page.getByLabel('Program', { exact: true }).selectOption('aws');
  await expect(page.locator('#panes tier-ladder').first().getByText('As described in a public article')).toBeVisible();
  await page.getByRole('radio', { name: 'Badge' }).check();
  await expect(page.getByLabel('Partner', { exact: true }).getByRole('option')).toContainText(['Example partner']);
  expect(trouble).toEqual([]);
});

test('a search of the market goes on as one types, and comes to what the server says', async ({ page }) => {
  const trouble = watchTrouble(page);
  await page.goto('/marketplace/');
  await page.getByRole('searchbox').fill('gift');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/marketplace/search/?q=gift');
  const gifts = await placesOf(page);
  await page.getByRole('searchbox').fill('shop');
  await expect(page).toHaveURL('/marketplace/search/?q=shop');
  await expect(page.getByRole('status')).toHaveText(/listings found for “shop”/);
  await settle(page);
  const typed = await placesOf(page);
  expect(typed).not.toEqual(gifts);
  await page.reload();
  await settle(page);
  expect(await placesOf(page)).toEqual(typed);
  await page.getByRole('searchbox').fill('');
  await expect(page.locator('tier-listings > article:visible').first()).toBeVisible();
  await expect(page).toHaveURL('/marketplace/search/');
  expect(trouble).toEqual([]);
});

/** Cards in the order in which they are seen. */
async function placesOf(page: Page): Promise<{ listing: string; relevance: number }[]> {
  return page.locator('tier-listings').evaluate((element) =>
    [...element.shadowRoot!.querySelectorAll('slot')]
      .map((slot) => slot.assignedElements()[0] as HTMLElement)
      .filter((card) => !card.hidden)
      .map(({ dataset: { listing, relevance } }) => ({ listing: listing!, relevance: Number(relevance) })),
  );
}
