import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKey } from '../../data/access/keys.ts';
import { openSmallSite, type SmallSite } from './small-site.ts';

let site: SmallSite;
beforeAll(async () => {
  site = await openSmallSite(['old & tired', 'new,one', 'later', 'plain'], {
    'data/acme/successions.csv': 'partner,formerly,from\n"new,one",old & tired,2026-01-20\nplain,later,2026-03-01\n',
  });
});
afterAll(() => site.close());

it.each([
  ['/programs/acme/partners/old%20%26%20tired/', '/programs/acme/partners/new%2Cone/'],
  ['/api/v1/programs/acme/partners/old%20%26%20tired.json', '/api/v1/programs/acme/partners/new%2Cone.json'],
  [
    '/api/v1/programs/acme/partners/old%20%26%20tired/observations.csv',
    '/api/v1/programs/acme/partners/new%2Cone/observations.csv',
  ],
  ['/badges/acme/old%20%26%20tired.svg', '/badges/acme/new%2Cone.svg'],
  ['/cards/acme/old%20%26%20tired.png', '/cards/acme/new%2Cone.png'],
  ['/programs/acme/badges/old%20%26%20tired/', '/programs/acme/badges/new%2Cone/'],
])('who asks %s of a partner that was renamed is led to %s', async (asked, led) => {
  const response = await site.ask(asked);
  expect([response.status, response.headers.get('location')]).toEqual([301, led]);
});

it('whoever has a key that may read is led there as well', async () => {
  const { text } = await createKey(site.live.store.database, { name: 'reader', scope: 'read', program: 'acme' }, 0);
  const response = await site.ask('/api/v1/programs/acme/partners/old%20%26%20tired.json', { authorization: `Bearer ${text}` });
  expect([response.status, response.headers.get('location')]).toEqual([301, '/api/v1/programs/acme/partners/new%2Cone.json']);
});

it('where the new one is found', async () => {
  expect((await site.ask('/badges/acme/new%2Cone.svg')).status).toBe(200);
});

it.each(['later', 'nobody'])('nobody is led anywhere from %s: a day to come changes nothing yet', async (id) => {
  expect((await site.ask(`/badges/acme/${id}.svg`)).status).toBe(id === 'nobody' ? 404 : 200);
});
