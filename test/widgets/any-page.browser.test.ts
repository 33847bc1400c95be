import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import 'axe-core/axe.js';
import type { AxeResults, RunOptions } from 'axe-core';
import '../../widgets/index.ts';
import { badge, criterion, partnerAnswer, programAnswer, publicCriterion, publicTier, standing } from './answers.ts';
import { FakeServer, json, serveEach, serveStandings } from './fake-server.ts';
import { place, stage, textOf, unfold } from './page.ts';

const { axe } = window as unknown as { axe: { run(context: Element, options: RunOptions): Promise<AxeResults> } };

const PARTNERS = [badge('northwind', 'gold'), badge('tailspin', 'silver'), badge('adatum', 'registered', { newcomer: true })];
const CARDS = PARTNERS.map(
  ({ partner }, index) => `<article data-partner="${partner}" data-relevance="${index}">${partner}</article>`,
).join('');

/** Every element, with data as given. */
function serveAll(names: Partial<{ metric: string; tier: string; partner: string; program: string }> = {}): void {
  const { metric = 'Active installations', tier = 'Gold', partner = 'Northwind', program = 'Acme App Partners' } = names;
  const tiers = ['registered', 'silver', 'gold'].map((id) => ({ id, name: tier }));
  const metrics = { ...partnerAnswer().metrics };
  metrics.installs = { ...metrics.installs!, label: metric };
  const answer = partnerAnswer(
    [standing({ tiers, criteria: [criterion('gold/installs'), criterion('gold/response', { status: 'unknown' })] })],
    { name: partner, programName: program, metrics },
  );
  const told = programAnswer([
    publicTier('gold', { name: tier, summary: tier, criteria: [publicCriterion('gold/installs', 500)], boost: 1.25 }),
  ]);
  told.metrics[0]!.label = metric;
  const ladder = { track: null, name: null, tiers: tiers.map((each) => ({ ...each, boost: 1.1, featured: true })) };
  const standings = serveStandings(
    PARTNERS.map((each) => ({ ...each, name: partner })),
    { name: program, ladders: [ladder], featuredSlots: 1, newcomers: { every: 2, days: 90 } },
  );
  new FakeServer(serveEach({ partner: answer, standings, program: told }));
}

/** Not what is only read out, nor the names in a badge, which its link cuts. */
const SEEN = '*:not(.aside, .aside *, [part=link] *)';

function everyElement(program: string): string {
  return (
    `<h2>Apps</h2>${['small', 'medium', 'large'].map((size) => `<p><tier-badge program="${program}" partner="northwind" size="${size}"></tier-badge></p>`).join('')}` +
    `<tier-listings program="${program}">${CARDS}</tier-listings>` +
    `<tier-tracker program="${program}" partner="northwind"></tier-tracker><tier-ladder program="${program}"></tier-ladder>`
  );
}

async function placeOpen(markup: string): Promise<HTMLElement[]> {
  const elements = await place(markup);
  await unfold(elements);
  return elements;
}

describe('elements on a page of any colours', () => {
  const PAGES = {
    'dark, which does not say so': 'background: #0b0d10; color: #e8eaed',
    'light, which does not say so': 'background: #fff; color: #333',
    'dark, which says so': 'color-scheme: dark; background: #0b0d10; color: #e8eaed',
    red: 'background: #b3001b; color: #fff',
    yellow: 'background: #ffe600; color: #1a1a1a',
    'blue, and dark by its scheme': 'color-scheme: dark; background: #0a2a66; color: #fff',
    grey: 'background: #767676; color: #fff',
  };

  for (const [name, style] of Object.entries(PAGES)) {
    it(`can be read where it is ${name}`, async () => {
      serveAll();
      stage.setAttribute('style', `${style}; padding: 1rem`);
      // What lies beside the text, as the rungs do, keeps axe from judging the text.
      const noRungs = document.createElement('style');
      noRungs.textContent = 'tier-badge::part(link) { background-image: none }';
      document.head.append(noRungs);
      await placeOpen(everyElement(`colours-${name.replace(/\W+/g, '-')}`));
      const { violations, passes } = await axe.run(stage, { runOnly: ['color-contrast'] });
      stage.removeAttribute('style');
      noRungs.remove();
      expect(
        violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)),
      ).to.deep.equal([]);
      expect(passes.flatMap(({ nodes }) => nodes).length).to.be.greaterThan(20);
    });
  }
});

describe('elements whose reader has doubled the size of text', () => {
  after(async () => {
    document.documentElement.style.fontSize = '';
    await setViewport({ width: 1280, height: 800 });
  });

  for (const lang of ['en', 'de', 'ar']) {
    it(`stay within a window of 320 pixels, in ${lang}`, async () => {
      await setViewport({ width: 320, height: 800 });
      document.documentElement.style.fontSize = '200%';
      serveAll();
      const elements = await placeOpen(`<div lang="${lang}">${everyElement(`doubled-${lang}`)}</div>`);
      const wide = elements.filter((element) => {
        const room = element.getBoundingClientRect();
        return [...element.shadowRoot!.querySelectorAll(SEEN)].some((part) => {
          const { left, right, width } = part.getBoundingClientRect();
          return width > 0 && (left < room.left - 1 || right > room.right + 1);
        });
      });
      expect(wide.map(({ localName }) => localName)).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });
  }
});

describe('texts of a program in a page of another direction', () => {
  const NAMES = { metric: 'תקנות פעילות (1)', tier: 'זהב (2)', partner: 'ארון (3)', program: 'שותפים (4)' };

  it('each run in their own direction, apart from the words around them', async () => {
    serveAll(NAMES);
    const elements = await placeOpen(everyElement('directions'));
    const astray = elements.flatMap((element) =>
      textNodesOf(element.shadowRoot!)
        .filter(({ data }) => Object.values(NAMES).includes(data.trim()))
        .filter(({ parentElement }) => getComputedStyle(parentElement!).direction !== 'rtl')
        .map(({ parentElement }) => `${element.localName} ${parentElement!.outerHTML}`),
    );
    expect(astray).to.deep.equal([]);
  });
});

describe('the name of a badge', () => {
  it('is its tier and its program, in every size, without a letter that is not seen', async () => {
    serveAll();
    for (const element of await place(everyElement('named').split('<tier-listings')[0]!)) {
      const link = element.shadowRoot!.querySelector('a')!;
      expect(textOf(link)).to.equal('Gold Acme App Partners');
      expect(link.ariaLabel).to.equal('Gold Acme App Partners: tier 3 of 3, held by Northwind. Check this badge');
      expect(link.querySelector('[part=program]')!.getBoundingClientRect().width).to.be.greaterThan(20);
      expect(/\p{Cf}/u.test(link.ariaLabel + link.textContent)).to.equal(false);
    }
  });

  it('costs ten nodes at most', async () => {
    serveAll();
    const [element] = await place('<tier-badge program="nodes" partner="northwind"></tier-badge>');
    expect(1 + element.shadowRoot!.querySelectorAll('*').length + textNodesOf(element.shadowRoot!).length).to.be.at.most(10);
  });
});

describe('one figure', () => {
  it('is written alike wherever it stands', async () => {
    const rating = { value: 4.29, target: 4.3, remaining: 0.01, progress: 0.99 };
    const keeps = [criterion('silver/rating', { ...rating, status: 'unmet' })];
    new FakeServer(() => json(partnerAnswer([standing({ criteria: [criterion('gold/rating', rating)], keeps })])));
    const [element] = await place('<tier-tracker program="one-figure" partner="northwind"></tier-tracker>');
    const figures = [...element.shadowRoot!.querySelectorAll('.figures')].map(textOf);
    expect(figures).to.have.length(2);
    for (const text of figures) expect(text).to.include('4.29').and.include('4.3');
  });
});

function textNodesOf(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) if ((walker.currentNode as Text).data.trim()) found.push(walker.currentNode as Text);
  return found;
}
