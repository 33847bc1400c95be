import { expect, test } from '@playwright/test';
import { pathIn } from '../../site/model/languages.ts';
import { expectNoOverflow, findViolations, watchTrouble } from './browsing.ts';

const PARTNERS = '/programs/canopy/partners/';

for (const width of [375, 1280]) {
  test(`partners are filtered by state as one chooses, at ${width}: counted, marked, and kept in the address`, async ({
    page,
  }) => {
    const trouble = watchTrouble(page);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(PARTNERS);
    await page.getByLabel('State').selectOption('warned');
    await expect(page.getByRole('status').first()).toHaveText(/^\d+ partners found\.$/);
    const rows = page.getByRole('region', { name: 'Partners found' }).getByRole('listitem');
    for (const text of await rows.allInnerTexts()) expect(text).toContain('Warned');
    await expect(page).toHaveURL(/\?state=warned$/);
    const found = await rows.count();
    await page.getByLabel('Tier', { exact: true }).selectOption('apps/heartwood');
    await expect(rows).toHaveText([/Tidewick\s*Warned/]);
    expect(found).toBeGreaterThan(1);
    expect(await findViolations(page)).toEqual([]);
    await expectNoOverflow(page);
    expect(trouble).toEqual([]);
  });
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without', () => {
    test.use({ javaScriptEnabled });

    test('the list in German finds in German, and goes on in German', async ({ page }) => {
      await page.goto(`/de${PARTNERS}`);
      await page.getByLabel('Name').fill('tidewick');
      await page.getByLabel('Zustand').selectOption('warned');
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Suchen' }).click();
      await expect(page.getByRole('status').first()).toHaveText('1 Partner zu „tidewick“ gefunden.');
      const row = page.getByRole('region', { name: 'Gefundene Partner' }).getByRole('listitem');
      await expect(row).toHaveText(/Tidewick\s*Gewarnt\s*Heartwood seit \d+\. \p{L}+\.? \d{4}/u);
      await expect(row.getByRole('link')).toHaveAttribute('href', pathIn('de', `${PARTNERS}tidewick/`));
      await page.getByRole('link', { name: 'Alle Partner' }).click();
      await expect(page).toHaveURL(`/de${PARTNERS}`);
    });
  });

test('filters that fit nobody say so, and everyone is a press away', async ({ page }) => {
  await page.goto(`${PARTNERS}?tier=apps%2Fheartwood&state=silent`);
  await expect(page.getByRole('status').first()).toHaveText('No partner found.');
  await expect(page.getByText('Try fewer letters, or fewer filters.')).toBeVisible();
  await page.getByRole('link', { name: 'All partners' }).click();
  await expect(page.getByRole('region', { name: /Heartwood/ })).toBeVisible();
});

test('who is at risk is not told without a key, and a key that is none is told apart', async ({ page }) => {
  await page.goto(`${PARTNERS}?state=at-risk`);
  await expect(page.getByRole('status').first()).toContainText('only whoever runs the program is told');
  await page.getByText('Do you run Canopy Partners?').click();
  await page.getByLabel('Key').fill('gradus_nonsense');
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(page.getByRole('status').last()).toContainText('This key may not read');
  await expect(page).toHaveURL(/\?state=at-risk$/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the server filters by category and state together, and the form keeps what was asked', async ({ page }) => {
    await page.goto(PARTNERS);
    await page.getByLabel('Category').selectOption('Studios');
    await page.getByLabel('State').selectOption('moved');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByRole('status').first()).toHaveText('1 partner found.');
    const rows = page.getByRole('region', { name: 'Partners found' }).getByRole('listitem');
    for (const text of await rows.allInnerTexts()) expect(text).toMatch(/Promoted|Demoted/);
    await expect(page.getByLabel('Category')).toHaveValue('Studios');
    await expect(page.getByLabel('State')).toHaveValue('moved');
  });
});
