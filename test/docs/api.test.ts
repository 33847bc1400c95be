import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKey, SCOPES } from '../../data/access/keys.ts';
import { TABLES } from '../../data/catalog/import-tables.ts';
import { openApiDocument } from '../../site/server/openapi/document.ts';
import { openSmallSite, type SmallSite } from '../site/small-site.ts';

const API = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');

let site: SmallSite;
beforeAll(async () => {
  site = await openSmallSite();
});
afterAll(() => site.close());

it('names every table that is taken, and every scope of a key', () => {
  for (const name of [...TABLES, ...SCOPES]) expect(API).toContain(`\`${name}\``);
});

it('every address that the server answers stands in it, with its method', () => {
  const answered = site.routes.filter(({ method }) => method !== 'ALL');
  const written = TABLES.map((table) => `/api/v1/programs/:program/${table}`);
  for (const { method, path } of answered.filter((route) => !written.includes(route.path))) {
    const named = path
      .replace(/^\/calendars\/.*/, '/calendars/canopy.ics')
      .replace(/:file\{.*\}/, 'canopy.json')
      .replace(':program', 'canopy')
      .replace('partners/*', 'partners/{id}.json')
      .replace('/badges/canopy/*', '/badges/canopy/{id}.svg')
      .replace('/cards/*', '/cards/canopy/{id}.png')
      .replace(/^\/(credentials|status)\/\*$/, '/$1/canopy/{id}.jwt');
    if (path.startsWith('/api/v1/programs/:program/tokens')) expect(API, path).toContain(named.split('canopy')[1]);
    else if (path === '/api/v1/openapi.json') expect(API).toContain(`\`${path}\``);
    else expect(API, path).toContain(`\`${method} ${named}`);
  }
  expect(answered.length).toBeGreaterThan(TABLES.length);
});

it('explains every status that the description of the API has for a refusal', () => {
  const paths = openApiDocument()['paths'] as Record<string, Record<string, { responses: object }>>;
  const codes = Object.values(paths).flatMap((methods) =>
    Object.values(methods).flatMap(({ responses }) => Object.keys(responses)),
  );
  const refusals = [...new Set(codes)].filter((code) => Number(code) >= 400);
  expect(refusals.length).toBeGreaterThan(6);
  for (const code of refusals) expect(API).toMatch(new RegExp(`^\\| ${code} \\|`, 'm'));
});

it('shows a fault as the server tells it, and an answer as it gives it', async () => {
  const { text } = await createKey(site.live.store.database, { name: 'writer', scope: 'write', program: 'acme' }, 0);
  const post = async (table: string, rows: object) => {
    const response = await site.request(`/api/v1/programs/acme/${table}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${text}`, 'content-type': 'application/json' },
      body: JSON.stringify(rows),
    });
    return (await response.json()) as object;
  };
  const [taken, fault] = [...API.matchAll(/```json\n([^]*?)```/g)].map(
    ([, json]) => JSON.parse(json!) as Record<string, unknown>,
  );
  expect(Object.keys(await post('observations', [{ partner: 'a', metric: 'installs', day: '2026-01-20', value: 12 }]))).toEqual(
    Object.keys(taken!),
  );
  const told = await post('observations', [{ partner: 'a', metric: 'installs', day: 'soon', value: 12 }]);
  expect(told).toEqual({ ...fault, instance: '/api/v1/programs/acme/observations' });
});
