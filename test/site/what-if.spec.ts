import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { parseProgram } from '../../engine/program/parse-program.ts';
import type { Program } from '../../engine/program/program.ts';
import type { PublicFigures } from '../../engine/wire.ts';
import { expectNoOverflow, findViolations, watchTrouble } from './browsing.ts';

const ADDRESS = '/programs/canopy/what-if/';

for (const width of [375, 1280]) {
  test(`who would fall is seen at once when a threshold is moved, at ${width}, and nothing is sent`, async ({ page }) => {
    const trouble = watchTrouble(page);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(ADDRESS);
    const answer = page.getByRole('region', { name: 'Who would move' });
    await expect(answer).toContainText('Nothing is moved yet');
    const asked: string[] = [];
    // The icon of a page is the browser’s own affair: it asks for it when the address changes.
    page.on('request', (request) => !request.url().endsWith('/favicon.svg') && asked.push(request.url()));
    const stay = page.getByLabel('To stay Shops using it, Evergreen');
    await stay.fill('400');
    await page.getByRole('spinbutton', { name: 'At least Shops using it, Evergreen' }).fill('500');
    await expect(answer.getByRole('heading').first()).toContainText('would fall');
    await expect(answer).toContainText('Evergreen → Sapling');
    await expect(answer.getByRole('img')).toHaveAttribute('aria-label', /would fall/);
    await expect(page).toHaveURL(`${ADDRESS}#apps/evergreen/shops=500&apps/evergreen/shops~=400`);
    expect(asked).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    await expectNoOverflow(page);
    expect(trouble).toEqual([]);
  });
}

test('a slider is moved by keys, and everything can be put back', async ({ page }) => {
  await page.goto(`${ADDRESS}#apps/sapling/shops=40`);
  const slider = page.getByRole('slider', { name: /^Shops using it 25 today/ });
  await expect(slider).toHaveValue('40');
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/shops=41$/);
  await page.getByRole('button', { name: 'Put all back' }).click();
  await expect(page).toHaveURL(ADDRESS);
  await expect(slider).toHaveValue('25');
});

test('what is proposed is saved as a program file that keeps the notice, or says why not', async ({ page }) => {
  await page.goto(`${ADDRESS}#apps/sapling/shops=40`);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('canopy-2027-02-19.yaml');
  const text = readFileSync((await download.path())!, 'utf8');
  const parsed = parseProgram(parse(text));
  expect(parsed.ok && parsed.program.ladders[0]!.tiers[1]!.requires[0]).toMatchObject({ metric: 'shops', target: 40 });
  await page.getByLabel('Takes effect on').fill('2027-01-01');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toContainText('it can take effect on 19 February 2027 at the earliest');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says how the same is done on the command line', async ({ page }) => {
    await page.goto(ADDRESS);
    await expect(page.getByText('npx gradus simulate --program PROGRAM')).toBeVisible();
    await expect(page.getByRole('slider')).toHaveCount(0);
  });
});

test('on a phone who moves stays in sight while a threshold is moved', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto('/programs/canopy/what-if/');
  const picture = page.locator('#answer svg');
  await expect(page.locator('#answer')).toHaveAttribute('data-ready', 'true');
  const field = page.getByRole('spinbutton', { name: /At least Shops using it, Sapling/ });
  await field.scrollIntoViewIfNeeded();
  await field.fill('1');
  await expect(picture).toBeInViewport({ ratio: 1 });
  await expect(field).toBeInViewport();
  await expect(page.locator('#answer h2')).toContainText('would rise');
});

test('a 0 that is typed counts where it asks for something, and where it would not the page says so', async ({ page }) => {
  await page.goto(ADDRESS);
  await expect(page.locator('#answer')).toHaveAttribute('data-ready', 'true');
  const most = page.getByRole('spinbutton', { name: 'At most Days to a first reply, Evergreen' });
  await most.fill('0');
  await page.getByLabel('To stay Days to a first reply, Evergreen').fill('0');
  await expect(page).toHaveURL(`${ADDRESS}#apps/evergreen/reply=0&apps/evergreen/reply~=0`);
  await expect(page.locator('#answer h2')).toContainText('would fall');
  await page.getByRole('button', { name: 'Put all back' }).click();
  const least = page.getByRole('spinbutton', { name: 'At least Shops using it, Evergreen' });
  await least.fill('0');
  await expect(page.getByText('At least 0 would ask for nothing, so it stays as it is.')).toBeVisible();
  await expect(page).toHaveURL(ADDRESS);
  await least.blur();
  await expect(least).toHaveValue('250');
});

test('another window is tried, and stands in the address', async ({ page }) => {
  await page.goto(`${ADDRESS}#window:orders=P12M`);
  const window = page.getByLabel('Orders handled in 90 days', { exact: true });
  await expect(window).toHaveValue('P12M');
  await window.selectOption('90 days, as today');
  await expect(page).toHaveURL(ADDRESS);
  await page.getByLabel('Rating by shopkeepers', { exact: true }).selectOption('3 months');
  await expect(page).toHaveURL(`${ADDRESS}#window:rating=P3M`);
  await expect(page.locator('#answer h2')).toContainText('would');
  await page.getByRole('radio', { name: 'Studios' }).check();
  await expect(page.getByLabel('Shops opened in a year', { exact: true })).toBeVisible();
  await expect(page.getByLabel('Orders handled in 90 days', { exact: true })).toBeHidden();
});

test('without a key it is said what is left as it is; with one it counts', async ({ page }) => {
  await page.route('**/figures.json', async (route) => {
    const given = await route.fetch();
    const isOperator = 'authorization' in route.request().headers();
    if (!isOperator) return route.fulfill({ response: given });
    const figures = (await (await page.request.get('/api/v1/programs/canopy/figures.json')).json()) as PublicFigures;
    const edition = JSON.parse((await page.locator('#edition').textContent())!) as { edition: Program };
    const partners = figures.partners.map((one) => ({ ...one, readings: [...one.readings, 200_000] }));
    const answer: PublicFigures = {
      ...figures,
      ...{ audience: 'operator', edition: edition.edition, metrics: [...figures.metrics, 'revenue'], partners },
    };
    return route.fulfill({ json: answer });
  });
  await page.goto(`${ADDRESS}#apps/heartwood/revenue@7.1=250000`);
  await expect(page.locator('#answer h2')).toContainText('Nobody would move');
  await expect(page.getByText('Revenue through Canopy in a year is not public, so what needs it is left as it is')).toBeVisible();
  await page.getByText('Do you run Canopy Partners?').click();
  await page.getByLabel('Key').fill('a key');
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect(page.getByText('Your key works.')).toBeVisible();
  await expect(page.locator('#answer h2')).toContainText('would fall');
  await expect(page.getByText('so what needs it is left as it is')).toHaveCount(0);
  await expect(page.getByText('Not public: moving it shows nothing').first()).toBeHidden();
});
