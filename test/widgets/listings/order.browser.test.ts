import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../widgets/badge/define.ts';
import '../../../widgets/listings/define.ts';
import { badge, standingsOf } from '../answers.ts';
import { FakeServer, json, serveStandings, settle } from '../fake-server.ts';
import { saidIn, textOf } from '../page.ts';
import { captionOf, cards, choose, listings, openDetails, orderOf, PARTNERS, redrawn } from './cards.ts';

describe('tier-listings', () => {
  it('orders the cards by relevance and boost, without touching them or their order in the page', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const content = cards('adatum 0.9', 'tailspin 0.85', 'northwind 0.8');
    const element = await listings('orders', content);
    expect(orderOf(element)).to.equal('cba');
    expect(element.innerHTML).to.equal(content);
    const tops = [...element.children].map((card) => card.getBoundingClientRect());
    expect(tops[2]!.top < tops[0]!.top || tops[2]!.left < tops[0]!.left).to.equal(true);
  });

  it('shows the order without boost when the reader asks for it, and tells the page', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('toggles', cards('adatum 0.9', 'tailspin 0.85', 'northwind 0.8'));
    const chosen: boolean[] = [];
    element.addEventListener('tier-sort', (event) => chosen.push(event.boosted));
    await choose(element, 'off');
    expect(orderOf(element)).to.equal('abc');
    await choose(element, 'on');
    expect(orderOf(element)).to.equal('cba');
    expect(chosen).to.deep.equal([false, true]);
  });

  it('starts without boost when its attribute says so', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('off', cards('adatum 0.9', 'northwind 0.8'), 'boost="off"');
    expect(orderOf(element)).to.equal('ab');
    expect(element.shadowRoot!.querySelector<HTMLInputElement>('input[value=off]')!.checked).to.equal(true);
  });

  it('says of each card why it is where it is', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('why', cards('adatum 0.9', 'northwind 0.8'));
    expect(await captionOf(element, 1)).to.equal(
      'Why here? Place 1Relevance 0.8 × 1.25 for Gold = 1. Without boost it would be in place 2.',
    );
    expect(await captionOf(element, 2)).to.equal(
      'Why here? Place 2Relevance 0.9, and no boost. Without boost it would be in place 1.',
    );
  });

  it('never boosts beyond the cap, and says what the cap is', async () => {
    new FakeServer(serveStandings(PARTNERS, { cap: 1.05 }));
    const element = await listings('cap', cards('adatum 0.9', 'northwind 0.85'));
    expect(orderOf(element)).to.equal('ab');
    expect(await captionOf(element, 2)).to.include('0.85 × 1.05 for Gold');
    const about = element.shadowRoot!.querySelector<HTMLDetailsElement>('[part=about]')!;
    await openDetails(about);
    expect(textOf(about)).to.include('No boost is higher than × 1.05.');
  });

  it('labels the places that are kept for featured tiers and for new partners', async () => {
    const partners = [...PARTNERS, badge('lucerne', 'registered', { newcomer: true })];
    new FakeServer(serveStandings(partners, { featuredSlots: 1, newcomers: { every: 2, days: 90 } }));
    const element = await listings('kept', cards('adatum 0.9', 'northwind 0.2', 'lucerne 0.1'));
    expect(orderOf(element)).to.equal('bca');
    expect(await captionOf(element, 1)).to.include('Featured');
    expect(await captionOf(element, 2)).to.include('New partner');
    expect(await captionOf(element, 3))
      .to.not.include('Featured')
      .and.not.include('New');
  });

  it('puts cards without a usable relevance last, as they stand in the page, and names them once', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const said = await saidIn(async () => {
      const element = await listings('bad', cards('adatum x', 'northwind -1', 'tailspin', 'adatum 0.1', 'tailspin Infinity'));
      expect(orderOf(element)).to.equal('dabce');
      await choose(element, 'off');
      expect(orderOf(element)).to.equal('dabce');
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.include('"a", "b", "c", "e"');
  });

  it('leaves the order of the page when there is no data, and shows every card', async () => {
    new FakeServer(() => json({}, 404));
    await saidIn(async () => {
      const element = await listings('nodata', cards('adatum 0.1', 'northwind 0.8', 'tailspin 0.5'));
      expect(orderOf(element)).to.equal('abc');
      for (const card of element.children) expect(card.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(element.shadowRoot!.querySelector('[part=bar]')).to.equal(null);
    });
  });

  it('shows the order of the page while it waits', async () => {
    new FakeServer(() => 'nothing');
    const element = await listings('waits', cards('adatum 0.1', 'northwind 0.8'));
    expect(orderOf(element)).to.equal('ab');
  });

  it('takes up cards that come, go and change', async () => {
    const server = new FakeServer(serveStandings(PARTNERS));
    const element = await listings('changes', cards('adatum 0.9', 'northwind 0.8'));
    element.insertAdjacentHTML(
      'beforeend',
      '<article data-listing="z" data-partner="tailspin" data-relevance="0.95">z</article>',
    );
    await redrawn();
    expect(orderOf(element)).to.equal('zba');
    expect(server.requests).to.have.length(2);
    (element.children[0] as HTMLElement).dataset.relevance = '2';
    await settle();
    await settle();
    expect(orderOf(element)).to.equal('azb');
    element.children[1]!.remove();
    await settle();
    await settle();
    expect(orderOf(element)).to.equal('az');
  });

  it('shares its one request with the badges in its cards', async () => {
    const server = new FakeServer(serveStandings(PARTNERS));
    await listings(
      'shares',
      cards('adatum 0.9', 'northwind 0.8') +
        '<article data-partner="tailspin" data-relevance="1"><tier-badge program="shares" partner="tailspin"></tier-badge></article>',
    );
    expect(server.requests.map(({ search }) => search)).to.deep.equal(['?partners=adatum,northwind,tailspin']);
  });

  it('ranks a card without a partner by its relevance alone', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('own', `${cards('northwind 0.8')}<article id="own" data-relevance="0.9"></article>`);
    expect(orderOf(element)).to.equal('aown');
  });

  it('keeps two cards of one listing apart', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const same = '<article data-listing="same" data-partner="adatum" data-relevance="0.5"></article>';
    const element = await listings('twice', same + same);
    const assigned = [...element.shadowRoot!.querySelectorAll('slot')].map((slot) => slot.assignedElements()[0]);
    expect(assigned).to.deep.equal([...element.children]);
  });

  it('needs no request when the data is given', async () => {
    const server = new FakeServer(() => json({}, 500));
    const data = JSON.stringify(standingsOf('given', PARTNERS));
    const element = await listings('given', cards('adatum 0.9', 'northwind 0.8'), `data='${data}'`);
    expect(orderOf(element)).to.equal('ba');
    expect(server.requests).to.deep.equal([]);
  });

  it('keeps the order of the page, and throws nothing, when the data is unusable', async () => {
    new FakeServer(() => json({}, 500));
    const said = await saidIn(async () => {
      const element = await listings(
        'unusable',
        cards('adatum 0.1', 'northwind 0.8'),
        `data='{"partners":[{"partner":"adatum"}]}'`,
      );
      expect(orderOf(element)).to.equal('ab');
    });
    expect(said).to.have.length(1);
  });

  it('is walked through by the Tab key in the order that is seen', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('tabs', cards('adatum 0.9', 'tailspin 0.85', 'northwind 0.8'));
    element.shadowRoot!.querySelector<HTMLInputElement>('input[value=on]')!.focus();
    const reached: string[] = [];
    for (let press = 0; press < 7; press++) {
      await sendKeys({ press: 'Tab' });
      const inside = element.shadowRoot!.activeElement;
      reached.push(inside ? inside.localName : (document.activeElement!.textContent ?? ''));
    }
    expect(reached).to.deep.equal(['summary', 'c', 'summary', 'b', 'summary', 'a', 'summary']);
  });

  it('keeps the focus on a link in a card that moves', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const element = await listings('focus', cards('adatum 0.9', 'northwind 0.8'));
    const link = element.querySelector('a')!;
    link.focus();
    element.boost = 'off';
    await settle();
    expect(orderOf(element)).to.equal('ab');
    expect(document.activeElement).to.equal(link);
  });

  it('stays calm with a thousand cards', async () => {
    const partners = Array.from({ length: 1000 }, (_, index) => badge(`p${index}`, index % 2 ? 'gold' : 'registered'));
    const data = standingsOf('thousand', partners);
    const content = cards(...partners.map(({ partner }, index) => `${partner} ${1 - index / 1000}`));
    const element = await listings('thousand', content, `data='${JSON.stringify(data)}'`);
    expect(element.shadowRoot!.querySelectorAll('slot')).to.have.length(1000);
    let shown = 0;
    const { update } = element;
    Object.assign(element, { update: () => (shown++, update.call(element)) });
    for (const card of [...element.children].slice(0, 100)) (card as HTMLElement).dataset.relevance = '0.5';
    await redrawn();
    expect(shown).to.equal(1);
  });
});
