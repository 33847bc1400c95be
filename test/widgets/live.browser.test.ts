import { expect } from '@open-wc/testing';
import '../../widgets/badge/define.ts';
import '../../widgets/tracker/define.ts';
// As on a page where something is shown for a while.
import '../../widgets/store/live.ts';
import { configure } from '../../widgets/store/settings.ts';
import { badge, partnerAnswer, standing, standingsOf } from './answers.ts';
import { FakeServer, readAhead, settleAll } from './fake-server.ts';
import { place, textOf } from './page.ts';

let programs = 0;
let pass: ((ms: number) => Promise<void>) | null = null;

/** A server whose partners hold the tiers of `tiers`, and which tells what happens unless `isSilent`. */
class TellingServer {
  readonly program = `live-${programs++}`;
  readonly tiers = new Map([
    ['northwind', 'silver'],
    ['tailspin', 'silver'],
  ]);
  readonly server: FakeServer;
  isSilent: boolean;
  streams: { url: URL; push: (text: string) => void; end: () => void; isOpen: () => boolean }[] = [];

  constructor({ isSilent = false } = {}) {
    pass = (ms) => this.pass(ms);
    this.isSilent = isSilent;
    this.server = new FakeServer((url) => this.#answer(url));
    configure({ revalidateMs: 300_000, fetch: (url, init) => this.#fetch(url, init) });
  }

  get openStreams() {
    return this.streams.filter(({ isOpen }) => isOpen());
  }

  get asked(): string[] {
    return this.server.requests.map(({ pathname, search }) => pathname.split('/').at(-1)! + search);
  }

  tell(event: string, data: object): void {
    for (const { push } of this.openStreams) push(`id: 1\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  async pass(ms: number): Promise<void> {
    for (let part = 0; part < 4; part++) {
      await this.server.passTime(ms / 4);
      await settleAll();
    }
  }

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    const asked = new URL(url);
    if (!asked.pathname.endsWith('/events')) {
      this.server.requests.push(asked);
      return readAhead(this.#answer(asked));
    }
    if (this.isSilent) return new Response('', { status: 404 });
    let isOpen = true;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const encoder = new TextEncoder();
        const end = () => {
          if (isOpen) controller.close();
          isOpen = false;
        };
        init.signal!.addEventListener('abort', () => {
          if (isOpen) controller.error(init.signal!.reason);
          isOpen = false;
        });
        this.streams.push({ url: asked, push: (text) => controller.enqueue(encoder.encode(text)), end, isOpen: () => isOpen });
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
  }

  #answer(url: URL): Response {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (!this.isSilent) headers['gradus-revision'] = '1';
    const wanted = url.searchParams.get('partners')?.split(',') ?? [];
    const data = url.pathname.includes('/partners/')
      ? partnerAnswer([standing({ held: this.tiers.get('northwind')! })])
      : standingsOf(
          this.program,
          wanted.flatMap((partner) => (this.tiers.has(partner) ? [badge(partner, this.tiers.get(partner)!)] : [])),
        );
    return new Response(JSON.stringify(data), { headers });
  }
}

const tierOf = (element: Element) => textOf(element.shadowRoot!.querySelector('[part=tier]')!);

function hide(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('what elements show', () => {
  afterEach(async () => {
    await place('');
    hide(false);
    // What is to happen later does, so that nothing is left of this page for the next.
    await pass!(5_000);
    configure({ revalidateMs: 0 });
  });

  it('changes within a second when the server tells of it, and asks for that partner alone', async () => {
    const telling = new TellingServer();
    const { program } = telling;
    const [element, other] = await place(
      `<tier-badge program="${program}" partner="northwind"></tier-badge><tier-badge program="${program}" partner="tailspin"></tier-badge>`,
    );
    await telling.pass(1_000);
    telling.tiers.set('northwind', 'gold');
    telling.tell('standing', { partner: 'northwind' });
    await telling.pass(1_000);
    expect([tierOf(element), tierOf(other!)]).to.deep.equal(['Gold', 'Silver']);
    expect(telling.asked).to.deep.equal(['standings.json?partners=northwind,tailspin', 'standings.json?partners=northwind']);
  });

  it('rests on one connection, however many elements there are', async () => {
    const telling = new TellingServer();
    const { program } = telling;
    const one = `<tier-badge program="${program}" partner="northwind"></tier-badge><tier-tracker program="${program}" partner="northwind"></tier-tracker>`;
    await place(one.repeat(20));
    await telling.pass(2_000);
    expect(telling.streams.map(({ url }) => url.search)).to.deep.equal(['?partners=northwind']);
    telling.tiers.set('northwind', 'gold');
    telling.tell('standing', { partner: 'northwind' });
    await telling.pass(1_000);
    expect(telling.asked).to.have.length(4);
  });

  it('listens for those too that come later, over the one connection', async () => {
    const telling = new TellingServer();
    const { program } = telling;
    await place(`<tier-badge program="${program}" partner="northwind"></tier-badge>`);
    await telling.pass(1_500);
    await place(
      `<tier-badge program="${program}" partner="northwind"></tier-badge><tier-badge program="${program}" partner="tailspin"></tier-badge>`,
    );
    await telling.pass(1_500);
    expect(telling.openStreams.map(({ url }) => url.search)).to.deep.equal(['?partners=northwind,tailspin']);
  });

  it('rests on no connection while the page is hidden, and is asked for again when it is seen', async () => {
    const telling = new TellingServer();
    const [element] = await place(`<tier-badge program="${telling.program}" partner="northwind"></tier-badge>`);
    await telling.pass(1_500);
    hide(true);
    expect(telling.openStreams).to.have.length(0);
    telling.tiers.set('northwind', 'gold');
    await telling.pass(1_000_000);
    expect(telling.asked).to.have.length(1);
    hide(false);
    await telling.pass(1_000);
    expect(tierOf(element)).to.equal('Gold');
    expect(telling.openStreams).to.have.length(1);
  });

  it('rests on no connection any more when the elements are gone', async () => {
    const telling = new TellingServer();
    await place(`<tier-badge program="${telling.program}" partner="northwind"></tier-badge>`);
    await telling.pass(1_500);
    await place('');
    await telling.pass(3_000);
    expect(telling.openStreams).to.have.length(0);
  });

  it('is connected again after a break, and asked for, as something may have been missed', async () => {
    const telling = new TellingServer();
    const [element] = await place(`<tier-badge program="${telling.program}" partner="northwind"></tier-badge>`);
    await telling.pass(1_500);
    telling.streams[0]!.end();
    telling.tiers.set('northwind', 'gold');
    await telling.pass(4_000);
    expect(telling.openStreams).to.have.length(1);
    expect(tierOf(element)).to.equal('Gold');
  });

  it('is asked for again now and then where the server tells nothing', async () => {
    const telling = new TellingServer({ isSilent: true });
    const [element] = await place(`<tier-badge program="${telling.program}" partner="northwind"></tier-badge>`);
    await telling.pass(2_000);
    expect(telling.streams).to.have.length(0);
    expect(telling.asked).to.have.length(1);
    telling.tiers.set('northwind', 'gold');
    await telling.pass(400_000);
    expect(telling.asked).to.have.length(2);
    expect(tierOf(element)).to.equal('Gold');
  });
});
