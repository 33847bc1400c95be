import { expect, it } from 'vitest';
import { createKey } from '../../data/access/keys.ts';
import { openSmallSite } from './small-site.ts';

it('the first enrolments of a program say how many they leave out, on trial too', async () => {
  const site = await openSmallSite(['a', 'b', 'c']);
  const { text: key } = await createKey(site.live.store.database, { name: 'k', scope: 'write', program: 'acme' }, 0);
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const send = async (partner: string, query = '') => {
    const body = JSON.stringify({ partner, day: '2026-01-01' });
    const answer = await site.ask(`/api/v1/programs/acme/enrolments${query}`, headers, 'POST', body);
    return ((await answer.json()) as { notices: string[] }).notices;
  };
  const told = [expect.stringContaining('2 partners who were observed are enrolled no more') as string];
  expect(await send('a', '?dry-run')).toEqual(told);
  expect(await send('a')).toEqual(told);
  expect(await send('b')).toEqual([]);
  await site.close();
});
