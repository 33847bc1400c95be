import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey, type Scope } from '../../../data/access/keys.ts';
import { openLive, readConfiguration, type Live } from '../../../data/live.ts';
import { createApp, type App } from '../../../site/server/app.ts';
import { builtParts } from '../built-parts.ts';

const PROGRAM = `
id: acme
name: Acme
summary: For testing.
currency: USD
metrics:
  installs: { label: Installs, unit: count }
  takings: { label: Takings kept back, unit: money, visibility: operator }
  revenue: { label: Revenue of each, unit: money, visibility: partner }
tiers:
  - { id: member, name: Member, health: [takings], investment: { partners: 0.5, time: 0.2 } }
  - { id: gold, name: Gold, requires: { installs: 100, revenue: 1000 }, health: [takings], investment: { partners: 0.5, time: 0.8 } }
review: { every: P1M, from: 2026-01-01, warning: P30D }
`;
const MONTHS = Array.from({ length: 10 }, (_, i) => `${i < 7 ? 2025 : 2026}-${String(((i + 5) % 12) + 1).padStart(2, '0')}-20`);
/** Of each month the revenue: Ada's is about to fall below what gold needs. */
const ROWS = ['ada', 'bob', 'eve', 'joe', 'sam', 'zoe'].flatMap((partner) =>
  MONTHS.flatMap((day, month) => [
    `${partner},installs,${day},${partner === 'zoe' ? 3 : 500}`,
    `${partner},revenue,${day},${partner === 'ada' ? 2000 - 105 * month : 54321}`,
    `${partner},takings,${day},98765`,
  ]),
);
const PAGE = '/programs/acme/health/';
const PRIVATE = /Takings|Revenue|54,?321|98,?765/;

let folder: string;
let live: Live;
let app: App['app'];
let hub: App['hub'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-operator-page-'));
  mkdirSync(join(folder, 'programs'));
  mkdirSync(join(folder, 'data/acme'), { recursive: true });
  writeFileSync(join(folder, 'programs/acme.yaml'), PROGRAM);
  writeFileSync(join(folder, 'programs/other.yaml'), PROGRAM.replaceAll('acme', 'other'));
  writeFileSync(join(folder, 'data/acme/observations.csv'), ['partner,metric,day,value', ...ROWS].join('\n'));
  writeFileSync(join(folder, 'data/acme/spending.csv'), 'tier,time,budget\nmember,60,0\ngold,40,0\n');
  const where = { GRADUS_PROGRAMS: join(folder, 'programs'), GRADUS_DATA: join(folder, 'data'), GRADUS_DB: ':memory:' };
  ({ live } = await openLive(readConfiguration({ ...where, GRADUS_AS_OF: '2026-03-25' })));
  ({ app, hub } = createApp({ live, ...(await builtParts()) }));
}, 300_000);
afterAll(async () => {
  hub.close();
  await live.close();
  rmSync(folder, { recursive: true });
});

async function keyFor(scope: Scope, program: string | null = 'acme'): Promise<string> {
  return (await createKey(live.store.database, { name: 'test', scope, program }, live.clock.now().getTime())).text;
}

async function post(key: string, path = PAGE) {
  const response = await app.request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams({ key }) });
  return { status: response.status, html: await response.text(), headers: response.headers };
}

const see = async (path = PAGE, headers: Record<string, string> = {}) =>
  (await app.request(`http://localhost${path}`, { headers })).text();

describe('a program’s health, for whoever runs it', () => {
  it('names who is at risk, with what, when and what would follow, and shows figures that are not public', async () => {
    const { status, html } = await post(await keyFor('read'));
    expect(status).toBe(200);
    expect(html).toContain('You see this page as whoever runs Acme');
    const row = /<tr[^>]*>(?:(?!<\/tr>).)*partners\/ada\/.*?<\/tr>/s
      .exec(html)![0]
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    expect(row).toMatch(/ada Gold at risk Revenue of each review \d+ \w+ 2026 Member/);
    expect(html).toContain('Takings kept back');
    expect(html).toContain('Member got 60% of the team’s time; the plan is 20%.');
  });

  it('is kept by nobody, stands in no address and holds no key', async () => {
    const key = await keyFor('admin');
    const { html, headers } = await post(key);
    expect(['cache-control', 'referrer-policy', 'set-cookie', 'etag'].map((name) => headers.get(name))).toEqual([
      'private, no-store',
      'no-referrer',
      null,
      null,
    ]);
    expect(html).not.toContain(key);
    expect(html).not.toContain('id="operator-key"');
  });

  it('leaves the page that everyone sees as it was, to the byte, before and after', async () => {
    const before = await see();
    await post(await keyFor('read'));
    expect(await see()).toBe(before);
    expect(before).not.toMatch(PRIVATE);
    expect(before).not.toContain('partners/ada/');
    expect(before).toContain('There is more that only whoever runs the program may see.');
  });

  it('is not opened by a key in the address or in a header: only the form takes one', async () => {
    const [before, key] = [await see(), await keyFor('read')];
    expect(await see(`${PAGE}?key=${key}`)).toBe(before);
    expect(await see(PAGE, { authorization: `Bearer ${key}` })).toBe(before);
    expect(await see(`${PAGE}?refused`)).toBe(before);
  });

  it.each([
    ['none', async () => ''],
    ['one that is none', async () => 'gradus_aaaaaaaa_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'],
    ['one that may only write', () => keyFor('write')],
    ['one of another program', () => keyFor('read', 'other')],
  ])('is refused with a key that does not do: %s', async (_, make) => {
    const { status, html, headers } = await post(await make());
    expect([status, headers.get('cache-control')]).toEqual([401, 'private, no-store']);
    expect(html).toContain('This key may not read in this program');
    expect(html).not.toMatch(PRIVATE);
  });

  it('is not there for a program that is not, or of which nobody is a partner', async () => {
    const all = await keyFor('read', null);
    expect((await post(all, '/programs/nothing/health/')).status).toBe(404);
    expect((await post(all, '/programs/other/health/')).status).toBe(404);
  });
});
