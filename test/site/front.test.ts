import { createServer, request } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKey } from '../../data/access/keys.ts';
import { ObservationWriter } from '../../data/import.ts';
import { createApp, type App } from '../../site/server/app.ts';
import { openSmallSite, type SmallSite } from './small-site.ts';

const STANDINGS = '/api/v1/programs/acme/standings.json';
const ADA = '/api/v1/programs/acme/partners/ada.json';

let small: SmallSite;
let site: App;
let server: Server;
let passedOn: string[];

beforeEach(async () => {
  // Enough of them for an answer that is worth compressing.
  small = await openSmallSite(['ada', ...Array.from({ length: 30 }, (_, i) => `p${i}`)]);
  const nothing = async () => new Response('', { status: 404 });
  site = createApp({ live: small.live, assets: '', renderer: { render: nothing, renderMissing: nothing } });
  passedOn = [];
  const listener = getRequestListener((asked, environment) => {
    passedOn.push(new URL(asked.url).pathname);
    return site.front.fetch(asked, environment as object);
  });
  server = createServer((asked, response) => {
    if (!site.front.answer(asked, response)) void listener(asked, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
});
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve));
  site.hub.close();
  await small.close();
});

/** As it came over the wire; nothing unpacked. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, headers, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const { date: _, ...rest } = response.headers;
        resolve({ status: response.statusCode!, headers: rest, body: Buffer.concat(chunks).toString('latin1') });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

it.each(['identity', 'br', 'gzip'])('sends the same again, with the same headers, without another look: %s', async (encoding) => {
  const first = await ask(STANDINGS, { 'accept-encoding': encoding });
  const second = await ask(STANDINGS, { 'accept-encoding': encoding });
  expect(second).toEqual(first);
  expect(first.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
  expect(passedOn).toEqual([STANDINGS]);
});

it('sends what is new as soon as there is something', async () => {
  await ask(ADA);
  const before = await ask(ADA);
  const writer = new ObservationWriter(['installs']);
  const { asOf } = small.live.programs.get('acme')!.dated;
  writer.add(writer.addPartner('ada'), 0, asOf, 5, Number.NaN, { file: 'test', line: 1 });
  await small.live.append({
    ...{ program: 'acme', received: 0, source: 'test', idempotency: null, observations: writer.finish(), records: [] },
  });
  const after = await ask(ADA);
  expect(after.body).not.toBe(before.body);
  expect(after.body).toContain('"value":5');
  expect(passedOn).toEqual([ADA, ADA]);
});

it('confirms what somebody has, and sends what somebody has not', async () => {
  const { headers } = await ask(STANDINGS);
  const etag = String(headers['etag']);
  const confirmed = await ask(STANDINGS, { 'if-none-match': etag });
  expect([confirmed.status, confirmed.body, confirmed.headers['etag']]).toEqual([304, '', etag]);
  expect((await ask(STANDINGS, { 'if-none-match': `"other", ${etag}` })).status).toBe(304);
  expect((await ask(STANDINGS, { 'if-none-match': '"other"' })).status).toBe(200);
});

it('passes on whoever says who they are, and whatever only reads the headers', async () => {
  const { text } = await createKey(small.live.store.database, { name: 'r', scope: 'read', program: 'acme' }, 0);
  await ask(ADA);
  const own = await ask(ADA, { authorization: `Bearer ${text}` });
  expect(own.headers['cache-control']).toBe('private, no-store');
  const anyone = await ask(ADA);
  expect(anyone.headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=600');
  const head = await ask(ADA, {}, 'HEAD');
  expect([head.body, head.headers['content-length']]).toEqual(['', anyone.headers['content-length']]);
  expect(passedOn).toEqual([ADA, ADA, ADA]);
});

it('keeps no fault, and counts what it sends', async () => {
  for (let i = 0; i < 3; i++) expect((await ask('/api/v1/programs/acme/partners/nobody.json')).status).toBe(404);
  for (let i = 0; i < 4; i++) await ask(ADA);
  expect(passedOn).toHaveLength(4);
  const { body } = await ask('/metrics');
  expect(body).toContain('gradus_requests_total{kind="partner",method="GET",status="200"} 4');
  expect(body).toContain('gradus_requests_total{kind="partner",method="GET",status="404"} 3');
});
