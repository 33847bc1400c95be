import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import 'axe-core/axe.js';
import type { AxeResults, RunOptions } from 'axe-core';
import '../../../widgets/listings/define.ts';
import type { TierListings } from '../../../widgets/listings/tier-listings.ts';
import { LANGUAGES } from '../../../widgets/words/languages.ts';
import { badge } from '../answers.ts';
import { FakeServer, serveStandings } from '../fake-server.ts';
import { place, stage, textOf } from '../page.ts';
import { captionOf, cards, choose, listings, openDetails, PARTNERS, redrawn } from './cards.ts';

const { axe } = window as unknown as { axe: { run(context: Element, options: RunOptions): Promise<AxeResults> } };

async function openAbout(element: TierListings): Promise<HTMLElement> {
  const about = element.shadowRoot!.querySelector<HTMLDetailsElement>('[part=about]')!;
  await openDetails(about);
  return about;
}

/** What the boost comes to, line by line. */
async function exposureOf(element: TierListings): Promise<string[]> {
  const about = await openAbout(element);
  return [...about.querySelectorAll('[part=exposure] > p, [part=exposure] [role=list] > li')].map(textOf);
}

describe('what a card says of itself', () => {
  const SAME = cards('northwind 0.9', 'adatum 0.1');

  it('is where it would be without boost, and with it when the reader looks at relevance alone', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('both-ways', cards('adatum 0.9', 'northwind 0.8'));
    expect(await captionOf(element, 1)).to.include('Without boost it would be in place 2.');
    await choose(element, 'off');
    await redrawn();
    expect(await captionOf(element, 1)).to.equal(
      'Why here? Place 1Relevance 0.9, and no boost. With boost it would be in place 2.',
    );
  });

  it('is that the boost does not move it, where it does not', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('unmoved', SAME);
    expect(await captionOf(element, 2)).to.equal('Why here? Place 2Relevance 0.1, and no boost. The boost does not move it.');
  });

  it('leaves open where it would be while another card is not known', async () => {
    new FakeServer((url) => (url.search.includes('slow') ? 'nothing' : serveStandings(PARTNERS)(url)));
    const element = await listings('not-known-yet', SAME);
    element.insertAdjacentHTML('beforeend', '<article data-partner="slow" data-relevance="1"></article>');
    await redrawn();
    expect(await captionOf(element, 2)).to.equal('Why here? Place 2Relevance 0.1, and no boost.');
  });
});

describe('what the boost comes to', () => {
  // With boost b 1, a 0.9, c 0.88; without a, b, c.
  const THREE = cards('adatum 0.9', 'northwind 0.8', 'tailspin 0.8');

  it('is told for each tier: what is seen of it, with boost and without, against its relevance', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('judged', THREE);
    // Attention 1, 0.631 and 0.5, of 2.131; relevance 0.9, 0.8 and 0.8, of 2.5.
    expect(await exposureOf(element)).to.deep.equal([
      'What the boost changes here',
      'The boost moves 2 of these 3 listings. Half of all of them move by 1 place or less. None moves by more than 1 place.',
      'GoldSeen 47%, without boost 30%; relevance 32%.',
      'SilverSeen 23%, without boost 23%; relevance 32%.',
      'RegisteredSeen 30%, without boost 47%; relevance 36%.',
      'How much a place is seen is an estimate: the second 63% as much as the first, the third 50%.',
    ]);
  });

  it('is drawn as long as it is said', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('drawn', THREE);
    await exposureOf(element);
    const bars = [...element.shadowRoot!.querySelectorAll<SVGRectElement>('[role=list] rect')];
    const widths = bars.map((bar) => bar.getBBox().width);
    const [gold, goldPlain, , , registered, registeredPlain] = widths as [number, number, number, number, number, number];
    expect(gold / goldPlain).to.be.closeTo(1 / 0.631, 0.02);
    expect([registered, registeredPlain].map(Math.round)).to.deep.equal([goldPlain, gold].map(Math.round));
  });

  it('follows what the page filters and what comes later', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('judged-anew', THREE);
    await exposureOf(element);
    (element.children[1] as HTMLElement).hidden = true;
    await redrawn();
    expect((await exposureOf(element))[1]).to.equal('The boost moves none of these listings.');
    (element.children[1] as HTMLElement).remove();
    element.insertAdjacentHTML('beforeend', '<article data-partner="northwind" data-relevance="0.85">d</article>');
    await redrawn();
    expect((await exposureOf(element))[1]).to.include('The boost moves 2 of these 3 listings.');
  });

  it('says how many cards are not counted', async () => {
    new FakeServer((url) => (url.search.includes('slow') ? 'nothing' : serveStandings(PARTNERS)(url)));
    const element = await listings('uncounted', `${THREE}<article data-partner="tailspin">x</article>`);
    element.insertAdjacentHTML('beforeend', '<article data-partner="slow" data-relevance="1"></article>');
    await redrawn();
    expect((await exposureOf(element)).at(-1)).to.equal(
      '2 listings are not counted, as their relevance or their tier is not known.',
    );
  });

  it('says nothing of a list that is not whole, of one card, and of cards that are not relevant', async () => {
    new FakeServer(serveStandings(PARTNERS));
    for (const [name, content, attributes] of [
      ['part-of-more', THREE, 'first="13"'],
      ['one-card', cards('northwind 1'), ''],
      ['not-relevant', cards('northwind 0', 'adatum 0'), ''],
    ] as const) {
      const element = await listings(`silent-${name}`, content, attributes);
      expect(textOf(await openAbout(element)), name).to.include('Equal scores are ordered by relevance.');
      expect(element.shadowRoot!.querySelector('[part=exposure]'), name).to.equal(null);
    }
  });

  it('takes partners without a tier as a group of their own', async () => {
    new FakeServer(serveStandings([...PARTNERS, badge('untiered', null)]));
    const element = await listings('untiered', cards('untiered 0.5', 'northwind 0.5'));
    expect((await exposureOf(element)).slice(2, 4)).to.deep.equal([
      'GoldSeen 61%, without boost 39%; relevance 50%.',
      'No tierSeen 39%, without boost 61%; relevance 50%.',
    ]);
  });
});

describe('explanations whose reader has doubled the size of text', () => {
  after(async () => {
    document.documentElement.style.fontSize = '';
    await setViewport({ width: 1280, height: 800 });
  });

  for (const lang of LANGUAGES) {
    it(`stay within a window of 320 pixels, and can be read, in ${lang}`, async () => {
      await setViewport({ width: 320, height: 800 });
      document.documentElement.style.fontSize = '200%';
      const tiers = ['registered', 'gold'].map((id) => ({
        id,
        name: 'Donaudampfschifffahrtspartner',
        boost: 1.1,
        featured: true,
      }));
      new FakeServer(
        serveStandings([badge('northwind', 'gold', { newcomer: true }), badge('adatum', null)], {
          ladders: [{ track: null, name: null, tiers }],
          featuredSlots: 1,
          newcomers: { every: 2, days: 90 },
        }),
      );
      const [element] = (await place(
        `<tier-listings lang="${lang}" program="doubled-explained-${lang}">${cards('adatum 0.123456', 'northwind 0.8', 'adatum x')}</tier-listings>`,
      )) as [TierListings];
      for (const details of element.shadowRoot!.querySelectorAll('details')) await openDetails(details);
      const room = element.getBoundingClientRect();
      const spilling = [...element.shadowRoot!.querySelectorAll('*:not(.aside, svg *)')].filter((part) => {
        const { left, right, width } = part.getBoundingClientRect();
        return width > 0 && (left < room.left - 1 || right > room.right + 1);
      });
      expect(spilling.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(element.shadowRoot!.querySelectorAll('[part=exposure] [role=list] > li')).to.have.length(2);
      const { violations } = await axe.run(stage, { runOnly: ['wcag2a', 'wcag2aa'] });
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]!.html}`)).to.deep.equal([]);
    });
  }
});
