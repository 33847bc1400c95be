import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DATABASES } from '../data/store/databases.ts';
import { createKey } from '../../data/access/keys.ts';
import type { PublicPartner } from '../../engine/wire.ts';
import { openSmallSite, servers } from './small-site.ts';

const database = DATABASES.find(({ name }) => name === 'PostgreSQL')!;
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });
beforeAll(() => database.start());
afterAll(() => database.stop());

// Before those that follow are loaded: they open their sites when they run.
servers.count = 2;
servers.createDatabase = async () => (await database.create()).url!;

test('what one of two servers was told, both answer with', async () => {
  const site = await openSmallSite(['ada']);
  const { text } = await createKey(site.live.store.database, { name: 'w', scope: 'write', program: 'acme' }, 0);
  const body = JSON.stringify([{ partner: 'ada', metric: 'installs', day: '2026-01-20', value: 12 }]);
  const tiers: (string | null)[] = [];
  const ask = async (): Promise<void> => {
    const answer = await site.request('/api/v1/programs/acme/partners/ada.json', {});
    tiers.push(((await answer.json()) as PublicPartner).standings[0]!.held);
  };
  await ask();
  await ask();
  const headers = { authorization: `Bearer ${text}`, 'content-type': 'application/json' };
  expect((await site.request('/api/v1/programs/acme/observations', { method: 'POST', headers, body })).status).toBe(200);
  await ask();
  await ask();
  expect(tiers).toEqual(['member', 'member', 'gold', 'gold']);
  await site.close();
});

const SUITES = {
  answers: () => import('./server-answers.test.ts'),
  'private answers': () => import('./private-answers.test.ts'),
  'former partners': () => import('./former-partners.test.ts'),
  'first enrolments': () => import('./first-enrolments.test.ts'),
  tokens: () => import('./tokens.test.ts'),
  'requests with a token': () => import('./token-requests.test.ts'),
  events: () => import('./event-stream.test.ts'),
  feeds: () => import('./feeds/feeds.test.ts'),
  'the description of the API': () => import('./openapi.test.ts'),
  'its documentation': () => import('../docs/api.test.ts'),
};

// Each in a place of its own: what one does before each of its tests is none of the others'.
describe('two servers on one PostgreSQL, asked in turn, pass what one passes:', () => {
  for (const [name, load] of Object.entries(SUITES)) describe(name, async () => void (await load()));
});
