import type { Browser } from 'puppeteer-core';

const BADGES = 200;
const CARDS = 500;
const ROUNDS = 5;

export interface PageMeasured {
  shift: number;
  /** Of the page that had the median of their sum. */
  longTasks: number[];
  /** Milliseconds from a click to what is painted then. */
  delay: number;
}

/** A page of a marketplace: badges, and cards in an order. `partners` is how many there are. */
export function pageOf(partners: number): string {
  const badges = Array.from({ length: BADGES }, (_, i) => `<tier-badge program="acme" partner="p${i % partners}">P</tier-badge>`);
  const cards = Array.from(
    { length: CARDS },
    (_, i) => `<article data-partner="p${i % partners}" data-relevance="${1 - i / CARDS}">Card ${i}</article>`,
  );
  return `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><link rel="stylesheet" href="/embed/gradus.css">
<script type="module" src="/embed/gradus.js"></script></head>
<body>${badges.join(' ')}<tier-listings program="acme">${cards.join('')}</tier-listings></body></html>`;
}

export async function measurePage(browser: Browser, address: string, width: number, onStart: () => void): Promise<PageMeasured> {
  const measured: PageMeasured[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    onStart();
    measured.push(await measureOnce(browser, address, width));
  }
  const middle = (pick: (one: PageMeasured) => number) => measured.sort((a, b) => pick(a) - pick(b))[ROUNDS >> 1]!;
  const { longTasks } = middle((one) => one.longTasks.reduce((sum, ms) => sum + ms, 0));
  return { longTasks, shift: middle(({ shift }) => shift).shift, delay: middle(({ delay }) => delay).delay };
}

async function measureOnce(browser: Browser, address: string, width: number): Promise<PageMeasured> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 844 });
  await page.evaluateOnNewDocument(() => {
    const seen = { shift: 0, longTasks: [] as number[], delay: 0 };
    Object.assign(window, { seen });
    const watch = (type: string, take: (entry: PerformanceEntry) => void, more = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
    watch('layout-shift', (entry) => (seen.shift += (entry as PerformanceEntry & { value: number }).value));
    watch('longtask', ({ duration }) => seen.longTasks.push(duration));
    watch('event', ({ duration, name }) => name === 'click' && (seen.delay = Math.max(seen.delay, duration)), {
      durationThreshold: 16,
    });
  });
  await page.goto(address, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() =>
    document.querySelector('tier-listings')!.shadowRoot?.querySelector('[part=why]:not([hidden])'),
  );
  const choice = await page.evaluateHandle(() =>
    document.querySelector('tier-listings')!.shadowRoot!.querySelector('input[value=off]'),
  );
  const atRest = await page.evaluate(() => (window as unknown as { seen: PageMeasured }).seen.shift);
  await (choice as unknown as { click(): Promise<void> }).click();
  await page
    .waitForFunction(() => (window as unknown as { seen: PageMeasured }).seen.delay > 0, { timeout: 5_000 })
    .catch(() => null);
  const seen = await page.evaluate(() => (window as unknown as { seen: PageMeasured }).seen);
  await page.close();
  return { ...seen, shift: atRest };
}
