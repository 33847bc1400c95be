import { expect, test, type Page } from '@playwright/test';
import { settle, watchTrouble } from './browsing.ts';

type Watched = Window & { shift: number; rendered: Map<Element, Element> };

/** Holds every script back until told, as a slow network would. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

const RENDERED = { home: '/', partner: '/marketplace/partner/', embed: '/embed/', marketplace: '/marketplace/' };

for (const [name, address] of Object.entries(RENDERED)) {
  test(`${name}: elements take over what the server sent, node by node, and ask for nothing`, async ({ page }) => {
    const trouble = watchTrouble(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/')) asked.push(request.url());
    });
    const release = await holdScripts(page);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(
      () => document.readyState !== 'loading' && document.querySelectorAll('tier-badge, tier-tracker').length > 0,
    );
    await page.evaluate(() => {
      const rendered = [...document.querySelectorAll('tier-badge, tier-tracker')];
      (window as unknown as Watched).rendered = new Map(
        rendered.map((element) => [element, element.shadowRoot!.querySelector('a, .frame')!]),
      );
    });
    release();
    await settle(page);
    const kept = await page.evaluate(() =>
      [...(window as unknown as Watched).rendered].map(
        ([element, inner]) =>
          inner.isConnected && element.shadowRoot!.querySelector('a, .frame') === inner && element.matches(':defined'),
      ),
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept).not.toContain(false);
    expect(asked).toEqual([]);
    expect(trouble).toEqual([]);
  });
}

for (const [name, address] of Object.entries({
  ...RENDERED,
  category: '/marketplace/delivery/',
  program: '/programs/canopy/',
  partners: '/programs/canopy/partners/',
})) {
  for (const width of [375, 1280]) {
    test(`${name}: at ${width} px nothing moves when scripts arrive late`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript(() => {
        const watched = window as unknown as Watched;
        watched.shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) watched.shift += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      const release = await holdScripts(page);
      await page.goto(address, { waitUntil: 'commit' });
      await page.waitForFunction(
        () => performance.getEntriesByName('first-contentful-paint').length > 0 && document.readyState !== 'loading',
      );
      await page.evaluate(() => document.fonts.ready);
      const before = await measurePlaces(page);
      release();
      await settle(page);
      const after = await measurePlaces(page);
      expect(after.length).toBe(before.length);
      const moved = after.filter(([, top], index) => Math.abs(top - before[index]![1]) > 1);
      expect(moved).toEqual([]);
      expect(await page.evaluate(() => (window as unknown as Watched).shift)).toBeLessThan(0.001);
    });
  }
}

/** Where everything that a reader would notice stands. The browser's own measure is blind to what moves with a new slot. */
async function measurePlaces(page: Page): Promise<[string, number][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, p, article, tier-badge, tier-tracker, footer')].map(
      (element): [string, number] => [
        `${element.localName} ${(element.textContent ?? '').trim().slice(0, 40)}`,
        element.getBoundingClientRect().top + scrollY,
      ],
    ),
  );
}
