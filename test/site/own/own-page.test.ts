import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueToken } from '../../../data/access/tokens.ts';
import { openLive, readConfiguration, type Live } from '../../../data/live.ts';
import { createApp } from '../../../site/server/app.ts';
import { de } from '../../../site/words/de/words.ts';
import { builtParts } from '../built-parts.ts';

/** Named as the demo's, so that only what is served decides. */
const programOf = (id: string) => `
id: ${id}
name: Acme
summary: For testing.
currency: USD
metrics:
  installs: { label: Installs, unit: count }
  takings: { label: Takings kept back, unit: money, visibility: operator }
  revenue: { label: Revenue, unit: money, visibility: partner }
tiers:
  - { id: member, name: Member }
  - { id: gold, name: Gold, requires: { installs: 100, revenue: 90000, takings: 1 } }
review: { every: P1M, from: 2026-01-01, warning: P30D }
`;
const ROWS =
  'partner,metric,day,value\nada,installs,2026-05-20,40\nada,revenue,2026-05-20,71234\nada,takings,2026-05-20,56789\nbob,installs,2026-05-20,9\nbob,revenue,2026-05-20,61234\n';
const REVENUE = '71,234';
const TAKINGS = /56,?789|Takings/;

let folder: string;
let live: Live;
let plain: ReturnType<typeof createApp>;
let demo: ReturnType<typeof createApp>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-own-page-'));
  for (const id of ['acme', 'canopy']) {
    mkdirSync(join(folder, 'data', id), { recursive: true });
    mkdirSync(join(folder, 'programs'), { recursive: true });
    writeFileSync(join(folder, `programs/${id}.yaml`), programOf(id));
    writeFileSync(join(folder, `data/${id}/observations.csv`), ROWS);
  }
  const where = { GRADUS_PROGRAMS: join(folder, 'programs'), GRADUS_DATA: join(folder, 'data'), GRADUS_DB: ':memory:' };
  ({ live } = await openLive(readConfiguration({ ...where, GRADUS_AS_OF: '2026-06-10' })));
  const parts = await builtParts();
  plain = createApp({ live, ...parts });
  demo = createApp({ live, ...parts, lendsEyes: true });
}, 300_000);
afterAll(async () => {
  for (const { hub } of [plain, demo]) hub.close();
  await live.close();
  rmSync(folder, { recursive: true });
});

async function post({ app }: typeof plain, path: string, fields: Record<string, string>) {
  const response = await app.request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, html: await response.text(), headers: response.headers };
}

async function tokenOf(partner: string, program = 'acme', forMs = 3_600_000): Promise<string> {
  const now = live.clock.now().getTime();
  return (await issueToken(live.store.database, { program, partner, expires: now + forMs }, now)).text;
}

describe('a partner’s own page', () => {
  it('shows a partner its own figures, and what is the operator’s alone to nobody', async () => {
    const { status, html } = await post(plain, '/programs/acme/me/', { token: await tokenOf('ada') });
    expect(status).toBe(200);
    expect(html).toContain('You see this page as ada');
    expect(html).toContain(REVENUE);
    expect(html).not.toMatch(TAKINGS);
    expect(html).not.toContain('61,234');
  });

  it('is kept by nobody, and no other page hears of it', async () => {
    const { headers } = await post(plain, '/programs/acme/me/', { token: await tokenOf('ada') });
    expect([headers.get('cache-control'), headers.get('referrer-policy'), headers.get('set-cookie')]).toEqual([
      'private, no-store',
      'no-referrer',
      null,
    ]);
  });

  it('leaves everyone else’s page as it was, before and after', async () => {
    const seen = async () => (await plain.app.request('http://localhost/programs/acme/partners/ada/')).text();
    const before = await seen();
    await post(plain, '/programs/acme/me/', { token: await tokenOf('ada') });
    expect(await seen()).toBe(before);
    expect(before).not.toContain(REVENUE);
    expect(before).not.toContain('eyJ');
  });

  it.each([
    ['none', async () => ''],
    ['one that is none', async () => 'eyJhbGciOiJub25lIn0.e30.'],
    ['one of another program', () => tokenOf('ada', 'canopy')],
    ['one that has expired', () => tokenOf('ada', 'acme', -1000)],
    ['one of nobody', () => tokenOf('nobody')],
  ])('is refused with a token that does not do: %s', async (_, make) => {
    const { status, html, headers } = await post(plain, '/programs/acme/me/', { token: await make() });
    expect([status, headers.get('cache-control')]).toEqual([401, 'private, no-store']);
    expect(html).toContain('This token does not work here.');
    expect(html).not.toContain(REVENUE);
  });

  it('speaks the language of the form that the token was in, and so does the refusal', async () => {
    const { status, html } = await post(plain, '/de/programs/acme/me/', { token: await tokenOf('ada') });
    expect(status).toBe(200);
    expect(html).toContain(de.own.banner.title('ada'));
    expect(html).toContain('71.234');
    const refused = await post(plain, '/de/programs/acme/me/', { token: 'none' });
    expect([refused.status, refused.html.includes(de.own.form.refused)]).toEqual([401, true]);
  });

  it('has a form that anyone may see', async () => {
    const response = await plain.app.request('http://localhost/programs/acme/me/');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Paste the token that you were given');
  });
});

describe('the demo', () => {
  it('lets anyone see an invented partner’s page as that partner does, for half an hour', async () => {
    const { status, html, headers } = await post(demo, '/programs/canopy/me/demo/', { partner: 'ada' });
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(html).toContain(REVENUE);
    expect(html).not.toMatch(TAKINGS);
    const [, token] = /\?token=([\w.-]+)/.exec(html)!;
    const calendar = await demo.app.request(`http://localhost/calendars/canopy.ics?token=${token}`);
    expect([calendar.status, calendar.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  });

  it('lends nothing of a program of one’s own, and nothing of nobody', async () => {
    const asked = await Promise.all([
      post(demo, '/programs/acme/me/demo/', { partner: 'ada' }),
      post(demo, '/programs/canopy/me/demo/', { partner: 'nobody' }),
      post(demo, '/programs/canopy/me/demo/', {}),
    ]);
    for (const { status, html } of asked) {
      expect(status).toBe(404);
      expect(html).not.toContain(REVENUE);
    }
  });

  it('is not there where it was not said', async () => {
    const { status, html } = await post(plain, '/programs/canopy/me/demo/', { partner: 'ada' });
    expect(status).toBe(405);
    expect(html).not.toContain(REVENUE);
    const page = await plain.app.request('http://localhost/programs/canopy/partners/ada/');
    expect(await page.text()).not.toContain('me/demo/');
  });
});

describe('a demo is only where it is said, and where nothing but the sample is', () => {
  const isDemo = (more: Record<string, string>) => readConfiguration({ GRADUS_DEMO: '1', ...more }).isDemo;
  it('with the sample', () => expect(isDemo({})).toBe(true));
  it('not unless it is said', () => expect(readConfiguration({}).isDemo).toBe(false));
  it.each(['GRADUS_DATA', 'GRADUS_PROGRAMS'])('not with %s', (name) => expect(isDemo({ [name]: 'own' })).toBe(false));
  it('not with a database of one’s own', () => expect(isDemo({ DATABASE_URL: 'postgres://localhost/own' })).toBe(false));
});
