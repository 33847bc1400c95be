import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
// It is no module, and leaves itself on the window.
import 'axe-core/axe.js';
import type { AxeResults, RunOptions } from 'axe-core';
import '../../widgets/index.ts';
import { badge, criterion, partnerAnswer, standing, programAnswer, publicCriterion, publicTier } from './answers.ts';
import { FakeServer, json, serveStandings } from './fake-server.ts';
import { place, saidIn, stage, unfold } from './page.ts';

const { axe } = window as unknown as { axe: { run(context: Element, options: RunOptions): Promise<AxeResults> } };

const PARTNERS = [badge('northwind', 'gold'), badge('tailspin', 'silver'), badge('adatum', 'registered', { newcomer: true })];
const MEMBERS = [{ status: 'unmet' as const, progress: 0.4, criteria: [criterion('gold/revenue', { value: 2, target: 5 })] }];
const FULL = [
  criterion('gold/installs'),
  criterion('gold/rating', { status: 'met', value: 4.6, target: 4.5, progress: 1, remaining: 0 }),
  criterion('gold/security-review', { value: 0, target: 1, progress: 0, remaining: null }),
  criterion('gold/response', { status: 'unknown' }),
  criterion('gold/certifications', { status: 'exempt', remaining: 0 }),
  criterion('gold/any-1', { metric: null, needs: 1, members: MEMBERS }),
];
const WARNING = { since: '2026-10-01', deadline: '2026-12-30', failing: ['silver/rating'] };

const BADGES = ['small', 'medium', 'large']
  .map((size) => `<tier-badge program="axe" partner="northwind" size="${size}">Partner</tier-badge>`)
  .join(' ')
  .replace(/^/, '<h2>Apps</h2>');
const CARDS = PARTNERS.map(
  ({ partner }, index) => `<article data-partner="${partner}" data-relevance="${index}"><h2>${partner}</h2></article>`,
).join('');

const STATES: { name: string; markup: (program: string) => string; answer?: unknown; status?: number; waits?: boolean }[] = [
  { name: 'badges', markup: (program) => BADGES.replaceAll('axe', program) },
  { name: 'badges that wait', markup: (program) => BADGES.replaceAll('axe', program), waits: true },
  { name: 'badges that failed', markup: (program) => BADGES.replaceAll('axe', program), status: 404 },
  { name: 'listings', markup: (program) => `<tier-listings program="${program}">${CARDS}</tier-listings>` },
  {
    name: 'listings without boost',
    markup: (program) => `<tier-listings program="${program}" boost="off">${CARDS}</tier-listings>`,
  },
  {
    name: 'listings that wait',
    markup: (program) => `<tier-listings program="${program}">${CARDS}</tier-listings>`,
    waits: true,
  },
  {
    name: 'listings that failed',
    markup: (program) => `<tier-listings program="${program}">${CARDS}</tier-listings>`,
    status: 404,
  },
  { name: 'a tracker', markup: tracker, answer: partnerAnswer([standing({ criteria: FULL, withheld: 1, keeps: FULL })]) },
  {
    name: 'a tracker with a warning',
    markup: tracker,
    answer: partnerAnswer([standing({ warning: WARNING, state: 'warning' })]),
  },
  { name: 'a tracker at the top', markup: tracker, answer: partnerAnswer([standing({ held: 'gold', next: null })]) },
  {
    name: 'a tracker of unpublished criteria',
    markup: tracker,
    answer: partnerAnswer([standing({ progress: null, criteria: [] })]),
  },
  {
    name: 'a tracker of two tracks',
    markup: tracker,
    answer: partnerAnswer([
      standing({ track: 'a', trackName: 'A' }),
      standing({ track: 'b', trackName: 'B', held: null, since: null }),
    ]),
  },
  { name: 'a tracker of someone not enrolled', markup: tracker, answer: partnerAnswer([]) },
  { name: 'a tracker that waits', markup: tracker, waits: true },
  { name: 'a tracker that failed', markup: tracker, status: 404 },
  {
    name: 'a tracker in Arabic',
    markup: (program) => `<div lang="ar" dir="rtl">${tracker(program)}</div>`,
    answer: partnerAnswer([standing({ criteria: FULL })]),
  },
];

STATES.push(
  {
    name: 'a ladder',
    markup: ladder,
    answer: programAnswer([
      publicTier('registered', { benefits: [{ kind: 'text', text: 'Documentation' }] }),
      publicTier('gold', { criteria: [publicCriterion('gold/installs', 500)], undisclosed: 1, boost: 1.25, featured: true }),
      publicTier('platinum', { published: false }),
    ]),
  },
  { name: 'a ladder that waits', markup: ladder, waits: true },
  { name: 'a ladder that failed', markup: ladder, status: 404 },
);

function ladder(program: string): string {
  return `<h2>Tiers</h2><tier-ladder program="${program}">Our tiers</tier-ladder>`;
}

function tracker(program: string): string {
  return `<h2>Standing</h2><tier-tracker program="${program}" partner="northwind"></tier-tracker>`;
}

describe('every element in every state', () => {
  const page = document.createElement('style');
  page.textContent =
    ':root { color-scheme: light dark; background: light-dark(#fff, #111); color: light-dark(#222, #eee) } body { margin: 0 }';

  before(() => document.head.append(page));
  after(async () => {
    page.remove();
    document.documentElement.style.colorScheme = '';
    await setViewport({ width: 1280, height: 800 });
  });

  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 375],
  ] as const) {
    for (const { name, markup, answer, status = 200, waits } of STATES) {
      it(`${name}: axe finds nothing, and nothing overflows, ${colorScheme} at ${width} pixels`, async () => {
        document.documentElement.style.colorScheme = colorScheme;
        await setViewport({ width, height: 800 });
        const serve = serveStandings(PARTNERS, { featuredSlots: 1, newcomers: { every: 2, days: 90 } });
        new FakeServer((url) => (waits ? 'nothing' : answer ? json(answer) : status === 200 ? serve(url) : json({}, status)));
        await saidIn(async () => {
          await unfold(await place(markup(`${name}-${colorScheme}`.replaceAll(' ', '-'))));
        });
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        const { violations, passes } = await axe.run(stage, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          // A fragment of a page has no landmarks and no first heading of its own.
          rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
        });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary}`)).to.deep.equal([]);
        expect(passes).to.not.deep.equal([]);
      });
    }
  }
});
