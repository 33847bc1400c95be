import { expect, test, type Page } from '@playwright/test';
import { expectNoOverflow, KINDS, settle } from './browsing.ts';

/** As wide as a sheet of A4 within its margins, in the pixels of CSS. */
const SHEET = { width: 688, height: 1017 };
const WIDE_SHEET = { width: 1017, height: 688 };

async function openOnPaper(page: Page, address: string, sheet = SHEET): Promise<void> {
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(address);
  await settle(page);
}

test('on paper no kind of page is cut off at the side, and nothing stands there that can only be pressed', async ({ page }) => {
  test.setTimeout(120_000);
  for (const [kind, address] of Object.entries(KINDS))
    await test.step(kind, async () => {
      await openOnPaper(page, address, kind === 'compare' ? WIDE_SHEET : SHEET);
      if (!/what if|gallery/.test(kind)) await expectNoOverflow(page);
      await expect(page.locator('nav:visible, a.skip:visible, main > * a.button:visible')).toHaveCount(0);
    });
});

test('on paper a page is dark on white, whatever the screen is', async ({ page }) => {
  await openOnPaper(page, KINDS['program with tracks']);
  const inked = await page.evaluate(() => getComputedStyle(document.body).color);
  const [red, green, blue] = inked.match(/\d+/g)!.map(Number) as [number, number, number];
  expect(Math.max(red, green, blue)).toBeLessThan(64);
});

test('on paper all tracks of a program are there, with why each thing is needed', async ({ page }) => {
  await openOnPaper(page, KINDS['program with tracks']);
  await expect(page.getByRole('heading', { name: 'Apps', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Studios', exact: true })).toBeVisible();
  await expect(page.getByRole('table').getByText('You hold the names and addresses of other people').first()).toBeVisible();
});

test('on paper a decision has its figures beside it, but not what reviews in between repeat', async ({ page }) => {
  await openOnPaper(page, KINDS.partner);
  const history = page.locator('.history');
  await expect(history.locator(':scope > li[data-kind="promoted"] details ul').first()).toBeVisible();
  await expect(history.locator('.run li').first()).toBeHidden();
});

test('the table of programs side by side has all of them on one sheet laid across', async ({ page }) => {
  await openOnPaper(page, KINDS.compare, WIDE_SHEET);
  const table = page.getByRole('table');
  const { x, width } = (await table.boundingBox())!;
  expect(x + width).toBeLessThanOrEqual(WIDE_SHEET.width);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  const [, breadth, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf)!;
  expect(Number(breadth)).toBeGreaterThan(Number(height));
});

test('cards of the market are whole on their sheet, without what sorts them', async ({ page }) => {
  await openOnPaper(page, KINDS.marketplace);
  await expect(page.locator('tier-listings [part="bar"]')).toBeHidden();
  expect(
    await page
      .locator('article.listing')
      .first()
      .evaluate((card) => getComputedStyle(card).breakInside),
  ).toBe('avoid');
});

test('a table that only repeats a picture is not printed', async ({ page }) => {
  for (const kind of ['what if', 'health of a program'] as const) {
    await openOnPaper(page, KINDS[kind]);
    await expect(page.locator('main details table')).not.toHaveCount(0);
    await expect(page.locator('main details table:visible')).toHaveCount(0);
  }
});
