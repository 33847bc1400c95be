import { expect } from '@open-wc/testing';
import '../../../widgets/index.ts';
import { badge, criterion, partnerAnswer, programAnswer, publicCriterion, publicTier, standing } from '../answers.ts';
import { FakeServer, serveEach, serveStandings } from '../fake-server.ts';
import { place, stage, unfold } from '../page.ts';
import { contrastOf, groundOf, seenColour, type Seen } from './contrast.ts';

const PAGES = {
  'light page': 'color-scheme: light; background: #fff; color: #222',
  'dark page': 'color-scheme: dark; background: #0b0d10; color: #eee',
  'dark page that does not say so': 'background: #0b0d10; color: #eee',
  'yellow page, dark by its scheme': 'color-scheme: dark; background: #ffe600; color: #1a1a1a',
};

const HUES = [10, 60, 110, 165, 260, 320];
const ACCENTS = [
  ...HUES.flatMap((hue) =>
    [0.2, 0.45, 0.7, 0.92].flatMap((light) => [0.08, 0.3].map((chroma) => `oklch(${light} ${chroma} ${hue})`)),
  ),
  ...['white', 'black', '#767676', '#777', 'transparent', 'rgb(255 0 0 / 0.3)', 'currentColor', 'LinkText', 'Canvas'],
  ...['color(display-p3 0 1 0)', 'lab(100 0 0)', 'yellow', 'light-dark(#fff, #000)', 'nonsense', '12px', ''],
];

/** Of each public colour, the values that a page may think of. */
const OTHERS = [
  { '--tier-paper': '#fff' },
  { '--tier-paper': '#000' },
  { '--tier-paper': '#777' },
  { '--tier-paper': 'transparent' },
  { '--tier-paper': 'rgb(255 255 255 / 0.6)' },
  { '--tier-paper': '#ffcc00', '--tier-ink': '#fff', '--tier-ink-soft': '#ffcc00' },
  { '--tier-paper': '#222', '--tier-ink': '#222', '--tier-ink-soft': '#333', '--tier-caution': '#211' },
  { '--tier-ink': '#fff', '--tier-ink-soft': 'rgb(0 0 0 / 0.4)' },
  { '--tier-ink': 'transparent', '--tier-neutral': 'transparent', '--tier-rule': 'transparent' },
  { '--tier-neutral': '#fff', '--tier-rule': '#000' },
  { '--tier-neutral': '#000', '--tier-rule': '#fff' },
  { '--tier-caution': '#ff0', '--tier-caution-paper': '#fff' },
  { '--tier-caution': '#00f', '--tier-caution-paper': '#000' },
  { '--tier-caution': '#fff', '--tier-caution-paper': 'transparent' },
  { '--tier-ink': 'nonsense', '--tier-caution': 'nonsense' },
  { '--tier-paper': 'nonsense' },
];

const MONTHS = [100, 140, 180, null, 220, 240, 260, 275, 290, 300, 310, 320];

function serveAll(): void {
  const tiers = ['registered', 'silver', 'gold'].map((id) => ({ id, name: id }));
  const courses = { installs: MONTHS };
  const warned = standing({
    tiers,
    track: 'warned',
    warning: { since: '2026-10-01', deadline: '2027-01-01', failing: ['silver/installs'] } as never,
    keeps: [{ ...criterion('silver/installs', { target: 400 }), needs: 1, projection: null } as never],
  });
  const good = standing({
    tiers,
    track: 'good',
    criteria: [
      criterion('gold/installs'),
      criterion('gold/response', { status: 'unknown', value: null }),
      criterion('gold/revenue', { status: 'lapsed', lapsedOn: '2026-10-01' }),
      criterion('gold/rating', { status: 'met', value: 4.6, target: 4.5, progress: 1, remaining: 0 }),
    ],
    withheld: 1,
  });
  const answer = partnerAnswer([warned, good], { courses });
  const told = programAnswer([
    publicTier('registered', { benefits: [{ kind: 'text', text: 'Documentation' }] }),
    publicTier('silver', { criteria: [publicCriterion('silver/installs', 100)] }),
    publicTier('gold', { summary: 'The best', criteria: [publicCriterion('gold/installs', 500)], undisclosed: 1, boost: 1.25 }),
  ]);
  told.ladders[0]!.track = 'good';
  const ladder = { track: 'good', name: null, tiers: tiers.map((each) => ({ ...each, boost: 1.1, featured: true })) };
  const partners = ['gold', 'silver', 'registered'].map((tier) =>
    badge(tier, tier, { track: 'good', newcomer: tier === 'silver' }),
  );
  const standings = serveStandings(partners, { ladders: [ladder], featuredSlots: 1, newcomers: { every: 2, days: 90 } });
  new FakeServer(serveEach({ partner: answer, standings, program: told }));
}

const MARKUP =
  ['gold', 'silver', 'registered'].map((tier) => `<tier-badge program="themes" partner="${tier}"></tier-badge>`).join('') +
  `<tier-listings program="themes">${['gold', 'silver', 'registered'].map((tier, at) => `<p data-partner="${tier}" data-relevance="${at}">A card</p>`).join('')}</tier-listings>` +
  '<tier-tracker program="themes" partner="gold"></tier-tracker>' +
  '<div style="inline-size: 20rem"><tier-ladder program="themes" partner="gold"></tier-ladder></div>' +
  '<tier-ladder program="themes" partner="gold"></tier-ladder>';

interface Mark {
  what: string;
  contrast: number;
}

const isShown = (element: Element) => element.checkVisibility?.() ?? true;

/** Every text of an element that is seen, with its contrast. */
function readTexts(element: HTMLElement): Mark[] {
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  const texts: Mark[] = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const text = walker.currentNode.textContent!.trim();
    if (!text || !parent || parent.closest('.aside, style') || !isShown(parent)) continue;
    const colour = seenColour(getComputedStyle(parent).color);
    texts.push({ what: `${element.localName} “${text}”`, contrast: colour[3] < 1 ? 0 : contrastOf(colour, groundOf(parent)) });
  }
  return texts;
}

/** What is drawn: selector, and the property that has its colour. */
const DRAWN = [
  ['.glyph .on', 'fill'],
  ['.fill', 'fill'],
  ['[part=course] .line', 'stroke'],
  ['[part=course] .dot', 'stroke'],
  ['[part=course] .needed', 'stroke'],
  ['.icon', 'stroke'],
  ['.boxes i', 'borderTopColor'],
  ['.boxes [data-kind=met]', 'backgroundColor'],
  ['[part=news]', 'borderInlineStartColor'],
  ['td[data-own]', 'borderInlineStartColor'],
] as const;

function readMarks(element: HTMLElement): Mark[] {
  const root = element.shadowRoot!;
  const marks = DRAWN.flatMap(([selector, property]) =>
    [...root.querySelectorAll(selector)].filter(isShown).map((drawn) => {
      const colour = seenColour(getComputedStyle(drawn)[property]);
      return {
        what: `${element.localName} ${selector}`,
        contrast: colour[3] < 1 ? 0 : contrastOf(colour, groundOf(drawn.parentElement!)),
      };
    }),
  );
  const link = root.querySelector<HTMLElement>('[part=link]');
  const rung = link && /gradient\((.*?\)) /.exec(getComputedStyle(link).backgroundImage)?.[1];
  if (rung) marks.push({ what: `${element.localName} rungs`, contrast: contrastOf(seenColour(rung), groundOf(link)) });
  return marks;
}

function findFaint(elements: HTMLElement[]): { faint: string[]; texts: number; marks: number } {
  const texts = elements.flatMap(readTexts);
  const marks = elements.flatMap(readMarks);
  const faint = [...texts.filter(({ contrast }) => contrast < 4.5), ...marks.filter(({ contrast }) => contrast < 3)];
  return {
    faint: faint.map(({ what, contrast }) => `${what} ${contrast.toFixed(2)}`),
    texts: texts.length,
    marks: marks.length,
  };
}

describe('contrast under every theme that a page may choose', () => {
  let elements: HTMLElement[];

  before(async () => {
    serveAll();
    elements = await place(MARKUP);
    await unfold(elements);
  });

  after(() => stage.removeAttribute('style'));

  for (const [name, page] of Object.entries(PAGES)) {
    it(`is 4.5 for texts and 3 for marks with each of ${ACCENTS.length} accents, on a ${name}`, () => {
      const faint: string[] = [];
      for (const accent of ACCENTS) {
        stage.setAttribute('style', `${page}; --tier-accent: ${accent}`);
        const found = findFaint(elements);
        faint.push(...found.faint.map((what) => `${accent}: ${what}`));
        expect(found.texts).to.be.greaterThan(80);
        expect(found.marks).to.be.greaterThan(20);
      }
      expect(faint.slice(0, 20)).to.deep.equal([]);
    }).timeout(60_000);

    it(`is 4.5 for texts and 3 for marks with other colours of the theme, on a ${name}`, () => {
      const faint: string[] = [];
      for (const colours of OTHERS) {
        const theme = Object.entries(colours)
          .map((pair) => pair.join(': '))
          .join('; ');
        for (const accent of ['#1f5c45', '#ff7f00']) {
          stage.setAttribute('style', `${page}; ${theme}; --tier-accent: ${accent}`);
          faint.push(...findFaint(elements).faint.map((what) => `${theme}, ${accent}: ${what}`));
        }
      }
      expect(faint.slice(0, 20)).to.deep.equal([]);
    }).timeout(60_000);
  }

  it('leaves a colour that can be read as it is', () => {
    stage.setAttribute('style', 'color-scheme: light; --tier-accent: #1d4f91; --tier-ink: #123456; --tier-paper: #fafafa');
    const tracker = elements.find(({ localName }) => localName === 'tier-tracker')!.shadowRoot!;
    const seen = (selector: string, property: 'fill' | 'color' | 'backgroundColor'): Seen =>
      seenColour(getComputedStyle(tracker.querySelector(selector)!)[property]);
    const near = ([red, green, blue]: Seen, wanted: number[]): void =>
      [red, green, blue].forEach((step, at) => expect(step).to.be.closeTo(wanted[at]!, 1));
    near(seen('.fill', 'fill'), [0x1d, 0x4f, 0x91]);
    near(seen('.frame', 'color'), [0x12, 0x34, 0x56]);
    near(seen('.frame', 'backgroundColor'), [0xfa, 0xfa, 0xfa]);
  });
});
