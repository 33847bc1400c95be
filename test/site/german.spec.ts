import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { listTranslations } from '../../site/model/languages.ts';
import { de } from '../../site/words/de/words.ts';
import { expectNoOverflow, findViolations, KINDS, settle, watchTrouble } from './browsing.ts';
import { EXPORTED } from './sample-site.ts';

/** One address of each kind of page that there is in German. */
const GERMAN = Object.values(KINDS)
  .map((address) => /^([^?#]*)(.*)$/.exec(address)!)
  .flatMap(([, path, rest]) => listTranslations(path!).map((one) => ({ ...one, path: one.path + rest! })))
  .filter(({ language }) => language === 'de')
  .map(({ path }) => path);

/** Words that hardly a sentence in English is without, and none in German has. */
const ENGLISH = /\b(?:the|and|of|is|are|with|what|which|from|this|that|not|needs?|has|by|since|[Tt]here|or)\b/;

let ownWords: string[] | undefined;

/** What programs and partners say themselves stays as they say it. */
function listOwnWords(): string[] {
  return (ownWords ??= gatherOwnWords());
}

function gatherOwnWords(): string[] {
  const folder = join(EXPORTED, 'api/v1/programs');
  const words = new Set<string>();
  const gather = (value: unknown): void => {
    if (typeof value === 'string' && /\s/.test(value)) words.add(value.replace(/\s+/g, ' '));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.json'))) {
    gather(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  }
  return [...words].sort((a, b) => b.length - a.length);
}

/** What is read on a page, but for what says that it is in another language. */
function readTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const read = (root: Node): void => {
      for (const node of root.childNodes) {
        if (node instanceof Text) texts.push(node.data);
        if (!(node instanceof Element) || ['SCRIPT', 'STYLE', 'TEMPLATE', 'CODE'].includes(node.tagName.toUpperCase())) continue;
        const lang = node.getAttribute('lang');
        if (lang !== null && !lang.startsWith('de')) continue;
        for (const name of ['aria-label', 'title', 'alt', 'placeholder']) texts.push(node.getAttribute(name) ?? '');
        if (node.shadowRoot) read(node.shadowRoot);
        read(node);
      }
    };
    read(document.body);
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });
}

for (const path of GERMAN)
  test(`${path} is German through and through`, async ({ page }) => {
    const own = listOwnWords();
    const trouble = watchTrouble(page);
    await page.goto(path);
    await settle(page);
    const texts = (await readTexts(page)).map((text) => own.reduce((left, word) => left.replaceAll(word, '·'), text));
    // An address has no language.
    expect(texts.filter((text) => ENGLISH.test(text) && !text.startsWith('/'))).toEqual([]);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    expect(trouble).toEqual([]);
  });

test('a reader goes from one language to the other and back, and stays on the page', async ({ page }) => {
  await page.goto('/programs/');
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL('/de/programs/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(de.programs.heading);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/programs/');
});

test('elements lead to the pages of their language', async ({ page }) => {
  await page.goto('/de/');
  await settle(page);
  await expect(page.locator('tier-badge [part=link]')).toHaveAttribute('href', /^\/de\/programs\/canopy\/partners\/[^/]+\/$/);
  await expect(page.locator('tier-tracker [part=foot] a')).toHaveAttribute('href', /\/de\/programs\/canopy\/partners\/[^/]+\/$/);
});

test('a page that is English alone is told so, and asked for in German leads to itself', async ({ page, request }) => {
  await page.goto('/de/');
  await expect(page.locator('footer a[href="/docs/"]')).toHaveAttribute('hreflang', 'en');
  const answer = await request.get('/de/docs/', { maxRedirects: 0 });
  expect([answer.status(), answer.headers()['location']]).toEqual([302, '/docs/']);
});

test('an address at which there is nothing says so in German', async ({ page }) => {
  const answer = await page.goto('/de/nothing/');
  expect(answer!.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(de.frame.missing.heading);
  expect(readFileSync(join(EXPORTED, 'de/404.html'), 'utf8')).toContain(de.frame.missing.heading);
});

test('searchers of the web are told of both', async ({ request }) => {
  const map = await (await request.get('/sitemap.xml')).text();
  expect(map).toMatch(/<loc>[^<]*\/de\/programs\/<\/loc><xhtml:link rel="alternate" hreflang="en" href="[^"]*\d\/programs\/"\/>/);
});

for (const path of GERMAN)
  test(`${path} is no wider than a phone and a desktop, and axe finds nothing there`, async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 800 });
    await page.goto(path);
    await settle(page);
    await expectNoOverflow(page);
    expect(await findViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await settle(page);
    await expectNoOverflow(page);
  });
