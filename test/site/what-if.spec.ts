import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { parseProgram } from '../../engine/program/parse-program.ts';
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
