import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Page } from '@playwright/test';
import { expectNoOverflow, findViolations, watchTrouble } from './browsing.ts';

const KIT = '/programs/canopy/badges/tidewick/';

/** From the header of a PNG: width and height. */
async function sizeOf(download: Download): Promise<[number, number]> {
  const bytes = await readFile(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

async function save(page: Page, role: 'link' | 'button', name: string): Promise<Download> {
  const waiting = page.waitForEvent('download');
  await page.getByRole(role, { name }).click();
  return waiting;
}

test('a partner’s page leads to the badge, and the badge back to the page that checks it', async ({ page }) => {
  await page.goto('/programs/canopy/partners/tidewick/');
  await page.getByRole('link', { name: /^The badge, for Tidewick/ }).click();
  await expect(page).toHaveURL(KIT);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The badge of Tidewick');
  await expect(page.getByRole('link', { name: 'the page that says whether it is true' })).toHaveAttribute(
    'href',
    '/programs/canopy/partners/tidewick/',
  );
});

test('the badge is saved as SVG and as PNG, for light and for dark pages, in three sizes', async ({ page }) => {
  const trouble = watchTrouble(page);
  await page.goto(KIT);
  const drawing = await save(page, 'link', 'SVG on dark pages');
  expect(drawing.suggestedFilename()).toBe('canopy-tidewick-dark.svg');
  const svg = await readFile(await drawing.path(), 'utf8');
  expect(svg).toContain('Heartwood, Apps — Tidewick, Canopy Partners</title>');
  expect(svg).not.toContain('prefers-color-scheme');
  const widths: number[] = [];
  for (const height of [32, 44, 88]) {
    const png = await save(page, 'button', `PNG, ${height} px on light pages`);
    const [width, dots] = await sizeOf(png);
    expect(dots).toBe(2 * height);
    widths.push(width / dots);
  }
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(0.05);
  await expect(page.locator('#saved')).toHaveText('canopy-tidewick-light-large.png is saved.');
  expect(trouble).toEqual([]);
});

test('what is copied has the address that it was copied from', async ({ page }) => {
  await page.goto(KIT);
  const origin = new URL(page.url()).origin;
  await expect(page.getByRole('region', { name: 'Code: HTML: the picture' })).toContainText(
    `<img src="${origin}/badges/canopy/tidewick.svg" height="44" alt="The tier of Tidewick">`,
  );
  await expect(page.getByRole('region', { name: 'Code: Markdown: the picture' })).toContainText(
    `[![The tier of Tidewick](${origin}/badges/canopy/tidewick.svg)](${origin}/programs/canopy/partners/tidewick/)`,
  );
});

test('the page in German says in German what was saved and copied, and its snippets have German words', async ({ page }) => {
  await page.goto(`/de${KIT}`);
  await save(page, 'button', 'PNG, 32 px auf hellen Seiten');
  await expect(page.locator('#saved')).toHaveText('canopy-tidewick-light-small.png ist gespeichert.');
  await expect(page.getByRole('region', { name: 'Code, HTML: das Bild' })).toContainText('alt="Die Stufe von Tidewick"');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: /^Kopieren ?: HTML: das Bild/ }).click();
  await expect(page.locator('#copied')).toHaveText('Kopiert.');
  await expect(page.getByRole('button', { name: /^Kopiert ?: HTML: das Bild/ })).toBeFocused();
  await page.getByRole('link', { name: 'Stimmt es heute?' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Tidewick hält heute die Stufe Heartwood (Apps).');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the page is accessible and as wide as a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto(KIT);
    await expectNoOverflow(page);
    expect(await findViolations(page)).toEqual([]);
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the SVG can be saved, and no button is there that does nothing', async ({ page }) => {
    await page.goto(KIT);
    await expect(page.getByRole('link', { name: 'SVG on light pages' })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByText('The SVG is sharp at any size.')).toBeVisible();
  });
});
