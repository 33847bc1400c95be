import { expect } from '@open-wc/testing';
import '../../widgets/index.ts';
import { badge, partnerAnswer, programAnswer, publicTier } from './answers.ts';
import { FakeServer, json, serveEach, serveStandings, settleAll } from './fake-server.ts';
import { place, saidIn, stage } from './page.ts';

const PARTNERS = [badge('northwind', 'gold'), badge('tailspin', 'silver')];
const PARENTS = {
  'a flex row': '<div style="display: flex">…</div>',
  'a grid with automatic columns': '<div style="display: grid; grid-template-columns: auto auto; justify-content: start">…</div>',
  'a table cell': '<table><tr><td>…</td></tr></table>',
  'a float': '<div style="float: left">…</div>',
  'an inline block': '<div style="display: inline-block">…</div>',
  'a dialog': '<dialog open style="position: static">…</dialog>',
};

function serve(program: string): void {
  new FakeServer(
    serveEach({ standings: PARTNERS, program: programAnswer([publicTier('silver'), publicTier('gold')], { id: program }) }),
  );
}

describe('elements in parents that take their width from them', () => {
  for (const [name, parent] of Object.entries(PARENTS)) {
    for (const tag of ['tier-badge', 'tier-tracker', 'tier-ladder', 'tier-listings']) {
      it(`${tag} has a width of its own in ${name}`, async () => {
        const program = `${tag}-${name}`.replaceAll(' ', '-');
        serve(program);
        const card = tag === 'tier-listings' ? '<p data-partner="northwind" data-relevance="1">A card of some words</p>' : '';
        const markup = `<${tag} program="${program}" partner="northwind">${card}</${tag}>`;
        const [element] = await place(parent.replace('…', markup));
        expect(element.getBoundingClientRect().width).to.be.greaterThan(tag === 'tier-badge' ? 60 : 150);
        expect(stage.scrollWidth).to.be.at.most(stage.clientWidth);
      });
    }
  }
});

describe('mistakes of a page’s author', () => {
  async function errorsOf(markup: string): Promise<{ codes: string[]; said: string[]; server: FakeServer }> {
    const server = new FakeServer((url) =>
      url.pathname.includes('/canopi/')
        ? json({}, 404)
        : url.pathname.includes('/partners/')
          ? json(partnerAnswer())
          : url.pathname.endsWith('typed-data-tier-ladder.json')
            ? json(programAnswer([publicTier('gold')]))
            : !url.pathname.includes('/tracks-typed/')
              ? serveStandings(PARTNERS)(url)
              : serveStandings(PARTNERS, { ladders: [{ track: 'consulting', name: 'Consulting', tiers: [] }] })(url),
    );
    server.programs = ['canopy', 'acme'];
    const codes: string[] = [];
    const listen = (event: HTMLElementEventMap['tier-error']) => codes.push(event.code);
    document.body.addEventListener('tier-error', listen);
    const said = await saidIn(async () => void (await place(markup)));
    document.body.removeEventListener('tier-error', listen);
    return { codes, said, server };
  }

  it('a program that is not given is told once, and shows the fallback', async () => {
    const { codes, said } = await errorsOf('<tier-badge partner="northwind">Partner</tier-badge>');
    expect(codes).to.deep.equal(['missing-attribute']);
    expect(said).to.have.length(1);
    expect(said[0]).to.include('<tier-badge partner="northwind"> has no program');
    expect(stage.querySelector('tier-badge')!.shadowRoot!.querySelector('slot')).to.not.equal(null);
  });

  it('a tracker without a partner is told once', async () => {
    const { codes, said } = await errorsOf('<tier-tracker program="acme"></tier-tracker>');
    expect(codes).to.deep.equal(['missing-attribute']);
    expect(said[0]).to.include('has no partner');
  });

  it('a mistyped name of an attribute is told with the one that was meant', async () => {
    const { codes, said } = await errorsOf('<tier-ladder progam="acme"></tier-ladder>');
    expect(codes).to.deep.equal(['missing-attribute']);
    expect(said).to.have.length(1);
    expect(said[0]).to.include('"progam" is not known: did you mean "program"?');
  });

  it('a mistyped partner is told with the nearest that is known', async () => {
    const { codes, said } = await errorsOf(
      '<tier-badge program="names" partner="northwind"></tier-badge><tier-badge program="names" partner="northwnd"></tier-badge>',
    );
    expect(codes).to.deep.equal(['unknown-partner']);
    expect(said).to.have.length(1);
    expect(said[0]).to.include('Did you mean "northwind"?');
  });

  for (const [markup, meant] of [
    ['<tier-badge program="values" partner="northwind" size="meduim"></tier-badge>', 'medium'],
    ['<tier-badge program="values" partner="northwind" scheme="drak"></tier-badge>', 'dark'],
    ['<tier-listings program="values" boost="offf"><p data-partner="northwind" data-relevance="1"></p></tier-listings>', 'off'],
  ] as const) {
    it(`a value that is mistyped counts as not given, and "${meant}" is named`, async () => {
      const { codes, said } = await errorsOf(markup);
      expect(codes).to.deep.equal([]);
      expect(said).to.have.length(1);
      expect(said[0]).to.include(`Did you mean "${meant}"?`);
    });
  }

  it('a mistyped program is told with the one that was meant', async () => {
    const { codes, said } = await errorsOf('<tier-badge program="canopi" partner="northwind">Partner</tier-badge>');
    expect(codes).to.deep.equal(['not-found']);
    expect(said).to.have.length(1);
    expect(said[0]).to.include('Did you mean "canopy"?');
  });

  it('a mistyped track is an error with the nearest track, and no "not enrolled"', async () => {
    const { codes, said } = await errorsOf(
      '<tier-badge program="tracks-typed" partner="northwind" track="consultng"></tier-badge>',
    );
    expect(codes).to.deep.equal(['unknown-track']);
    expect(said[0]).to.include('Did you mean "consulting"?');
  });

  for (const tag of ['tier-badge', 'tier-tracker', 'tier-ladder', 'tier-listings']) {
    it(`data that is not what ${tag} shows is told, and fetched instead`, async () => {
      const card = tag === 'tier-listings' ? '<p data-partner="northwind" data-relevance="1"></p>' : '';
      const partner = tag === 'tier-badge' || tag === 'tier-tracker' ? 'partner="northwind"' : '';
      const { codes, said, server } = await errorsOf(
        `<${tag} program="typed-data-${tag}" ${partner} data='{"tier":"Gold","rank":"x"}'>${card}</${tag}>`,
      );
      expect(codes).to.deep.equal([]);
      expect(said).to.have.length(1);
      expect(said[0]).to.include(`The data of <${tag}>`);
      expect(server.requests).to.have.length(1);
    });
  }
});

describe('cards whose partner is not known', () => {
  const CARDS =
    '<p data-listing="a" data-partner="tailspin" data-relevance="0.1">a</p>' +
    '<p data-listing="b" data-partner="northwind" data-relevance="0.9">b</p>';
  const orderOf = (element: Element) =>
    [...element.shadowRoot!.querySelectorAll('slot')].map((slot) => slot.assignedElements()[0]!.textContent).join('');

  it('keep their place and have nothing said of them, and the page is told', async () => {
    const server = new FakeServer((url) => (url.search.includes('adatum') ? json({}, 403) : serveStandings(PARTNERS)(url)));
    const [element] = await place(`<tier-listings program="unknown-cards">${CARDS}</tier-listings>`);
    expect(orderOf(element)).to.equal('ba');
    const told: (string | null)[] = [];
    element.addEventListener('tier-error', (event) => told.push((event as HTMLElementEventMap['tier-error']).partner));
    await saidIn(async () => {
      element.insertAdjacentHTML('afterbegin', '<p data-listing="z" data-partner="adatum" data-relevance="0.01">z</p>');
      await settleAll();
    });
    expect(orderOf(element)).to.equal('zba');
    expect(element.shadowRoot!.querySelector<HTMLElement>('[part=why]')!.hidden).to.equal(true);
    expect(told).to.deep.equal(['adatum']);
    expect(server.requests).to.have.length(2);
  });

  it('which the page hides take no place', async () => {
    new FakeServer(serveStandings(PARTNERS));
    const [element] = await place(`<tier-listings program="hidden-cards">${CARDS}</tier-listings>`);
    (element.children[1] as HTMLElement).hidden = true;
    await settleAll();
    const heights = [...element.children].map((card) => card.getBoundingClientRect().height > 0);
    expect(heights).to.deep.equal([true, false]);
    expect(element.shadowRoot!.querySelectorAll('[part=place]:not([hidden])')).to.have.length(1);
  });
});

describe('after an outage', () => {
  it('an element asks again, later each time, and shows the answer', async () => {
    let isDown = true;
    const server = new FakeServer((url) => (isDown ? json({}, 503) : serveStandings(PARTNERS)(url)));
    await saidIn(async () => {
      const [element] = await place('<tier-badge program="outage" partner="northwind">Partner</tier-badge>');
      await server.passTime(1_300);
      expect(server.requests).to.have.length(2);
      isDown = false;
      await server.passTime(40_000);
      expect(element.shadowRoot!.querySelector('[part=tier]')!.textContent).to.equal('Gold');
      await server.passTime(10_000_000);
      expect(server.requests).to.have.length(3);
    });
  });

  it('a server that stays down is asked a bounded number of times', async () => {
    const server = new FakeServer(() => json({}, 503));
    await saidIn(async () => {
      await place('<tier-tracker program="outage" partner="bounded"></tier-tracker>');
      await server.passTime(100_000_000);
    });
    expect(server.requests).to.have.length(14);
  });

  it('a server that says when to come back is not asked before', async () => {
    const headers = { 'retry-after': '120' };
    const server = new FakeServer(() => new Response('{}', { status: 503, headers }));
    await saidIn(async () => {
      await place('<tier-badge program="retry-after" partner="northwind"></tier-badge>');
      await server.passTime(119_000);
      expect(server.requests).to.have.length(1);
      await server.passTime(32_000);
      expect(server.requests).to.have.length(2);
    });
  });

  it('nobody asks while the page is not seen', async () => {
    let isHidden = true;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    const server = new FakeServer(() => json({}, 503));
    await saidIn(async () => {
      await place('<tier-badge program="unseen" partner="northwind"></tier-badge>');
      await server.passTime(10_000_000);
      expect(server.requests).to.have.length(2);
      isHidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
      await server.passTime(0);
      expect(server.requests).to.have.length(3);
    });
    delete (document as { hidden?: boolean }).hidden;
  });

  it('refresh() asks at once', async () => {
    let tier = 'silver';
    new FakeServer((url) => serveStandings([badge('northwind', tier)])(url));
    const [element] = await place('<tier-badge program="refreshed" partner="northwind"></tier-badge>');
    tier = 'gold';
    (element as HTMLElementTagNameMap['tier-badge']).refresh();
    await settleAll();
    expect(element.shadowRoot!.querySelector('[part=tier]')!.textContent).to.equal('Gold');
  });
});
