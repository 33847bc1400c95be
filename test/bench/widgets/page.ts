import type { Browser } from 'puppeteer-core';
import { CATEGORIES, CLICK_MARK, readTasks, type Tasks } from './tasks.ts';

const BADGES = 200;
const CARDS = 500;
const LONG_MS = 50;

/** The list of a marketplace: ours, and what a page would write that does no more than put its cards in order. */
export type List = 'tier-listings' | 'plain';

export interface PageMeasured extends Tasks {
  shift: number;
  /** Milliseconds on the clock from a click to what is painted then. */
  delay: number;
}

const PLAIN = {
  before: `<label><input type="radio" value="off"> Without boost</label>
<div id="list" style="display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr))">`,
  after: `</div><script>
const list = document.getElementById('list');
const boostOf = (card) => (card.dataset.partner.slice(1) % 2 ? 1.25 : 1.1);
const order = (scoreOf) => list.append(...[...list.children].sort((a, b) => scoreOf(b) - scoreOf(a)));
order((card) => card.dataset.relevance * boostOf(card));
document.querySelector('input').onchange = () => order((card) => card.dataset.relevance);
</script>`,
};

/** A page of a marketplace: badges, and cards in an order. `partners` is how many there are; those of odd numbers are of the higher tier. */
export function pageOf(partners: number, list: List): string {
  const badges = Array.from({ length: BADGES }, (_, i) => `<tier-badge program="acme" partner="p${i % partners}">P</tier-badge>`);
  const cards = Array.from(
    { length: CARDS },
    (_, i) => `<article data-partner="p${i % partners}" data-relevance="${1 - i / CARDS}">Card ${i}</article>`,
  );
  const { before, after } = list === 'plain' ? PLAIN : { before: '<tier-listings program="acme">', after: '</tier-listings>' };
  return `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><link rel="stylesheet" href="/embed/gradus.css">
<script type="module" src="/embed/gradus.js"></script></head>
<body>${badges.join(' ')}${before}${cards.join('')}${after}</body></html>`;
}

/** In one line, the median of each figure. */
export function describePages(pages: PageMeasured[]): string {
  const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1]!;
  const middle = (pick: (page: PageMeasured) => number) => median(pages.map(pick));
  const long = middle(({ loading }) => loading.filter((ms) => ms > LONG_MS).length);
  return [
    `layout shift ${middle(({ shift }) => shift).toFixed(3)}`,
    `longest task ${Math.round(middle(({ loading }) => Math.max(...loading)))} ms (${long} above ${LONG_MS})`,
    `from a click on another order to what is painted ${Math.round(middle(({ click }) => click))} ms`,
    `by the clock ${Math.round(middle(({ delay }) => delay))} ms`,
  ].join(', ');
}

export async function measurePage(browser: Browser, address: string, width: number): Promise<PageMeasured> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 844 });
  await page.evaluateOnNewDocument(() => {
    const seen = { shift: 0, delay: 0 };
    Object.assign(window, { seen });
    const watch = (type: string, take: (entry: PerformanceEntry) => void, more = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
    watch('layout-shift', (entry) => (seen.shift += (entry as PerformanceEntry & { value: number }).value));
    watch('event', ({ duration, name }) => name === 'click' && (seen.delay = Math.max(seen.delay, duration)), {
      durationThreshold: 16,
    });
  });
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(address, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() => {
    const listings = document.querySelector('tier-listings');
    return !listings || listings.shadowRoot?.querySelector('[part=why]:not([hidden])');
  });
  const choice = await page.evaluateHandle(() =>
    (document.querySelector('tier-listings')?.shadowRoot ?? document).querySelector('input[value=off]')!,
  );
  await choice.evaluate((input) => input.scrollIntoView({ block: 'center' }));
  // What is on the screen then is painted.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  const { shift } = await page.evaluate(seen);
  await page.evaluate((mark) => void performance.mark(mark), CLICK_MARK);
  await (choice as unknown as { click(): Promise<void> }).click();
  await page
    .waitForFunction(() => (window as unknown as { seen: PageMeasured }).seen.delay > 0, { timeout: 5_000 })
    .catch(() => null);
  const { delay } = await page.evaluate(seen);
  const trace = await page.tracing.stop();
  await page.close();
  return { ...readTasks(Buffer.from(trace!).toString()), shift, delay };
}

function seen(): { shift: number; delay: number } {
  return (window as unknown as { seen: PageMeasured }).seen;
}
