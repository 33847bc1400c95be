import { expect, test } from '@playwright/test';
import { expectNoOverflow } from '../browsing.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('in the demo a partner’s page can be seen as that partner sees it, and left again', async ({ page }) => {
    await page.goto('/programs/canopy/partners/cartwheel/');
    await expect(page.getByText('no date can be given here')).toBeVisible();
    await page.getByRole('button', { name: 'See this page as Cartwheel' }).click();
    await expect(page.getByText('You see this page as Cartwheel')).toBeVisible();
    await expect(page.getByText('Revenue through Canopy in a year, €')).toBeVisible();
    await expect(page.getByText('no date can be given here')).toHaveCount(0);
    expect(page.url()).not.toContain('eyJ');
    await page.getByRole('link', { name: 'Back to what everyone sees' }).click();
    await expect(page.getByText('You see this page as')).toHaveCount(0);
    await expect(page.getByText('no date can be given here')).toBeVisible();
  });

  test('in German it stays German, there and back', async ({ page }) => {
    await page.goto('/de/programs/canopy/partners/cartwheel/');
    await page.getByRole('button', { name: 'Diese Seite als Cartwheel ansehen' }).click();
    await expect(page).toHaveURL('/de/programs/canopy/me/demo/');
    await expect(page.getByText('Diese Seite wird als Cartwheel angesehen')).toBeVisible();
    await page.getByRole('link', { name: 'Zurück zu dem, was alle sehen' }).click();
    await expect(page).toHaveURL('/de/programs/canopy/partners/cartwheel/');
  });

  test('the marketplace leads to a partner’s own figures, and shows who else there is in one line on a phone', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto('/marketplace/partner/exempted/');
    await expect(page.getByText('This is Cartwheel, as anyone may see it.')).toBeVisible();
    await expect(page.locator('tier-tracker [part="held"]')).toBeInViewport({ ratio: 1 });
    await expectNoOverflow(page);
    await page.getByRole('button', { name: 'See it as Cartwheel, with all its own figures' }).click();
    await expect(page.getByText('You see this page as Cartwheel')).toBeVisible();
  });

  test('a token that does not do is told so in the form', async ({ page }) => {
    await page.goto('/programs/canopy/me/');
    await page.getByLabel('Token').fill('eyJ.none');
    await page.getByRole('button', { name: 'Show my page' }).click();
    await expect(page.getByRole('alert')).toContainText('This token does not work here');
  });
});
