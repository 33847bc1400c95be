import { expect, test, type Locator, type Page } from '@playwright/test';
import { watchTrouble } from './browsing.ts';

test.use({ viewport: { width: 375, height: 667 } });

/** In the window as it is, without scrolling. */
async function expectInSight(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => scrollY)).toBe(0);
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a stranger who clicks on a badge of a listing is told at once whether it is true', async ({ page }) => {
      await page.goto('/marketplace/listings/counterbell/');
      await page.locator('main tier-badge').first().getByRole('link').click();
      await expect(page).toHaveURL('/programs/canopy/partners/old-bell-works/');
      await expectInSight(page, page.getByText('Genuine: Old Bell Works holds Heartwood today.'));
      await expectInSight(page, page.getByText(/Apps, tier 4 of 4, held since/));
    });
  });

test('a stranger who clicks on the picture of a badge, on somebody’s own page, is told at once whether it is true', async ({
  page,
}) => {
  await page.goto('/programs/canopy/badges/tidewick/');
  const snippet = await page.getByRole('region', { name: 'Code: HTML: the picture' }).innerText();
  // The page of somebody else, with what was copied.
  await page.route('**/somebody/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><p>Our partners ${snippet}` }),
  );
  await page.goto('/somebody/');
  const picture = page.getByRole('img', { name: 'The tier of Tidewick' });
  expect(await picture.evaluate(async (image: HTMLImageElement) => (await image.decode(), image.naturalHeight))).toBe(44);
  await picture.click();
  await expectInSight(page, page.getByText('Genuine: Tidewick holds Heartwood today.'));
});

test('the picture beside a link has a step for each tier, filled up to the one that is held, in the colours of the program', async ({
  page,
}) => {
  await page.goto('/programs/canopy/');
  const colors = await page.evaluate(async (path) => {
    const image = new Image();
    image.src = path;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const drawing = canvas.getContext('2d')!;
    drawing.drawImage(image, 0, 0);
    const row = drawing.getImageData(0, 500, canvas.width, 1).data;
    const seen = Array.from({ length: canvas.width }, (_, x) => [...row.slice(x * 4, x * 4 + 3)].join(' '));
    return { size: [canvas.width, canvas.height], runs: seen.filter((color, x) => color !== seen[x - 1]) };
  }, '/cards/canopy/cobble-and-co.png');
  const [paper, accent, rest] = ['251 250 246', '200 53 31', '217 211 196'];
  expect(colors).toEqual({ size: [1200, 630], runs: [paper, accent, paper, accent, paper, rest, paper, rest, paper] });
});

test('what machines read of a partner’s page is let through by its policy', async ({ page }) => {
  const trouble = watchTrouble(page);
  await page.goto('/programs/canopy/partners/tidewick/');
  const structured = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(structured!)).toMatchObject({ name: 'Tidewick', hasCertification: [{ name: 'Heartwood (Apps)' }] });
  expect(trouble).toEqual([]);
});
