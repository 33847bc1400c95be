import { expect, it } from 'vitest';
import { createKey } from '../../data/access/keys.ts';
import { openSmallSite } from './small-site.ts';

it('a partner who is new, and one in the store but for capital letters, is told of, on trial too; not one who takes over', async () => {
  const site = await openSmallSite(['northwind', 'b']);
  const { text: key } = await createKey(site.live.store.database, { name: 'k', scope: 'write', program: 'acme' }, 0);
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const send = async (table: string, row: Record<string, unknown>, query = '') => {
    const answer = await site.ask(`/api/v1/programs/acme/${table}${query}`, headers, 'POST', JSON.stringify(row));
    return ((await answer.json()) as { notices: string[] }).notices;
  };
  const observed = (partner: string) => ({ partner, metric: 'installs', day: '2026-01-06', value: 2 });
  const told = [
    '"Northwind" is new, and differs from "northwind", who is in the store, in capital letters alone; if they are one partner, write "northwind".',
  ];
  expect(await send('observations', observed('Northwind'), '?dry-run')).toEqual(told);
  expect(await send('observations', observed('northwind'))).toEqual([]);
  expect(await send('observations', observed('new'))).toEqual([]);
  expect(await send('successions', { partner: 'B', formerly: 'b', from: '2026-01-20' })).toEqual([]);
  expect(await send('observations', observed('Northwind'))).toEqual(told);
  await site.close();
});

it('a table that is sent alone is of partners whom the store knows; of others it is told', async () => {
  const site = await openSmallSite(['northwind', 'contoso']);
  const { text: key } = await createKey(site.live.store.database, { name: 'k', scope: 'write', program: 'acme' }, 0);
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const exempt = async (partner: string) => {
    const body = JSON.stringify({ partner, criterion: 'gold/installs', reason: 'r', by: 'jo', from: '2026-01-06' });
    const answer = await site.ask('/api/v1/programs/acme/exemptions?dry-run', headers, 'POST', body);
    return ((await answer.json()) as { notices: string[] }).notices;
  };
  expect(await exempt('northwind')).toEqual([]);
  expect(await exempt('nortwind')).toEqual([
    expect.stringContaining('"nortwind" is exempt, but was never observed. Did you mean "northwind"?'),
  ]);
  await site.close();
});
