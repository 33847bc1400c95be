import { afterAll, beforeAll, expect, it } from 'vitest';
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
  ['/badges/acme/old%20%26%20tired.svg', '/badges/acme/new%2Cone.svg'],
])('who asks %s of a partner that was renamed is led to %s', async (asked, led) => {
  const response = await site.ask(asked);
  expect([response.status, response.headers.get('location')]).toEqual([301, led]);
});

it('where the new one is found', async () => {
  expect((await site.ask('/badges/acme/new%2Cone.svg')).status).toBe(200);
});

it.each(['later', 'nobody'])('nobody is led anywhere from %s: a day to come changes nothing yet', async (id) => {
  expect((await site.ask(`/badges/acme/${id}.svg`)).status).toBe(id === 'nobody' ? 404 : 200);
});
