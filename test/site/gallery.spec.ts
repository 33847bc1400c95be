import { expect, test, type Page } from '@playwright/test';
import { THEMES } from '../../site/words/snippets/choices.ts';
import { LANGUAGES } from '../../widgets/words/languages.ts';
import { expectNoOverflow, findColourViolations, findViolations, settle, watchTrouble } from './browsing.ts';

// No picture is kept to compare with: what a letter looks like is the machine's, and browsers are not the same everywhere. Pictures are
// compared with each other, taken by one browser.
const GALLERY = '/embed/gallery/';

async function pictures(page: Page, address: string): Promise<Map<string, string>> {
  // So that whole elements are in sight: what is just beyond the edge is not painted.
  await page.setViewportSize({ width: 1280, height: 1600 });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  const taken = new Map<string, string>();
  for (const frame of await page.locator('[data-state]').all()) {
    const state = (await frame.getAttribute('data-state'))!;
    // Listings come with the script, and so does what is asked for.
    if (/^listings|-(waiting|failing|open)$/.test(state)) continue;
    await frame.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    taken.set(state, (await frame.screenshot()).toString('base64'));
  }
  return taken;
}

/** Those that are not of one size, or of which more than one pixel in 500 is of quite another colour. */
async function differing(page: Page, one: Map<string, string>, other: Map<string, string>): Promise<string[]> {
  await page.goto('about:blank');
  const pairs = [...one].map(([state, picture]) => [state, picture, other.get(state)!] as const);
  return page.evaluate(async (pairs) => {
    const pixelsOf = async (picture: string) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      drawing.drawImage(image, 0, 0);
      return drawing.getImageData(0, 0, image.width, image.height);
    };
    const found: string[] = [];
    for (const [state, one, other] of pairs) {
      const [a, b] = [await pixelsOf(one), await pixelsOf(other)];
      let others = 0;
      for (let i = 0; i < a.data.length; i += 4) {
        if ([0, 1, 2].some((channel) => Math.abs(a.data[i + channel]! - b.data[i + channel]!) > 48)) others++;
      }
      const isOther = a.width !== b.width || a.height !== b.height || others > (a.width * a.height) / 500;
      if (isOther) found.push(`${state}: ${a.width}×${a.height} and ${b.width}×${b.height}, ${others} pixels`);
    }
    return found;
  }, pairs);
}

async function openAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
}

/** Of whatever is wider than its place, or stands outside it, in any shadow root: where. */
async function findSpills(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-state]')].flatMap((frame) => {
      const place = frame.getBoundingClientRect();
      const roots = [...frame.querySelectorAll('*')].map((host) => host.shadowRoot).filter((root) => root !== null);
      return roots
        .flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')])
        .filter((inner) => {
          const { left, right, width, height } = inner.getBoundingClientRect();
          const isSeen = width > 1 && height > 1 && getComputedStyle(inner).visibility === 'visible';
          // The link of a badge cuts the names in it.
          return (
            isSeen &&
            !inner.closest('svg, .aside') &&
            !inner.parentElement?.matches('[part=link]') &&
            (left < place.left - 1 || right > place.right + 1)
          );
        })
        .map((inner) => `${frame.dataset['state']}: ${inner.localName} ${inner.getAttribute('part') ?? inner.className}`);
    }),
  );
}

test('an element looks the same before and after its script takes over, in every state', async ({ browser, page, baseURL }) => {
  test.setTimeout(180_000);
  const still = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled: false, reducedMotion: 'reduce' });
  const sent = await pictures(await still.newPage(), GALLERY);
  await page.goto(GALLERY);
  await settle(page);
  expect(await differing(page, sent, await pictures(page, GALLERY))).toEqual([]);
  expect(sent.size).toBeGreaterThan(20);
  await still.close();
});

test('a chosen dark page is what a dark device shows', async ({ browser, page, baseURL }) => {
  test.setTimeout(180_000);
  const taken: Map<string, string>[] = [];
  for (const [colorScheme, address] of [
    ['dark', GALLERY],
    ['light', `${GALLERY}?scheme=dark`],
  ] as const) {
    const context = await browser.newContext({ baseURL: baseURL!, colorScheme, reducedMotion: 'reduce' });
    taken.push(await pictures(await context.newPage(), address));
    await context.close();
  }
  expect(await differing(page, taken[0]!, taken[1]!)).toEqual([]);
});

test('in every language no state is wider than its place at 320 px', async ({ page }) => {
  test.setTimeout(240_000);
  const trouble = watchTrouble(page);
  await page.setViewportSize({ width: 320, height: 700 });
  for (const lang of LANGUAGES) {
    await page.goto(`${GALLERY}?lang=${lang === 'en' ? '' : lang}`);
    await settle(page);
    await openAll(page);
    await expectNoOverflow(page);
    expect(await findSpills(page), lang).toEqual([]);
  }
  expect(trouble).toEqual([]);
});

const [firstTheme] = Object.keys(THEMES);
for (const theme of Object.keys(THEMES)) {
  test(`in ${THEMES[theme]!.name} everything can be read on light and on dark pages, unfolded too`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const scheme of ['light', 'dark']) {
      await page.goto(`${GALLERY}?scheme=${scheme}&theme=${theme}`);
      await settle(page);
      await openAll(page);
      // Of what is unfolded all is looked at once; what themes and schemes change are colours.
      const find = theme === firstTheme && scheme === 'light' ? findViolations : findColourViolations;
      expect(await find(page), scheme).toEqual([]);
    }
  });
}

test('from right to left is the mirror of from left to right, with a gap between names of either direction', async ({ page }) => {
  const partsOf = async (address: string) => {
    await page.goto(address);
    await settle(page);
    return page.locator('#badge-medium tier-badge').evaluate((badge) => {
      const find = (part: string) => badge.shadowRoot!.querySelector(`[part=${part}]`)!;
      // The space between the names belongs to one of them where both run the same way.
      const letters = (part: string) => {
        const text = find(part).firstChild as Text;
        const range = document.createRange();
        range.setStart(text, text.data.search(/[^\s\u200b]/));
        range.setEnd(text, text.length);
        return range.getBoundingClientRect();
      };
      return { link: find('link').getBoundingClientRect(), tier: letters('tier'), program: letters('program') };
    });
  };
  const ltr = await partsOf(GALLERY);
  const rtl = await partsOf(`${GALLERY}?lang=ar`);
  const gap = ltr.program.left - ltr.tier.right;
  expect(gap).toBeGreaterThan(4);
  expect(rtl.tier.left - rtl.program.right).toBeCloseTo(gap, 0);
  // Where the ladder is drawn.
  expect(rtl.link.right - rtl.tier.right).toBeCloseTo(ltr.tier.left - ltr.link.left, 0);
});

test('all elements are of one family: one face, one ink, one radius', async ({ page }) => {
  await page.goto(GALLERY);
  await settle(page);
  const looks = await page.locator('tier-badge, tier-tracker, tier-ladder').evaluateAll((all) =>
    all.flatMap((host) => {
      // What waits, or failed, has none.
      const box = host.shadowRoot!.querySelector('[part=link], .frame:not(slot *)');
      if (!box) return [];
      const { fontFamily, color, borderTopLeftRadius, borderTopWidth } = getComputedStyle(box);
      return [[fontFamily, color, borderTopLeftRadius, borderTopWidth].join(' ')];
    }),
  );
  expect(looks.length).toBeGreaterThan(20);
  expect([...new Set(looks)]).toHaveLength(1);
});

test('what is chosen shows at once, stands in the address, and is answered by the server as well', async ({ page }) => {
  const trouble = watchTrouble(page);
  await page.goto(GALLERY);
  await settle(page);
  await page.getByLabel('Language').selectOption('fr');
  await page.getByLabel('Width').selectOption('20rem');
  await expect(page).toHaveURL(`${GALLERY}?width=20rem&lang=fr`);
  const warned = page.locator('#tracker-warned tier-tracker');
  await expect(warned).toContainText('Pour conserver Silver');
  expect((await warned.boundingBox())!.width).toBeLessThanOrEqual(320);
  await page.reload();
  await expect(warned).toContainText('Pour conserver Silver');
  await expect(page.getByLabel('Language')).toHaveValue('fr');
  expect(trouble).toEqual([]);
});
