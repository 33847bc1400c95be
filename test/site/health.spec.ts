import { expect, test } from '@playwright/test';

test('a board sees tiers against the plan, who moved, and where partners fall short, each in words as well', async ({ page }) => {
  await page.goto('/programs/canopy/');
  await page.getByRole('link', { name: 'How it is doing' }).click();
  await expect(page.getByRole('row', { name: /^Seedling \(Apps\).*43%, planned 42%/i })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Of “Shops using it”, the best 5% of partners bring \d+%/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Since 1 January 2025, partners rose/ }).first()).toBeVisible();
  await expect(page.getByRole('row', { name: /Uptime in the worst month.*6 of 7 have it/ })).toBeVisible();
});

test('nothing of the operator or of a partner alone is on it', async ({ request }) => {
  const html = await (await request.get('/programs/canopy/health/')).text();
  for (const word of ['disputed', 'Revenue through Canopy']) expect(html).not.toContain(word);
});

test('behind each trend its months stand in a table', async ({ page }) => {
  await page.goto('/programs/canopy/health/');
  const figure = page.getByRole('figure').filter({ hasText: 'Shops using it' }).first();
  await figure.getByText('The same as a table').click();
  await expect(figure.getByRole('row').last()).toContainText('2026');
  await expect(figure.getByRole('row')).not.toHaveCount(1);
});

test('whoever has two minutes finds the answer first: how it stands, on which figures, and what has to be decided', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 900 });
  await page.goto('/programs/canopy/health/');
  const verdict = page.getByRole('region', { name: 'In fair shape.' });
  await expect(verdict).toContainText('70 of the 92 who have a tier to lose keep it on today’s figures.');
  await expect(verdict.getByRole('listitem').first()).toContainText('Eight partners are warned');
  await expect(verdict.getByRole('listitem').first()).toBeInViewport();
  await verdict.getByRole('link', { name: /^Who they are ?: Four partners/ }).click();
  await expect(page).toHaveURL(/\?state=silent$/);
  await expect(page.locator('#found li')).toHaveCount(4);
});

for (const width of [375, 1280])
  test(`no picture is wider than a page of ${width}, and each has one finding above it and a table behind it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/programs/canopy/health/');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const outside = await page
      .locator('main svg:visible')
      .evaluateAll((all, width) => all.filter((one) => one.getBoundingClientRect().right > width + 1).length, width);
    expect(outside).toBe(0);
    for (const id of ['apps-value', 'apps-moves', 'studios-moves', 'time', 'trouble']) {
      const leaf = page.locator(`#${id}`);
      await expect(leaf.getByRole('heading', { level: 3 }).first()).toBeVisible();
      await leaf.getByText('The same as a table').click();
      await expect(leaf.getByRole('table').getByRole('row').nth(1)).toBeVisible();
    }
  });

test('who moved is drawn once for a phone and once for what is wider, and read out once', async ({ page }) => {
  await page.goto('/programs/canopy/health/');
  const pictures = page.locator('#apps-moves').getByRole('img');
  for (const [width, drawn] of [
    [375, 'narrow'],
    [1280, 'wide'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await expect(pictures).toHaveCount(1);
    await expect(pictures).toHaveClass(drawn);
    await expect(pictures.locator('text').filter({ hasText: 'Heartwood 7' })).toBeVisible();
  }
});

test('whoever has no key is told that there is more, and one that does not do is refused', async ({ page }) => {
  await page.goto('/programs/canopy/health/');
  await expect(page.getByText('There is more that only whoever runs the program may see.')).toBeVisible();
  await page.getByText('Do you run Canopy Partners?').click();
  await page.getByLabel('Key').fill('gradus_none');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('alert')).toContainText('This key may not read in this program');
  await expect(page.getByRole('heading', { name: 'In fair shape.' })).toBeVisible();
});

test('a program of one partner, of whom too little is known, says so in place of pictures', async ({ page }) => {
  await page.goto('/programs/aws/health/');
  await expect(page.getByRole('region', { name: 'Too early to tell.' })).toContainText(
    'No partner holds a tier that can be lost.',
  );
  await expect(page.locator('#consulting-value')).toContainText('“Revenue” is known of too few partners for a curve.');
});
