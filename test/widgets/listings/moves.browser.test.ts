import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../widgets/badge/define.ts';
import '../../../widgets/listings/define.ts';
import type { TierListings } from '../../../widgets/listings/tier-listings.ts';
import { badge } from '../answers.ts';
import { FakeServer, serveStandings, settleAll } from '../fake-server.ts';
import { textOf } from '../page.ts';
import { captionOf, cards, choose, listings, openDetails, orderOf, PARTNERS, redrawn } from './cards.ts';

const HUNDREDS = Array.from({ length: 120 }, (_, index) => badge(`p${index}`, index % 2 ? 'gold' : 'registered'));

function cardsOfHundreds(): string {
  return HUNDREDS.map(({ partner }, index) => {
    const relevance = 1 - index / 1000;
    return `<article data-listing="${index}" data-partner="${partner}" data-relevance="${relevance}"><a href="#x">x</a></article>`;
  }).join('');
}

function summaryOf(element: TierListings, place: number): HTMLElement {
  return element.shadowRoot!.querySelectorAll<HTMLElement>('[part=why] summary')[place - 1]!;
}

describe('cards whose order changes', () => {
  it('leave all others where they are when one of them goes from the first place to the last', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('one', cards('adatum 0.9', 'adatum 0.8', 'adatum 0.7', 'adatum 0.6'));
    const moved: Node[] = [];
    const list = element.shadowRoot!.querySelector('[part=list]')!;
    const observer = new MutationObserver((records) => moved.push(...records.flatMap(({ addedNodes }) => [...addedNodes])));
    observer.observe(list, { childList: true });
    (element.children[0] as HTMLElement).dataset.relevance = '0.1';
    await redrawn();
    expect(orderOf(element)).to.equal('bcda');
    expect(moved).to.deep.equal([list.lastElementChild]);
    observer.disconnect();
  });

  it('take the explanation along that is open, which tells of the new place', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('along', cards('adatum 0.9', 'northwind 0.8'));
    await openDetails(summaryOf(element, 1).parentElement as HTMLDetailsElement);
    await choose(element, 'off');
    await redrawn();
    expect(orderOf(element)).to.equal('ab');
    expect([...element.shadowRoot!.querySelectorAll('[part=why]')].map((why) => why.hasAttribute('open'))).to.deep.equal([
      false,
      true,
    ]);
    expect(await captionOf(element, 2)).to.equal(
      'Why here? Place 2Relevance 0.8, and no boost. With boost it would be in place 1.',
    );
  });

  it('take the focus along that is on what is said of one of them', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('focused', cards('adatum 0.9', 'tailspin 0.85', 'northwind 0.8'));
    for (const place of [1, 2, 3]) {
      element.boost = 'on';
      await redrawn();
      const summary = summaryOf(element, place);
      summary.focus();
      element.boost = 'off';
      await redrawn();
      expect(element.shadowRoot!.activeElement).to.equal(summary);
      expect(textOf(summary)).to.include(`Place ${4 - place}`);
    }
  });

  it('leave their places to the cards that come instead, as on another page of them', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('instead', cards('adatum 0.9', 'adatum 0.8', 'adatum 0.7', 'adatum 0.6'), 'limit="2"');
    const places = [...element.shadowRoot!.querySelectorAll('[part=place]')];
    element.page = 2;
    await redrawn();
    expect(orderOf(element)).to.equal('cd');
    expect([...element.shadowRoot!.querySelectorAll('[part=place]')]).to.deep.equal(places);
  });
});

describe('hundreds of cards', () => {
  it('come into their order after the badges that the same answer is for have been drawn', async () => {
    new FakeServer(serveStandings(HUNDREDS));
    const told: string[] = [];
    const tell = ({ target }: Event) => told.push((target as Element).localName);
    document.addEventListener('tier-ready', tell);
    const element = await listings('hundreds', `${cardsOfHundreds()}<tier-badge program="hundreds" partner="p0"></tier-badge>`);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await settleAll();
    document.removeEventListener('tier-ready', tell);
    expect(told).to.deep.equal(['tier-badge', 'tier-listings']);
    expect(orderOf(element).startsWith('135')).to.equal(true);
    expect(textOf(summaryOf(element, 120))).to.equal('Why here? Place 120');
  });

  it('are walked through by the Tab key in their order also where they are far below the screen', async () => {
    new FakeServer(serveStandings(HUNDREDS));
    const element = await listings('far', cardsOfHundreds());
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    await settleAll();
    summaryOf(element, 100).focus({ preventScroll: true });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot!.activeElement).to.equal(summaryOf(element, 101));
  });
});
