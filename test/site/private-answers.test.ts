import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey, type Scope } from '../../data/access/keys.ts';
import { openSmallSite, told, type SmallSite } from './small-site.ts';

let site: SmallSite;
let keys: Record<Scope, string>;
let token: string;

beforeAll(async () => {
  site = await openSmallSite(['a', 'b']);
  const keyOf = async (scope: Scope) =>
    (await createKey(site.live.store.database, { name: scope, scope, program: 'acme' }, 0)).text;
  keys = { read: await keyOf('read'), write: await keyOf('write'), admin: await keyOf('admin') };
  const answer = await site.ask('/api/v1/programs/acme/tokens', bearer(keys.admin), 'POST', '{"partner":"a"}');
  ({ token } = (await answer.json()) as { token: string });
});
afterAll(() => site.close());

function bearer(text: string): Record<string, string> {
  return { authorization: `Bearer ${text}`, 'content-type': 'application/json' };
}

describe('what is shown to one alone is kept by nobody on the way', () => {
  it.each(['me.json', 'me/observations.csv'])('%s, for a partner', async (path) => {
    const response = await site.ask(`/api/v1/programs/acme/${path}`, bearer(token));
    expect([response.status, ...told(response, 'cache-control')]).toEqual([200, 'private, no-store']);
    expect(response.headers.get('vary')).toContain('Authorization');
  });

  it.each(['partners/a.json', 'partners/a/observations.csv', 'directory.json', 'figures.json'])(
    '%s, for an operator',
    async (path) => {
      const response = await site.ask(`/api/v1/programs/acme/${path}`, bearer(keys.read));
      expect([response.status, ...told(response, 'cache-control')]).toEqual([200, 'private, no-store']);
      expect(response.headers.get('vary')).toContain('Authorization');
    },
  );

  it('a token that was made', async () => {
    const response = await site.ask('/api/v1/programs/acme/tokens', bearer(keys.admin), 'POST', '{"partner":"a"}');
    expect([response.status, ...told(response, 'cache-control')]).toEqual([201, 'private, no-store']);
  });

  it('what came of a batch', async () => {
    const body = '[{"partner":"a","metric":"installs","day":"2026-01-06","value":2}]';
    const response = await site.ask('/api/v1/programs/acme/observations', bearer(keys.write), 'POST', body);
    expect([response.status, ...told(response, 'cache-control')]).toEqual([200, 'private, no-store']);
  });
});

it('what everyone may see is kept', async () => {
  for (const path of ['partners/a.json', 'partners/a/observations.csv']) {
    const response = await site.ask(`/api/v1/programs/acme/${path}`);
    expect(told(response, 'cache-control')).toEqual(['public, max-age=60, stale-while-revalidate=600']);
  }
});

it('the directory tells an operator who is at risk, and everyone else that it does not', async () => {
  const audienceOf = async (headers: Record<string, string>) => {
    const response = await site.ask('/api/v1/programs/acme/directory.json', headers);
    return [response.status, ((await response.json()) as { audience?: string }).audience];
  };
  expect(await audienceOf({})).toEqual([200, 'public']);
  expect(await audienceOf(bearer(token))).toEqual([200, 'public']);
  expect(await audienceOf(bearer(keys.read))).toEqual([200, 'operator']);
  expect(await audienceOf(bearer(keys.write))).toEqual([403, undefined]);
  expect(await audienceOf(bearer('gradus_none'))).toEqual([401, undefined]);
});
