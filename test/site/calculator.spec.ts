import { expect, test } from '@playwright/test';
import { de } from '../../site/words/de/words.ts';
import { en } from '../../site/words/en/words.ts';
import { expectNoOverflow, findViolations, watchTrouble } from './browsing.ts';

test('one’s own figures give a tier, what is left and when, and are sent nowhere', async ({ page }) => {
  const trouble = watchTrouble(page);
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/programs/canopy/calculator/');
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  // A browser may ask for the icon again when the address changes.
  page.on('request', (request) => request.url().endsWith('/favicon.svg') || asked.push(request.url()));
  await page.getByLabel('Shops using it', { exact: false }).first().fill('22');
  await page.getByLabel('Shops using it: change a month').fill('3');
  const answer = page.locator('#answer');
  await expect(answer).toContainText('These figures earn Seedling.');
  await expect(answer).toContainText('Shops using it now 22, needed 25');
  await expect(page).toHaveURL('/programs/canopy/calculator/#track=apps&shops=22&shops~=3');
  expect(asked).toEqual([]);
  expect(await findViolations(page)).toEqual([]);
  await expectNoOverflow(page);

  await page.reload();
  await expect(answer).toContainText('now 22');
  await page.getByText('Studios', { exact: true }).click();
  await expect(page.getByLabel('Shops using it: change a month')).toBeHidden();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL('/programs/canopy/calculator/');
  expect(trouble).toEqual([]);
});

test('a single step is tried with a press, and the address keeps it', async ({ page }) => {
  await page.goto('/programs/canopy/calculator/#track=apps&shops=22');
  await page.getByRole('button', { name: 'Shops using it: +1 a month then there around' }).click();
  await expect(page.getByLabel('Shops using it: change a month')).toHaveValue('1');
  await page.getByRole('button', { name: 'Shops using it: 25 (+3)' }).click();
  await expect(page).toHaveURL('/programs/canopy/calculator/#track=apps&shops=25&shops~=1');
  await expect(page.locator('#answer')).toContainText('now 25, needed 25');
  await expect(page.locator('#answer .steps')).toBeHidden();
});

test('in German it answers in German, and fetches the words of no other language', async ({ page }) => {
  const scripts: Promise<string>[] = [];
  page.on('response', (response) => response.request().resourceType() === 'script' && scripts.push(response.text()));
  await page.goto('/de/programs/canopy/calculator/#track=apps&shops=22');
  await page.getByRole('button', { name: 'Shops using it: +1 im Monat dann erreicht um den' }).click();
  await expect(page.getByLabel('Shops using it: Änderung im Monat')).toHaveValue('1');
  await expect(page.locator('#answer')).toContainText('Das reicht für Seedling.');
  await expect(page.locator('#answer')).toContainText('jetzt 22, nötig 25');
  const fetched = (await Promise.all(scripts)).join();
  expect(fetched).toContain(de.calculatorAnswer.earnsNone);
  expect(fetched).not.toContain(en.calculatorAnswer.earnsNone);
});
