import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One address of each kind of page. */
export const KINDS = {
  home: '/',
  programs: '/programs/',
  'program with tracks': '/programs/canopy/',
  'program from an article': '/programs/salesforce/',
  'program without criteria': '/programs/twilio/',
  'health of a program': '/programs/canopy/health/',
  tier: '/programs/canopy/tiers/apps/heartwood/',
  'tier without a track': '/programs/hubspot/tiers/elite/',
  compare: '/compare/',
  calculator: '/programs/canopy/calculator/',
  'what if': '/programs/canopy/what-if/',
  changes: '/programs/canopy/changes/',
  news: '/programs/canopy/news/',
  'order of listings': '/programs/canopy/ranking/',
  partners: '/programs/canopy/partners/',
  'partners found': '/programs/canopy/partners/?q=bell',
  'partners of nobody': '/programs/stripe/partners/',
  partner: '/programs/canopy/partners/tidewick/',
  'form for a token': '/programs/canopy/me/',
  'badge of a partner': '/programs/canopy/badges/tidewick/',
  'check of a badge': '/verify/',
  'check that came to something': '/verify/?credential=/programs/canopy/partners/tidewick/',
  'partner of an article': '/programs/aws/partners/example-partner/',
  marketplace: '/marketplace/',
  category: '/marketplace/at-the-counter/',
  everything: '/marketplace/all/',
  'listings found': '/marketplace/search/?q=shop',
  'no listings found': '/marketplace/search/?q=zzzz',
  listing: '/marketplace/listings/counterbell/',
  'partner console': '/marketplace/partner/',
  'warned partner console': '/marketplace/partner/warned/',
  embed: '/embed/',
  'embed of a tracker': '/embed/?element=tracker&partner=tidewick&theme=plum&lang=ar',
  'embed of a ladder': '/embed/?element=ladder&lang=ja&width=20rem',
  'embed of listings': '/embed/?element=listings&theme=rust',
  gallery: '/embed/gallery/',
  'gallery, dark and narrow': '/embed/gallery/?scheme=dark&width=20rem&lang=de',
  'gallery from right to left': '/embed/gallery/?lang=ar',
  docs: '/docs/',
  'docs in pictures': '/docs/standings/',
  'docs with code': '/docs/data-format/',
  search: '/search/',
  'found everywhere': '/search/?q=review',
  missing: '/404',
} as const;

/** What is said of those elements of the gallery that show how a failure looks. */
const SHOWN_FAILURE = '[gradus] No data from https://tiers.example.com/api/v1/programs/failing';

/** What must not happen while a page is open: gathered from now on. */
export function watchTrouble(page: Page): string[] {
  const trouble: string[] = [];
  page.on('console', (message) => {
    const isTold = message.type() === 'error' || message.type() === 'warning';
    if (isTold && !isMissing(message.location().url) && !message.text().startsWith(SHOWN_FAILURE))
      trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`thrown: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // What was still on its way when the page was left is no fault; what a policy blocks is told otherwise.
    if (why !== 'net::ERR_ABORTED') trouble.push(`failed: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !isMissing(response.url())) trouble.push(`${response.status()}: ${response.url()}`);
  });
  return trouble;
}

/** That there is nothing at such an address is as it should be. */
function isMissing(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname === KINDS.missing;
}

/** Every element that is waiting for its script has taken over what the server sent. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const elements = [...document.querySelectorAll('tier-badge, tier-listings, tier-tracker')];
    await Promise.all([...new Set(elements.map(({ localName }) => localName))].map((name) => customElements.whenDefined(name)));
    await Promise.all(elements.map((element) => (element as HTMLElement & { updateComplete?: Promise<boolean> }).updateComplete));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** What axe asks of colours: all that another scheme or theme of a page may change. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The violations that axe finds, each with where. */
export function findViolations(page: Page): Promise<string[]> {
  return runAxe(page, {});
}

/** Those of colours alone, for a page in another scheme or theme than the one in which all was looked at. */
export function findColourViolations(page: Page): Promise<string[]> {
  return runAxe(page, { runOnly: { type: 'rule', values: COLOURS } });
}

async function runAxe(page: Page, options: axe.RunOptions): Promise<string[]> {
  // By evaluation, as the pages' own policy lets no other script in; once a page, as it is long.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const results = await page.evaluate(
    // Of what is in order, and of what it cannot tell, it need not say where each is: half of its time.
    (options) => (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'], ...options }),
    options,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary ?? ''}`),
  );
}

export async function expectNoOverflow(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond, 'pixels that the page is wider than the window').toBeLessThanOrEqual(0);
}
