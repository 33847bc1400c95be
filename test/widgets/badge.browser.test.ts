import { expect } from '@open-wc/testing';
import { configure } from '../../widgets/store/settings.ts';
import '../../widgets/badge/define.ts';
// What one test makes be said is not to be heard in the next.
import '../../widgets/store/sentences.ts';
import { badge, standingsOf } from './answers.ts';
import { FakeServer, json, serveStandings, settle, settleAll } from './fake-server.ts';
import { place, saidIn, textOf } from './page.ts';

const PARTNERS = [badge('northwind', 'gold'), badge('tailspin', 'silver'), badge('adatum', null)];

describe('tier-badge', () => {
  it('shows the tier as text, in a link to what it rests on', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const [element] = await place('<tier-badge program="shows" partner="northwind">Partner</tier-badge>');
    const link = element.shadowRoot!.querySelector('a')!;
    expect(textOf(link)).to.equal('Gold Acme App Partners');
    expect(link.ariaLabel).to.equal('Gold Acme App Partners: tier 3 of 3, held by Northwind. Check this badge');
    expect(link.href).to.equal('https://gradus.test/programs/shows/partners/northwind/');
  });

  it('leads to the page of a partner whose id cannot stand in an address as it is', async () => {
    new FakeServer(serveStandings([badge('50=25@acme', 'gold'), badge('northwind', 'gold')]));
    const elements = await place(
      ['50=25@acme', 'northwind'].map((partner) => `<tier-badge program="odd" partner="${partner}"></tier-badge>`).join(''),
    );
    await import('../../widgets/badge/unusual-ids.ts');
    await settleAll();
    expect(elements.map((element) => element.shadowRoot!.querySelector('a')!.pathname)).to.deep.equal([
      '/programs/odd/partners/50=3D25%40acme/',
      '/programs/odd/partners/northwind/',
    ]);
  });

  it('asks once for fifty badges, each partner once and in order', async () => {
    const server = new FakeServer(serveStandings(PARTNERS));
    const badges = Array.from({ length: 50 }, (_, index) => `<tier-badge program="fifty" partner="p${index % 40}"></tier-badge>`);
    await place(badges.join(''));
    expect(server.requests).to.have.length(1);
    const asked = server.requests[0]!.searchParams.get('partners')!.split(',');
    expect(asked).to.deep.equal([...new Set(asked)].sort());
    expect(asked).to.have.length(40);
  });

  it('asks only for partners that are not known yet', async () => {
    const server = new FakeServer(serveStandings(PARTNERS));
    await place('<tier-badge program="known" partner="northwind"></tier-badge>');
    await place(
      '<tier-badge program="known" partner="northwind"></tier-badge><tier-badge program="known" partner="tailspin"></tier-badge>',
    );
    expect(server.requests.map(({ search }) => search)).to.deep.equal(['?partners=northwind', '?partners=tailspin']);
  });

  it('splits a list that no server would take in one line', async () => {
    const server = new FakeServer(serveStandings([]));
    const long = Array.from(
      { length: 200 },
      (_, index) => `<tier-badge program="long" partner="${'x'.repeat(60)}-${index}"></tier-badge>`,
    );
    const said = await saidIn(async () => void (await place(long.join(''))));
    expect(server.requests.length).to.equal(3);
    for (const { href } of server.requests) expect(href.length).to.be.below(6_200);
    expect(said).to.have.length(3);
  });

  it('keeps the text inside it for an unknown partner, and says so once for all of them', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const said = await saidIn(async () => {
      const [first] = await place(
        '<tier-badge program="unknown" partner="nobody">Partner</tier-badge><tier-badge program="unknown" partner="noone"></tier-badge><tier-badge program="unknown" partner="nobody"></tier-badge>',
      );
      expect(first.shadowRoot!.querySelector('slot')!.assignedNodes()[0]!.textContent).to.equal('Partner');
      await place('<tier-badge program="unknown" partner="nobody"></tier-badge>');
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.include('"nobody", "noone"').and.to.include('"unknown"');
  });

  for (const [name, answer, code] of [
    ['an unknown program', () => json({ title: 'Not found' }, 404), 'not-found'],
    ['a refusal', () => json({}, 403), 'refused'],
    ['an answer that is no JSON', () => new Response('<!doctype html>'), 'malformed'],
    ['an answer of another shape', () => json({ partners: 'all' }), 'malformed'],
    ['an answer of null', () => json(null), 'malformed'],
  ] as const) {
    it(`keeps the text inside it after ${name}, asks once, and says so once`, async () => {
      const server = new FakeServer(answer);
      const program = name.replaceAll(' ', '-');
      const codes: string[] = [];
      document.addEventListener('tier-error', (event) => codes.push((event as HTMLElementEventMap['tier-error']).code), {
        once: true,
      });
      const said = await saidIn(async () => {
        const [element] = await place(
          `<tier-badge program="${program}" partner="a">Partner</tier-badge><tier-badge program="${program}" partner="b"></tier-badge>`,
        );
        expect(element.shadowRoot!.querySelector('slot')!.assignedNodes()[0]!.textContent).to.equal('Partner');
        expect(element.shadowRoot!.querySelector('a')).to.equal(null);
      });
      expect(codes).to.deep.equal([code]);
      expect(server.requests).to.have.length(1);
      expect(said).to.have.length(1);
    });
  }

  it('tries once more after a server error, and then leaves it alone', async () => {
    const server = new FakeServer(() => json({}, 503));
    const said = await saidIn(async () => {
      await place('<tier-badge program="error" partner="a">Partner</tier-badge>');
      expect(server.requests).to.have.length(1);
      await server.passTime(1_200);
      expect(server.requests).to.have.length(2);
      await server.passTime(28_000);
      expect(server.requests).to.have.length(2);
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.include('503');
  });

  it('shows the tier when the second try succeeds', async () => {
    let tries = 0;
    const server = new FakeServer((url) =>
      tries++ === 0 ? Promise.reject(new TypeError('Failed to fetch')) : serveStandings(PARTNERS)(url),
    );
    const said = await saidIn(async () => {
      const [element] = await place('<tier-badge program="second" partner="northwind"></tier-badge>');
      await server.passTime(1_200);
      expect(textOf(element.shadowRoot!.querySelector('[part=tier]')!)).to.equal('Gold');
    });
    expect(said).to.deep.equal([]);
  });

  it('gives up on a server that does not answer', async () => {
    const server = new FakeServer(() => 'nothing');
    const said = await saidIn(async () => {
      const [element] = await place('<tier-badge program="silent" partner="a">Partner</tier-badge>');
      await server.passTime(8_000 + 1_200 + 8_000);
      expect(element.shadowRoot!.querySelector('a')).to.equal(null);
    });
    expect(server.requests).to.have.length(2);
    expect(said[0]).to.include('timeout');
  });

  it('does not ask a server that is down again for every badge that is added', async () => {
    const server = new FakeServer(() => json({}, 404));
    await saidIn(async () => {
      await place('<tier-badge program="down" partner="a"></tier-badge>');
      await place('<tier-badge program="down" partner="a"></tier-badge>');
      expect(server.requests).to.have.length(1);
      await server.passTime(30_000);
      await place('<tier-badge program="down" partner="a"></tier-badge>');
      expect(server.requests).to.have.length(2);
    });
  });

  it('follows its attributes', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const [element] = await place('<tier-badge program="follows" partner="northwind"></tier-badge>');
    element.setAttribute('partner', 'tailspin');
    await settle();
    await settle();
    expect(textOf(element.shadowRoot!.querySelector('[part=tier]')!)).to.equal('Silver');
    expect(element.shadowRoot!.querySelector('a')!.pathname).to.equal('/programs/follows/partners/tailspin/');
  });

  it('takes over properties that were set before it was defined', async () => {
    new FakeServer(serveStandings(PARTNERS));
    class Late extends (customElements.get('tier-badge') as typeof HTMLElement) {}
    const early = document.createElement('late-badge');
    Object.assign(early, { program: 'late', partner: 'northwind' });
    document.body.append(early);
    customElements.define('late-badge', Late);
    await settle();
    await settle();
    expect(textOf(early.shadowRoot!.querySelector('[part=tier]')!)).to.equal('Gold');
    early.remove();
  });

  it('fetches nothing when the data is given', async () => {
    const server = new FakeServer(() => json({}, 500));
    const data = { name: 'Northwind', program: 'Acme', tier: 'Gold', rank: 3, rungs: 3, track: null, since: null };
    const [element] = await place(`<tier-badge program="given" partner="northwind" data='${JSON.stringify(data)}'></tier-badge>`);
    expect(textOf(element.shadowRoot!.querySelector('[part=tier]')!)).to.equal('Gold');
    expect(server.requests).to.deep.equal([]);
  });

  it('fetches when the data is no JSON', async () => {
    const server = new FakeServer(serveStandings(PARTNERS));
    const said = await saidIn(async () => {
      const [element] = await place(`<tier-badge program="broken" partner="northwind" data="{"></tier-badge>`);
      expect(textOf(element.shadowRoot!.querySelector('[part=tier]')!)).to.equal('Gold');
    });
    expect(server.requests).to.have.length(1);
    expect(said).to.have.length(1);
  });

  it('forgets data that was given for another partner', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const data = { name: 'Northwind', program: 'Acme', tier: 'Gold', rank: 3, rungs: 3, track: null, since: null };
    const [element] = await place(`<tier-badge program="other" partner="northwind" data='${JSON.stringify(data)}'></tier-badge>`);
    element.setAttribute('partner', 'tailspin');
    await settle();
    await settle();
    expect(textOf(element.shadowRoot!.querySelector('[part=tier]')!)).to.equal('Silver');
  });

  it('keeps the text inside it, without a word, for a partner without a tier', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const said = await saidIn(async () => {
      const [element] = await place('<tier-badge program="none" partner="adatum">Partner</tier-badge>');
      expect(element.shadowRoot!.querySelector('a')).to.equal(null);
    });
    expect(said).to.deep.equal([]);
  });

  it('shows the track that is climbed furthest, or the one that is named', async () => {
    const tracks = [
      { track: 'consulting', name: 'Consulting', tiers: standingsOf('x', []).ladders[0]!.tiers },
      { track: 'technology', name: 'Technology', tiers: standingsOf('x', []).ladders[0]!.tiers },
    ];
    const partners = [badge('northwind', 'silver', { track: 'consulting' }), badge('northwind', 'gold', { track: 'technology' })];
    new FakeServer(serveStandings(partners, { ladders: tracks }));
    const [best, named] = await place(
      '<tier-badge program="tracks" partner="northwind"></tier-badge><tier-badge program="tracks" partner="northwind" track="consulting"></tier-badge>',
    );
    expect(textOf(best.shadowRoot!.querySelector('[part=tier]')!)).to.equal('Gold');
    expect(textOf(named!.shadowRoot!.querySelector('[part=program]')!)).to.equal('Acme App Partners · Consulting');
  });

  it('asks where its base says, else where the page says, else where the page was told to', async () => {
    const server = new FakeServer(serveStandings(PARTNERS));
    const meta = Object.assign(document.createElement('meta'), { name: 'gradus-base', content: 'https://meta.test/gradus/' });
    document.head.append(meta);
    await place(
      '<tier-badge program="where" partner="a" base="https://own.test"></tier-badge><tier-badge program="where" partner="a"></tier-badge>',
    );
    configure({ base: null });
    await place('<tier-badge program="where" partner="a"></tier-badge>');
    meta.remove();
    expect(server.requests.map(({ origin, pathname }) => origin + pathname.split('/api')[0])).to.deep.equal([
      'https://own.test',
      'https://gradus.test',
      'https://meta.test/gradus',
    ]);
  });

  it('leads nowhere but to a web page, whatever base says', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const [element] = await place('<tier-badge program="base" partner="northwind" base="javascript:alert(1)//"></tier-badge>');
    expect(element.shadowRoot!.querySelector('a')!.protocol).to.equal('https:');
  });

  it('speaks the language that holds where it stands', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const [german, arabic, other] = await place(
      '<div lang="de-AT"><tier-badge program="speaks" partner="northwind"></tier-badge></div><tier-badge lang="ar" program="speaks" partner="northwind"></tier-badge><tier-badge lang="tlh" program="speaks" partner="northwind"></tier-badge>',
    );
    expect(german.shadowRoot!.querySelector('a')!.ariaLabel).to.include('Stufe 3 von 3');
    expect(arabic!.shadowRoot!.querySelector('a')!.dir).to.equal('rtl');
    expect(other!.shadowRoot!.querySelector('a')!.ariaLabel).to.include('tier 3 of 3');
  });

  it('tells the page when it is ready', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const ready: (string | null)[] = [];
    const listen = (event: HTMLElementEventMap['tier-ready']) => ready.push(event.partner);
    document.body.addEventListener('tier-ready', listen);
    await place('<tier-badge program="tells" partner="northwind"></tier-badge>');
    document.body.removeEventListener('tier-ready', listen);
    expect(ready).to.deep.equal(['northwind']);
  });

  it('tells the page when the partner holds another tier than it showed, and not before', async () => {
    let tier: string | null = 'silver';
    new FakeServer((url) => serveStandings([badge('northwind', tier)])(url));
    const changes: unknown[] = [];
    const listen = ({ partner, from, to }: HTMLElementEventMap['tier-change']) => changes.push([partner, from, to]);
    document.body.addEventListener('tier-change', listen);
    const [element] = await place('<tier-badge program="changes" partner="northwind"></tier-badge>');
    const link = element.shadowRoot!.querySelector('a');
    for (tier of ['silver', 'gold', null] as const) {
      (element as HTMLElementTagNameMap['tier-badge']).refresh();
      await settleAll();
      // The link is the same one, so that whoever is on it stays there.
      if (tier) expect(element.shadowRoot!.querySelector('a')).to.equal(link);
    }
    expect(link!.ariaLabel).to.include('tier 3 of 3');
    element.setAttribute('partner', 'tailspin');
    await settleAll();
    document.body.removeEventListener('tier-change', listen);
    expect(changes).to.deep.equal([
      ['northwind', 'Silver', 'Gold'],
      ['northwind', 'Gold', null],
    ]);
  });

  it('draws its ladder in the colours of the system where those are forced, and mirrors it', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const [left, right] = await place(
      '<tier-badge program="drawn" partner="tailspin"></tier-badge><tier-badge lang="ar" program="drawn" partner="tailspin"></tier-badge>',
    );
    const groundOf = (element: Element) => getComputedStyle(element.shadowRoot!.querySelector('a')!);
    const rungs = (element: Element) =>
      groundOf(element)
        .backgroundSize.split(', ')
        .filter((size) => !/^(0px|auto)/.test(size)).length;
    expect([rungs(left), rungs(right!)]).to.deep.equal([3, 3]);
    expect(groundOf(left).backgroundPositionX.split(', ')[0]).not.to.equal(groundOf(right!).backgroundPositionX.split(', ')[0]);
    const forced = left.shadowRoot!.adoptedStyleSheets[0]!.cssRules;
    expect([...forced].some(({ cssText }) => /forced-colors: active.*LinkText/is.test(cssText))).to.equal(true);
  });

  it('keeps its names apart, whichever way either is written', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const [element] = await place('<tier-badge lang="ar" program="apart" partner="northwind"></tier-badge>');
    const [tier, program] = ['tier', 'program'].map((part) =>
      element.shadowRoot!.querySelector(`[part=${part}]`)!.getBoundingClientRect(),
    );
    expect(tier!.left - program!.right).to.be.greaterThan(5);
  });

  it('is large enough to touch, and takes the room that the page gives it', async () => {
    new FakeServer(() => 'nothing');
    const [waiting] = await place('<tier-badge program="room" partner="northwind" size="small">Partner</tier-badge>');
    waiting.style.setProperty('--tier-badge-room', '8em');
    const before = waiting.getBoundingClientRect();
    expect(before.height).to.be.at.least(24);
    expect(before.width).to.equal(128);
    const name = 'A program of a very long name, longer than its room';
    const data = { name: 'N', program: name, tier: 'Oak', rank: 3, rungs: 3, track: null, since: null };
    (waiting as HTMLElementTagNameMap['tier-badge']).data = data;
    await settle();
    const after = waiting.getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
    const link = waiting.shadowRoot!.querySelector('a')!;
    expect(link.getBoundingClientRect().width).to.be.at.most(128);
    expect(link.querySelector('[part=tier]')!.getBoundingClientRect().width).to.be.greaterThan(15);
    expect(link.getBoundingClientRect().height).to.be.at.least(24);
  });
});
