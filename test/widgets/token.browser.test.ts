import { expect } from '@open-wc/testing';
import '../../widgets/index.ts';
import { refresh } from '../../widgets/store/refresh.ts';
import { configure } from '../../widgets/store/settings.ts';
import type { TierTracker } from '../../widgets/tracker/tier-tracker.ts';
import { criterion, partnerAnswer, standing } from './answers.ts';
import { FakeServer, json, settle } from './fake-server.ts';
import { place, saidIn, stage, textOf } from './page.ts';

const TOKEN = 'header.body.signature';
const PUBLIC = partnerAnswer([standing({ withheld: 1, partnerSees: 1, projection: null })]);
const OWN = partnerAnswer([
  standing({ criteria: [...standing().criteria, criterion('gold/revenue', { value: 900, target: 1000 })] }),
]);

interface Asked {
  url: URL;
  authorization: string | null;
  init: RequestInit;
}

/** A server on which one token is known; every request is noted, on any origin. */
function serve(known = TOKEN): Asked[] {
  const asked: Asked[] = [];
  new FakeServer((url, init) => {
    const authorization = new Headers(init.headers).get('authorization');
    asked.push({ url, authorization, init });
    if (!url.pathname.endsWith('/me.json'))
      return json({ ...PUBLIC, partner: url.pathname.split('/').at(-1)!.replace('.json', '') });
    return authorization === `Bearer ${known}` ? json(OWN) : json({}, 401);
  });
  return asked;
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await settle();
}

async function tracker(program: string, attributes = ''): Promise<TierTracker> {
  return (await place(`<tier-tracker program="${program}" partner="northwind" ${attributes}></tier-tracker>`))[0] as TierTracker;
}

const shown = (element: TierTracker): string => textOf(element.shadowRoot!);
const isDrawn = (element: TierTracker) => () => shown(element).includes('As of');
const isOwn = (element: TierTracker) => () => shown(element).includes('only you and the program see');

describe('a tracker without a token', () => {
  it('says that the partner sees more, and that the date is for the partner alone', async () => {
    const asked = serve();
    const element = await tracker('no-token');
    await until(isDrawn(element));
    expect(shown(element)).to.include('The partner sees more of them, when signed in.');
    expect(textOf(element.shadowRoot!.querySelector('[part=outlook]')!)).to.equal('When Only the partner sees this');
    expect(element.shadowRoot!.querySelector('[part=own]')).to.equal(null);
    expect(asked.map(({ authorization }) => authorization)).to.deep.equal([null]);
  });
});

describe('a tracker with the token of its partner', () => {
  it('shows what is the partner’s own, with the date that rests on it', async () => {
    const asked = serve();
    configure({ token: TOKEN });
    const element = await tracker('page-token');
    await until(isOwn(element));
    expect(shown(element))
      .to.include('Revenue through Acme')
      .and.include('Expected in Q1 2027')
      .and.not.include('The partner sees more');
    expect(asked.map(({ url, authorization }) => [url.href, authorization])).to.deep.equal([
      ['https://gradus.test/api/v1/programs/page-token/me.json', `Bearer ${TOKEN}`],
    ]);
  });

  it('may be given it alone', async () => {
    const asked = serve();
    const element = await tracker('own-token');
    await until(isDrawn(element));
    element.token = TOKEN;
    await until(isOwn(element));
    expect(asked.map(({ authorization }) => authorization)).to.deep.equal([null, `Bearer ${TOKEN}`]);
    element.token = null;
    await settle();
    expect(isOwn(element)()).to.equal(false);
  });

  it('takes up a token, and lets it go, when the page asks again', async () => {
    serve();
    const element = await tracker('signs-in');
    await until(isDrawn(element));
    configure({ token: TOKEN });
    refresh();
    await until(isOwn(element));
    configure({ token: null });
    refresh();
    await until(() => !isOwn(element)());
    expect(shown(element)).to.include('The partner sees more of them');
  });

  it('shows of every other partner what everyone may see, and asks for its own once', async () => {
    const asked = serve();
    configure({ token: TOKEN });
    const element = await tracker('others');
    await until(isOwn(element));
    element.partner = 'tailspin';
    await until(() => isDrawn(element)() && !isOwn(element)());
    expect(asked.map(({ url }) => url.pathname.split('/').at(-1))).to.deep.equal(['me.json', 'tailspin.json']);
  });

  it('shows what everyone may see where the token is not accepted, and tells the author once, without the token', async () => {
    const asked = serve('another');
    configure({ token: TOKEN });
    const said = await saidIn(async () => {
      const element = await tracker('refused');
      await until(isDrawn(element));
      element.refresh();
      await until(() => asked.length === 3);
    });
    expect(asked.map(({ url }) => url.pathname.split('/').at(-1))).to.deep.equal(['me.json', 'northwind.json', 'northwind.json']);
    expect(said).to.have.length(1);
    expect(said[0]).to.include('The token is not accepted in program "refused" (401)').and.not.include(TOKEN);
  });

  it('keeps what is its own through an outage, and asks for that again', async () => {
    let isDown = false;
    const asked: string[] = [];
    const server = new FakeServer((url) => (asked.push(url.pathname), isDown ? json({}, 503) : json(OWN)));
    configure({ token: TOKEN });
    const element = await tracker('outage');
    await until(isOwn(element));
    isDown = true;
    await saidIn(async () => {
      element.refresh();
      await server.passTime(1_300);
    });
    expect(isOwn(element)()).to.equal(true);
    expect(new Set(asked)).to.deep.equal(new Set(['/api/v1/programs/outage/me.json']));
  });
});

describe('a token', () => {
  it('goes to the place that it was given for and to no other, is followed nowhere, and stands in no address', async () => {
    const asked = serve();
    configure({ token: TOKEN });
    await until(isOwn(await tracker('right-place')));
    const elsewhere = await tracker('elsewhere', 'base="https://other.test"');
    await until(isDrawn(elsewhere));
    const deeper = await tracker('deeper', 'base="https://gradus.test/other"');
    await until(isDrawn(deeper));
    for (const { url, authorization, init } of asked) {
      const isMeant = url.href.startsWith('https://gradus.test/api/');
      expect(authorization, url.href).to.equal(isMeant ? `Bearer ${TOKEN}` : null);
      expect(url.href).to.not.include(TOKEN);
      expect(init.credentials).to.equal('omit');
      if (isMeant) expect([init.redirect, init.cache]).to.deep.equal(['error', 'no-store']);
    }
    expect(asked).to.have.length(3);
  });

  it('is kept in no storage, no cookie, no attribute and no markup', async () => {
    serve();
    const element = await tracker('not-kept');
    element.token = TOKEN;
    await until(isOwn(element));
    const kept = [...Object.values(localStorage), ...Object.values(sessionStorage), document.cookie, stage.outerHTML];
    kept.push(
      element.shadowRoot!.innerHTML,
      ...(await caches.keys()),
      ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    );
    expect(kept.join(' ')).to.not.include(TOKEN);
    expect(element.token).to.equal(TOKEN);
  });
});
