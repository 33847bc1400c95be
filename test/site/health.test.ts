import { afterEach, beforeEach, expect, it } from 'vitest';
import { createApp, type App } from '../../site/server/app.ts';
import { Condition } from '../../site/server/watch/condition.ts';
import { openSmallSite, told, type SmallSite } from './small-site.ts';

let small: SmallSite;
let condition: Condition;
let site: App;

beforeEach(async () => {
  small = await openSmallSite();
  condition = new Condition();
  const nothing = async () => new Response('', { status: 404 });
  site = createApp({ live: small.live, condition, assets: '', renderer: { render: nothing, renderMissing: nothing } });
});
afterEach(async () => {
  site.hub.close();
  await small.close();
});

async function ask(path: string) {
  const response = await site.app.request(`http://localhost${path}`);
  return { code: response.status, cache: told(response, 'cache-control')[0], body: (await response.json()) as object };
}

it('says that it is alive', async () => {
  expect(await ask('/healthz')).toEqual({ code: 200, cache: 'no-store', body: { status: 'alive' } });
});

it('is ready, and says of which day each program is', async () => {
  const program = { id: 'acme', asOf: '2026-02-01', revision: small.live.programs.get('acme')!.revision };
  expect(await ask('/readyz')).toEqual({
    code: 200,
    cache: 'no-store',
    body: { status: 'ready', faults: [], programs: [program] },
  });
});

it('goes on with what was in force when program files have faults, and tells them', async () => {
  condition.faults = ['acme.yaml:3: there is no metric "instals".'];
  expect(await ask('/readyz')).toMatchObject({ code: 200, body: { status: 'degraded', faults: condition.faults } });
});

it('wants no more requests when it is stopping', async () => {
  condition.isStopping = true;
  expect(await ask('/readyz')).toMatchObject({ code: 503, cache: 'no-store', body: { status: 'stopping' } });
});

it('is not ready when its store cannot be reached, and alive all the same', async () => {
  small.live.store.database.all = async () => Promise.reject(new Error('gone'));
  expect(await ask('/readyz')).toMatchObject({ code: 503, body: { status: 'store-unreachable' } });
  expect(await ask('/healthz')).toMatchObject({ code: 200 });
});
