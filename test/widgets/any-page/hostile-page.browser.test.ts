import { expect } from '@open-wc/testing';
import { TierBadge } from '../../../widgets/badge/tier-badge.ts';
import '../../../widgets/index.ts';
import { badge } from '../answers.ts';
import { FakeServer, json, serveEach, settleAll } from '../fake-server.ts';
import { place, saidIn, stage, unfold } from '../page.ts';

const PARTNERS = [badge('northwind', 'gold'), badge('tailspin', 'silver')];
const CARD = '<p data-partner="northwind" data-relevance="1">A card</p>';
const everyElement = (program: string): string =>
  `<tier-badge program="${program}" partner="northwind"></tier-badge>` +
  `<tier-listings program="${program}">${CARD}</tier-listings>` +
  `<tier-tracker program="${program}" partner="northwind"></tier-tracker>` +
  `<tier-ladder program="${program}"></tier-ladder>`;

function serve(): FakeServer {
  return new FakeServer(serveEach({ standings: PARTNERS }));
}

const SEEN = {
  'tier-badge': '[part=tier]',
  'tier-listings': '[part=sort]',
  'tier-tracker': '[part=foot]',
  'tier-ladder': '[part=foot]',
};

/** Elements of which the reader sees nothing, or what they say is no box on the page. */
function findUnseen(elements: readonly HTMLElement[]): string[] {
  return elements
    .filter((element) => {
      const part = element.shadowRoot!.querySelector(SEEN[element.localName as keyof typeof SEEN])!;
      const { width, height } = part.getBoundingClientRect();
      return width < 20 || height < 10 || getComputedStyle(part).visibility !== 'visible';
    })
    .map(({ localName }) => localName);
}

async function tellDetails(element: Element): Promise<void> {
  const tap = new PointerEvent('click', { bubbles: true, composed: true, cancelable: true, pointerType: 'touch' });
  element.shadowRoot!.querySelector('a')!.dispatchEvent(tap);
  await settleAll();
}

const SHEETS = {
  'unsets everything': '* { all: unset }',
  'hides what boxes are made of':
    'div, span, a, p, ul, li, table, section, header, button { display: none !important } #stage { display: block !important }',
  'draws everything anew':
    '* { box-sizing: content-box !important; padding: 40px; border: 5px solid red; float: left; line-height: 0.1; text-indent: -999px; letter-spacing: 2em }',
  'makes text huge': '* { font-size: 72px; text-transform: uppercase; white-space: pre; word-spacing: 9em }',
  'moves everything away': '* { transform: none; clip-path: none } span, a, td { position: absolute; left: -9999px; opacity: 0 }',
};

describe('elements on a page whose style sheet', () => {
  for (const [what, css] of Object.entries(SHEETS)) {
    it(`${what} go on saying what they say`, async () => {
      serve();
      const sheet = document.createElement('style');
      sheet.textContent = css;
      stage.id = 'stage';
      const elements = await place(everyElement(`hostile-${what.replaceAll(' ', '-')}`));
      document.head.append(sheet);
      const unseen = findUnseen(elements);
      sheet.remove();
      stage.removeAttribute('id');
      expect(unseen).to.deep.equal([]);
    });
  }
});

describe('elements in a centred heading whose letters are a gradient', () => {
  it('draw their own letters in their own colour, and begin where their line does', async () => {
    serve();
    const style =
      'background: linear-gradient(red, blue) text; -webkit-text-fill-color: transparent; text-indent: 2em; text-align: center';
    const [shownBadge, , tracker, ladder] = await place(`<div style="${style}">${everyElement('gradient')}</div>`);
    await tellDetails(shownBadge);
    const texts = [
      ...['[part=tier]', '[part=details]'].map((part) => shownBadge.shadowRoot!.querySelector(part)),
      ...[tracker, ladder].map((element) => element!.shadowRoot!.querySelector('[part=foot]')),
    ].map((text) => getComputedStyle(text!));
    for (const { color, webkitTextFillColor, textIndent } of texts)
      expect([webkitTextFillColor, textIndent]).to.deep.equal([color, '0px']);
    for (const { textAlign } of texts.slice(1)) expect(textAlign).to.equal('start');
  });
});

describe('elements that a page treats badly', () => {
  async function errorsIn(run: () => Promise<void>): Promise<string[]> {
    const errors: string[] = [];
    const listen = (event: ErrorEvent | PromiseRejectionEvent) =>
      errors.push(String('reason' in event ? event.reason : event.message));
    window.addEventListener('error', listen);
    window.addEventListener('unhandledrejection', listen);
    const said = await saidIn(run);
    window.removeEventListener('error', listen);
    window.removeEventListener('unhandledrejection', listen);
    return [...errors, ...said];
  }

  it('show the last of a hundred values of an attribute, and ask for that alone', async () => {
    const server = serve();
    const [element] = await place('<tier-badge program="hundred" partner="tailspin"></tier-badge>');
    const before = server.requests.length;
    const errors = await errorsIn(async () => {
      for (let i = 0; i < 100; i++) element.setAttribute('partner', i === 99 ? 'northwind' : `p${i}`);
      await settleAll();
    });
    expect(errors).to.deep.equal([]);
    expect(element.shadowRoot!.querySelector('[part=tier]')!.textContent).to.equal('Gold');
    expect(server.requests.length - before).to.equal(1);
  });

  it('stay as they are when they are moved, and ask nothing again', async () => {
    const server = serve();
    const elements = await place(everyElement('moved'));
    const before = server.requests.length;
    const shown = elements.map(({ shadowRoot }) => shadowRoot!.innerHTML.length);
    const errors = await errorsIn(async () => {
      const other = document.createElement('section');
      stage.append(other);
      for (const element of elements) other.append(element);
      for (const element of elements) stage.prepend(element);
      await settleAll();
    });
    expect(errors).to.deep.equal([]);
    expect(elements.map(({ shadowRoot }) => shadowRoot!.innerHTML.length)).to.deep.equal(shown);
    expect(server.requests).to.have.length(before);
  });

  it('throw nothing over an answer that can be drawn but not compared with the one before', async () => {
    serve();
    class Incomparable extends TierBadge {
      protected override held({ status }: Parameters<TierBadge['held']>[0]): undefined {
        if (status === 'ready') throw new TypeError('no tiers');
      }
    }
    customElements.define('tier-incomparable', Incomparable);
    const codes: string[] = [];
    const listen = ({ code }: HTMLElementEventMap['tier-error']) => codes.push(code);
    stage.addEventListener('tier-error', listen);
    const errors = await errorsIn(
      async () => void (await place('<tier-incomparable program="incomparable" partner="northwind"></tier-incomparable>')),
    );
    stage.removeEventListener('tier-error', listen);
    expect([codes, errors.length]).to.deep.equal([['unusable'], 1]);
    expect(errors[0]).to.include('cannot show what it got');
  });

  it('throw nothing where there is no room at all', async () => {
    serve();
    let elements: HTMLElement[] = [];
    const errors = await errorsIn(async () => {
      elements = await place(`<div style="inline-size: 0; overflow: hidden">${everyElement('no-room')}</div>`);
      await unfold(elements);
    });
    expect(errors).to.deep.equal([]);
    expect(elements[2]!.shadowRoot!.querySelector('[part=foot]')).to.not.equal(null);
  });

  it('go on in the document of a frame, drawn as before', async () => {
    serve();
    const elements = await place(everyElement('adopted'));
    const errors = await errorsIn(async () => {
      const frame = document.createElement('iframe');
      frame.style.inlineSize = '60rem';
      stage.append(frame);
      for (const element of elements) frame.contentDocument!.body.append(frame.contentDocument!.adoptNode(element));
      await settleAll();
      expect(findUnseen(elements)).to.deep.equal([]);
      const link = elements[0]!.shadowRoot!.querySelector('a')!;
      expect(frame.contentWindow!.getComputedStyle(link).borderTopStyle).to.equal('solid');
      const sheet = elements[2]!.shadowRoot!.querySelector('.frame')!;
      expect(frame.contentWindow!.getComputedStyle(sheet).borderTopStyle).to.equal('solid');
    });
    expect(errors).to.deep.equal([]);
  });
});

describe('answers that are not what they should be', () => {
  const ANSWERS: [what: string, answer: () => Response | Promise<Response>, code: string][] = [
    ['a server that is gone', () => Promise.reject(new TypeError('Failed to fetch')), 'unreachable'],
    ['an error of the server', () => json({}, 500), 'server'],
    ['a server that is asked too often', () => new Response('{}', { status: 429, headers: { 'retry-after': '60' } }), 'refused'],
    ['half an answer', () => new Response('{"program":"acme","name":"Ac'), 'malformed'],
    ['an answer of another version', () => json({ version: 9, entries: [] }), 'malformed'],
    ['a page of HTML', () => new Response('<!doctype html><title>Sign in</title>'), 'malformed'],
    ['nothing', () => new Response(null, { status: 204 }), 'malformed'],
    ['null', () => json(null), 'malformed'],
  ];

  for (const [what, answer, code] of ANSWERS) {
    it(`${what}: every element keeps what stands in it, in its room, and tells the page`, async () => {
      const server = new FakeServer(answer);
      const codes: string[] = [];
      const listen = (event: HTMLElementEventMap['tier-error']) =>
        codes.push(`${(event.target as Element).localName} ${event.code}`);
      stage.addEventListener('tier-error', listen);
      let elements: HTMLElement[] = [];
      await saidIn(async () => {
        const program = `failing-${what.replaceAll(' ', '-')}`;
        elements = await place(
          `<style>tier-tracker { --tier-tracker-room: 20rem } tier-ladder { --tier-ladder-room: 20rem }</style>` +
            everyElement(program).replaceAll('></tier-', '>Our partner</tier-'),
        );
        await server.passTime(2_000);
      });
      stage.removeEventListener('tier-error', listen);
      expect(codes.sort()).to.deep.equal(['badge', 'ladder', 'listings', 'tracker'].map((name) => `tier-${name} ${code}`));
      const [shownBadge, listings, tracker, ladder] = elements as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
      for (const element of [shownBadge, tracker, ladder])
        expect(element.shadowRoot!.querySelector('slot')!.assignedNodes()[0]!.textContent).to.equal('Our partner');
      expect(listings.firstElementChild!.getBoundingClientRect().height).to.be.greaterThan(0);
      for (const element of [tracker, ladder]) expect(element.getBoundingClientRect().height).to.be.at.least(320);
    });
  }
});
