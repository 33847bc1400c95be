import { expect } from '@open-wc/testing';
import '../../../widgets/listings/define.ts';
import type { TierListings } from '../../../widgets/listings/tier-listings.ts';
import { badge, standingsOf } from '../answers.ts';
import { FakeServer, json, serveStandings, settle } from '../fake-server.ts';
import { saidIn, textOf } from '../page.ts';
import { captionOf, cards, listings, orderOf, PARTNERS, redrawn } from './cards.ts';

const NEWCOMER = badge('lucerne', 'registered', { newcomer: true });
const SLOTS = { featuredSlots: 1, newcomers: { every: 2, days: 90 } };

function labelsOf(element: TierListings): string[] {
  return [...element.shadowRoot!.querySelectorAll('[part=label]')].map(textOf);
}

function numbersOf(element: TierListings): string {
  return [...element.shadowRoot!.querySelectorAll('summary .aside')].map((number) => textOf(number).split(' ')[1]).join(' ');
}

describe('cards that the page filters', () => {
  const WAYS: Record<string, (card: HTMLElement) => void> = {
    hidden: (card) => (card.hidden = true),
    'display: none': (card) => card.style.setProperty('display', 'none'),
    removed: (card) => card.remove(),
  };

  for (const [name, take] of Object.entries(WAYS)) {
    it(`have no place when they are ${name}, and the places that are kept go to the others`, async () => {
      new FakeServer(serveStandings([...PARTNERS, badge('fourth', 'gold'), NEWCOMER], SLOTS));
      const element = await listings(
        `filter-${name.replace(/\W+/g, '-')}`,
        cards('adatum 0.9', 'northwind 0.5', 'fourth 0.4', 'lucerne 0.1'),
      );
      expect(orderOf(element)).to.equal('bdac');
      take(element.children[1] as HTMLElement);
      await redrawn();
      expect(orderOf(element)).to.equal('cda');
      expect(labelsOf(element)).to.deep.equal(['Featured', 'New partner', '']);
      expect(numbersOf(element)).to.equal('1 2 3');
    });
  }

  it('come back to where they belong', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('back', cards('adatum 0.9', 'tailspin 0.85', 'northwind 0.8'));
    const card = element.children[2] as HTMLElement;
    card.hidden = true;
    await redrawn();
    expect(orderOf(element)).to.equal('ba');
    card.hidden = false;
    await redrawn();
    expect(orderOf(element)).to.equal('cba');
    expect(card.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('may be replaced by others, and moved, as frameworks do', async () => {
    const server = new FakeServer(serveStandings(PARTNERS));
    const element = await listings('framework', cards('adatum 0.9', 'northwind 0.8'));
    const [first, second] = [...element.children] as [HTMLElement, HTMLElement];
    const other = document.createElement('article');
    Object.assign(other.dataset, { listing: 'z', partner: 'tailspin', relevance: '0.95' });
    first.replaceWith(other);
    element.prepend(second);
    await redrawn();
    expect(orderOf(element)).to.equal('zb');
    expect(server.requests.map(({ search }) => search)).to.deep.equal(['?partners=adatum,northwind', '?partners=tailspin']);
    element.replaceChildren();
    await redrawn();
    expect(orderOf(element)).to.equal('');
    element.append(second);
    await redrawn();
    expect(orderOf(element)).to.equal('b');
  });

  it('say nothing until their partner is known, when they are added later', async () => {
    let answer: (() => void) | null = null;
    const serve = serveStandings([...PARTNERS, NEWCOMER]) as (url: URL) => Response;
    new FakeServer(async (url) => {
      if (url.search.includes('lucerne')) await new Promise<void>((resolve) => (answer = resolve));
      return serve(url);
    });
    const element = await listings('later', cards('adatum 0.9', 'northwind 0.8'));
    element.insertAdjacentHTML('afterbegin', '<article data-listing="z" data-partner="lucerne" data-relevance="0.1">z</article>');
    await redrawn();
    expect(orderOf(element)).to.equal('zba');
    expect(element.shadowRoot!.querySelector('details[part=why]')!.checkVisibility()).to.equal(false);
    answer!();
    await redrawn();
    expect(orderOf(element)).to.equal('baz');
  });

  it('are not ranked again while only their style moves', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('animated', cards('adatum 0.9', 'northwind 0.8'));
    let shown = 0;
    const { update } = element;
    Object.assign(element, { update: () => (shown++, update.call(element)) });
    (element.children[0] as HTMLElement).style.opacity = '0.5';
    await redrawn();
    expect(shown).to.equal(0);
  });
});

describe('a page of the order', () => {
  const SEVEN = cards(...[7, 6, 5, 4, 3, 2, 1].map((tenths) => `adatum 0.${tenths}`));

  it('shows so many cards, and counts on', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('limited', SEVEN, 'limit="3"');
    expect(orderOf(element)).to.equal('abc');
    element.page = 2;
    await settle();
    expect(orderOf(element)).to.equal('def');
    expect(numbersOf(element)).to.equal('4 5 6');
    expect(await captionOf(element, 1)).to.include('Relevance 0.4');
    const [first, , , fourth] = [...element.children];
    expect([first, fourth].map((card) => card!.checkVisibility())).to.deep.equal([false, true]);
  });

  it('is the last when there are fewer, as after filtering', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('last', SEVEN, 'limit="3" page="3"');
    expect(orderOf(element)).to.equal('g');
    for (const card of [...element.children].slice(0, 5)) (card as HTMLElement).hidden = true;
    await redrawn();
    expect(orderOf(element)).to.equal('fg');
  });

  it('grows when more is asked for', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('more', SEVEN, 'limit="2"');
    element.limit = 4;
    await settle();
    expect(orderOf(element)).to.equal('abcd');
    element.limit = null;
    await settle();
    expect(orderOf(element)).to.equal('abcdefg');
  });

  it('holds for the order of the page as well, where there is no data', async () => {
    new FakeServer(() => json({}, 404));
    await saidIn(async () => {
      const element = await listings('page-without-data', SEVEN, 'limit="2" page="2"');
      expect(orderOf(element)).to.equal('cd');
    });
  });

  it('is ranked as part of the whole, when it is all that the page has', async () => {
    const { featuredSlots, newcomers } = SLOTS;
    new FakeServer(serveStandings([...PARTNERS, NEWCOMER], { featuredSlots, newcomers }));
    const element = await listings('part', cards('adatum 0.5', 'northwind 0.2', 'lucerne 0.1'), 'first="13"');
    // No featured place so far down; place 14 is kept for a new partner.
    expect(orderOf(element)).to.equal('acb');
    expect(labelsOf(element)).to.deep.equal(['', 'New partner', '']);
    expect(numbersOf(element)).to.equal('13 14 15');
    // Where it would be in the whole list, nobody here knows.
    expect(await captionOf(element, 3)).to.equal('Why here? Place 15Relevance 0.2 × 1.25 for Gold = 0.25.');
  });

  it('is not cut by a number that is none, of which the author is told once', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const said = await saidIn(async () => {
      const element = await listings('no-number', cards('adatum 0.9', 'northwind 0.1'), 'limit="none" page="0" first="-2"');
      expect(orderOf(element)).to.equal('ab');
      expect([element.limit, element.page, element.first]).to.deep.equal([null, 1, 1]);
    });
    expect(said).to.have.length(3);
    expect(said.join()).to.include('limit="none" is no whole number of 1 or more, so it counts as not given.');
  });
});

describe('a thousand cards, of which a page is shown', () => {
  it('have places for those of the page alone', async () => {
    const data = standingsOf('paged', PARTNERS);
    const content = cards(...Array.from({ length: 1000 }, (_, index) => `northwind ${1 - index / 1000}`));
    const element = await listings('paged', content, `limit="20" data='${JSON.stringify(data)}'`);
    expect(element.shadowRoot!.querySelectorAll('slot')).to.have.length(20);
  });
});
