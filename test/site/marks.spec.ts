import { expect, test } from '@playwright/test';
import { settle } from './browsing.ts';
import { MARKS } from '../../widgets/body/marks.ts';

const OUTLINES = MARKS as Record<string, string>;

test('a page and an element draw the same mark for the same thing', async ({ page }) => {
  await page.goto('/programs/canopy/partners/north-window/');
  const onPage = await page
    .locator('.status-mark')
    .evaluateAll((marks) =>
      marks.map((mark) => [mark.getAttribute('data-status')!, mark.querySelector('path')!.getAttribute('d')!]),
    );
  expect(new Set(onPage.map(([status]) => status)).size).toBeGreaterThanOrEqual(4);
  for (const [status, outline] of onPage) expect(outline, status).toBe(OUTLINES[status!]);

  await page.goto('/marketplace/partner/unknown/');
  await settle(page);
  const inElement = await page
    .locator('tier-tracker [part="criterion"][data-status]')
    .evaluateAll((rows) =>
      rows.map((row) => [row.getAttribute('data-status')!, row.querySelector('.icon path')!.getAttribute('d')!]),
    );
  expect(new Set(inElement.map(([status]) => status)).size).toBeGreaterThanOrEqual(3);
  for (const [status, outline] of inElement) expect(outline, status).toBe(OUTLINES[status!]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`from A to Z, the steps that a maker has not climbed look unlike those it has, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/marketplace/all/');
    const row = page.getByRole('listitem').filter({ hasText: 'All Twelve Parts' });
    await expect(row.locator('.badge')).toContainText('Seedling');
    const fills = await row.locator('.mark rect').evaluateAll((steps) => steps.map((step) => getComputedStyle(step).fill));
    expect(fills).toHaveLength(4);
    expect(fills.slice(1)).toEqual([fills[1], fills[1], fills[1]]);
    expect(fills[0]).not.toBe(fills[1]);
  });
}
