import { expect } from '@open-wc/testing';
import { configure } from '../../widgets/store/settings.ts';
import '../../widgets/index.ts';
import { partnerOf } from '../../widgets/store/partners.ts';
import { standingsOf } from '../../widgets/store/standings.ts';
import { badge, partnerAnswer } from './answers.ts';
import { FakeServer, json, serveStandings, settle } from './fake-server.ts';
import { place, saidIn } from './page.ts';

const BASE = 'https://gradus.test';
const repeat = (count: number, markup: string) => Array.from({ length: count }, () => markup).join('');

describe('elements that are taken away', () => {
  it('listen to nothing any more', async () => {
    new FakeServer((url) =>
      url.pathname.includes('/partners/') ? json(partnerAnswer()) : serveStandings([badge('northwind', 'gold')])(url),
    );
    const standings = standingsOf(BASE, 'leaks').$state.followers;
    const partner = partnerOf(BASE, 'leaks', 'northwind').$state.followers;
    await place(
      repeat(100, '<tier-badge program="leaks" partner="northwind"></tier-badge>') +
        repeat(100, '<tier-listings program="leaks"><p data-partner="northwind" data-relevance="1"></p></tier-listings>') +
        repeat(100, '<tier-tracker program="leaks" partner="northwind"></tier-tracker>'),
    );
    expect([standings.size, partner.size]).to.deep.equal([200, 100]);
    await place('');
    expect([standings.size, partner.size]).to.deep.equal([0, 0]);
  });

  it('listen again when they are put back, and ask nothing twice', async () => {
    const server = new FakeServer(serveStandings([badge('northwind', 'gold')]));
    const [element] = await place('<tier-badge program="back" partner="northwind"></tier-badge>');
    const parent = element.parentElement!;
    element.remove();
    const { $state } = standingsOf(BASE, 'back');
    expect($state.followers.size).to.equal(0);
    parent.append(element);
    await settle();
    expect($state.followers.size).to.equal(1);
    expect(server.requests).to.have.length(1);
  });

  it('move within the document without losing what they show', async () => {
    new FakeServer(serveStandings([badge('northwind', 'gold')]));
    const [element] = await place(
      '<tier-badge program="moves" partner="northwind"></tier-badge><div id="there" lang="de"></div>',
    );
    document.querySelector('#there')!.append(element);
    await settle();
    expect(element.shadowRoot!.querySelector('a')!.ariaLabel).to.include('Stufe');
  });

  it('do not listen to the program that they were about before', async () => {
    new FakeServer(serveStandings([badge('northwind', 'gold')]));
    const [element] = await place('<tier-badge program="before" partner="northwind"></tier-badge>');
    element.setAttribute('program', 'after');
    await settle();
    const listeners = ['before', 'after'].map((program) => standingsOf(BASE, program).$state.followers.size);
    expect(listeners).to.deep.equal([0, 1]);
  });

  it('break off what is under way once nobody waits for it, and ask again when somebody does', async () => {
    const signals: AbortSignal[] = [];
    const server = new FakeServer(() => 'nothing');
    configure({
      fetch: (_, { signal }) => {
        signals.push(signal!);
        return new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason)));
      },
    });
    const markup = '<tier-badge program="off" partner="a"></tier-badge><tier-tracker program="off" partner="a"></tier-tracker>';
    await place(markup);
    await place('');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false, false]);
    // It waits a moment, since an element may only be on its way to another place of the page.
    await server.passTime(1_000);
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true]);
    const said = await saidIn(() => server.passTime(60_000));
    expect(said).to.deep.equal([]);
    await place(markup);
    expect(signals).to.have.length(4);
  });

  it('can be defined twice, by a script that is on the page twice', async () => {
    const said = await saidIn(async () => {
      await import('../../widgets/index.ts?again' as string);
    });
    expect(said).to.deep.equal([]);
  });
});
