import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCOPES } from '../../data/access/keys.ts';
import { TABLES } from '../../data/catalog/import-tables.ts';
import { createApp, type App } from '../../site/server/app.ts';
import { openSmallSite, type SmallSite } from '../site/small-site.ts';

const API = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');

let site: SmallSite;
let app: App;
beforeAll(async () => {
  site = await openSmallSite();
  const nothing = async () => new Response('', { status: 404 });
  app = createApp({ live: site.live, assets: '', renderer: { render: nothing, renderMissing: nothing } });
});
afterAll(async () => {
  app.hub.close();
  await site.close();
});

it('names every table that is taken, and every scope of a key', () => {
  for (const name of [...TABLES, ...SCOPES]) expect(API).toContain(`\`${name}\``);
});

it('every address of the API that the server answers stands in it', () => {
  const answered = app.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
  const written = TABLES.map((table) => `/api/v1/programs/:program/${table}`);
  for (const { path } of answered.filter((route) => !written.includes(route.path))) {
    const named = path
      .replace(/:file\{.*\}/, 'canopy.json')
      .replace(':program', 'canopy')
      .replace('partners/*', 'partners/{id}.json');
    expect(API, path).toContain(named.startsWith('/api/v1/programs/canopy/tokens') ? named.split('canopy/')[1] : named);
  }
  expect(answered.length).toBeGreaterThan(TABLES.length);
});
