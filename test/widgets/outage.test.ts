import { expect, it, vi } from 'vitest';
import { standingsOf } from '../../widgets/store/standings.ts';
import { badge } from './answers.ts';
import { FakeServer, json, serveStandings } from './fake-server.ts';

vi.mock('../../widgets/store/recovery.ts', () => {
  throw new Error('not to be had');
});

it('after an outage in which nothing can be fetched, scripts neither, elements ask again after a rest', async () => {
  let isDown = true;
  const server = new FakeServer((url) => (isDown ? json({}, 503) : serveStandings([badge('northwind', 'gold')])(url)));
  vi.spyOn(console, 'warn').mockReturnValue();
  const store = standingsOf('https://gradus.test', 'outage');
  store.$state.follow({ update() {} });
  store.ask('northwind');
  await server.passTime(1_000);
  expect(store.$state.get().status).toBe('failed');
  isDown = false;
  await server.passTime(31_000);
  expect(store.$state.get().badges.get('northwind')![0]!.tier).toBe('gold');
});

it('an outage that goes on is asked about less and less, and in the end no more', async () => {
  const server = new FakeServer(() => json({}, 503));
  vi.spyOn(console, 'warn').mockReturnValue();
  const stores = ['one', 'two'].map((program) => standingsOf('https://gradus.test', program));
  for (const store of stores) {
    store.$state.follow({ update() {} });
    store.ask('northwind');
  }
  await server.passTime(60_000);
  const asked = server.requests.length;
  expect(asked).toBeGreaterThanOrEqual(2);
  await server.passTime(3 * 3_600_000);
  expect(server.requests.length).toBeLessThanOrEqual(asked + 12);
  const last = server.requests.length;
  await server.passTime(24 * 3_600_000);
  expect(server.requests.length).toBe(last);
});
