import { expect } from '@open-wc/testing';
import { configure } from '../../widgets/store/api.ts';
import '../../widgets/index.ts';
import { partnerOf, standingsOf } from '../../widgets/store/stores.ts';
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
    const standings = standingsOf(BASE, 'leaks').$state as { lc?: number };
    const partner = partnerOf(BASE, 'leaks', 'northwind') as { lc?: number };
    await place(
      repeat(100, '<tier-badge program="leaks" partner="northwind"></tier-badge>') +
        repeat(100, '<tier-listings program="leaks"><p data-partner="northwind" data-relevance="1"></p></tier-listings>') +
        repeat(100, '<tier-tracker program="leaks" partner="northwind"></tier-tracker>'),
    );
    expect([standings.lc, partner.lc]).to.deep.equal([200, 100]);
    await place('');
    expect([standings.lc, partner.lc]).to.deep.equal([0, 0]);
  });

  it('listen again when they are put back, and ask nothing twice', async () => {
    const server = new FakeServer(serveStandings([badge('northwind', 'gold')]));
    const [element] = await place('<tier-badge program="back" partner="northwind"></tier-badge>');
    const parent = element.parentElement!;
    element.remove();
    const { $state } = standingsOf(BASE, 'back') as unknown as { $state: { lc: number } };
    expect($state.lc).to.equal(0);
    parent.append(element);
    await settle();
    expect($state.lc).to.equal(1);
    expect(server.requests).to.have.length(1);
  });

  it('move within the document without losing what they show', async () => {
    new FakeServer(serveStandings([badge('northwind', 'gold')]));
    const [element] = await place(
      '<tier-badge program="moves" partner="northwind"></tier-badge><div id="there" lang="de"></div>',
    );
    document.querySelector('#there')!.append(element);
    await settle();
    expect(element.shadowRoot!.querySelector('a')!.textContent).to.include('Stufe');
  });

  it('do not listen to the program that they were about before', async () => {
    new FakeServer(serveStandings([badge('northwind', 'gold')]));
    const [element] = await place('<tier-badge program="before" partner="northwind"></tier-badge>');
    element.setAttribute('program', 'after');
    await settle();
    const listeners = ['before', 'after'].map((program) => (standingsOf(BASE, program).$state as unknown as { lc: number }).lc);
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
    // The store waits a moment, since an element may only be on its way to another place of the page.
    const waits: (() => void)[] = [];
    const { setTimeout } = window;
    window.setTimeout = ((callback: () => void) => waits.push(callback)) as never;
    try {
      const markup = '<tier-badge program="off" partner="a"></tier-badge><tier-tracker program="off" partner="a"></tier-tracker>';
      await place(markup);
      await place('');
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false, false]);
      for (const wait of waits) wait();
      expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true]);
      const said = await saidIn(() => server.passTime(60_000));
      expect(said).to.deep.equal([]);
      await place(markup);
      expect(signals).to.have.length(4);
    } finally {
      window.setTimeout = setTimeout;
    }
  });

  it('can be defined twice, by a script that is on the page twice', async () => {
    const said = await saidIn(async () => {
      await import('../../widgets/index.ts?again' as string);
    });
    expect(said).to.deep.equal([]);
  });
});
