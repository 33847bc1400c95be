import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKey } from '../../data/access/keys.ts';
import { createApp, type App } from '../../site/server/app.ts';
import { readServerConfiguration } from '../../site/server/configuration.ts';
import { createLog } from '../../site/server/watch/log.ts';
import { openSmallSite, type SmallSite } from './small-site.ts';

let small: SmallSite;
let site: App;
let lines: string[];

beforeAll(async () => {
  small = await openSmallSite(['ada', 'bob']);
  lines = [];
  const log = createLog('json', { write: (line) => void lines.push(line) });
  const nothing = async () => new Response('', { status: 404 });
  site = createApp({ live: small.live, log, assets: '', renderer: { render: nothing, renderMissing: nothing } });
});
afterAll(async () => {
  site.hub.close();
  await small.close();
});

const ask = async (path: string, init: RequestInit = {}) => site.app.request(`http://localhost${path}`, init);

it('counts requests by kind, method and status, and names no partner', async () => {
  await ask('/api/v1/programs/acme/partners/ada.json');
  await ask('/badges/acme/bob.svg', { method: 'HEAD' });
  await ask('/api/v1/programs/acme/standings.json?partners=ada');
  await ask('/nowhere', { method: 'BREW' });
  const response = await ask('/metrics');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const text = await response.text();
  for (const line of [
    'gradus_requests_total{kind="partner",method="GET",status="200"} 1',
    'gradus_requests_total{kind="badge",method="HEAD",status="200"} 1',
    'gradus_requests_total{kind="standings",method="GET",status="200"} 1',
    'gradus_requests_total{kind="page",method="other",status="405"} 1',
    'gradus_request_seconds_count{kind="partner"} 1',
    'gradus_event_streams 0',
    `gradus_revision{program="acme"} ${small.live.programs.get('acme')!.revision}`,
  ])
    expect(text).toContain(`${line}\n`);
  expect(text).toContain('process_resident_memory_bytes');
  expect(text).not.toMatch(/ada|bob/);
});

it('writes a line of JSON a request, without its query, its key or what it sends', async () => {
  const { text: key } = await createKey(small.live.store.database, { name: 'k', scope: 'write', program: 'acme' }, 0);
  lines = [];
  await ask('/api/v1/programs/acme/observations?dry-run', {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: '[{"partner":"ada","metric":"installs","day":"2026-01-20","value":98765}]',
  });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    ...{ level: 'info', msg: 'request', method: 'POST', path: '/api/v1/programs/acme/observations', status: 200 },
    ...{ ms: expect.any(Number) as number, time: expect.stringMatching(/^20.*Z$/) as string },
  });
  expect(lines.join('')).not.toMatch(/gradus_|Bearer|98765|dry-run/);
});

it('counts batches by what became of them, and the rows that were stored', async () => {
  const { text: key } = await createKey(small.live.store.database, { name: 'k', scope: 'write', program: 'acme' }, 0);
  const send = (query: string, value: string) =>
    ask(`/api/v1/programs/acme/observations${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv', 'idempotency-key': `k${value}` },
      body: `partner,metric,day,value\nada,installs,2026-01-21,${value}\nbob,installs,2026-01-21,${value}\n`,
    });
  const before = await countsOf();
  for (const [query, value] of [
    ['', '7'],
    ['', '7'],
    ['', 'many'],
    ['?dry-run', '8'],
  ] as const)
    await send(query, value);
  const after = await countsOf();
  const risen = Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]);
  expect(Object.fromEntries(risen)).toEqual({ stored: 1, repeated: 1, refused: 1, tried: 1, rows: 2 });
});

async function countsOf(): Promise<Record<string, number>> {
  const text = await (await ask('/metrics')).text();
  const batches = [...text.matchAll(/gradus_batches_total\{program="acme",table="observations",outcome="(\w+)"\} (\d+)/g)];
  const rows = /gradus_rows_total\{program="acme",table="observations"\} (\d+)/.exec(text);
  return {
    ...Object.fromEntries(batches.map(([, name, count]) => [name, Number(count)])),
    ...(rows && { rows: Number(rows[1]) }),
  };
}

it('says the revision that an answer was made at, and of what it did not change nothing new', async () => {
  const { text: key } = await createKey(small.live.store.database, { name: 'k', scope: 'write', program: 'acme' }, 0);
  const revisionOf = async (id: string) =>
    Number((await ask(`/api/v1/programs/acme/partners/${id}.json`)).headers.get('gradus-revision'));
  const [ada, bob] = [await revisionOf('ada'), await revisionOf('bob')];
  await ask('/api/v1/programs/acme/observations', {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv' },
    body: 'partner,metric,day,value\nada,installs,2026-01-22,9\n',
  });
  expect(await revisionOf('ada')).toBeGreaterThan(ada);
  expect(await revisionOf('bob')).toBe(bob);
});

it.each([
  ['23505', 'duplicate key (partner)=(ada-secret)', 'its words are left out'],
  ['22P02', 'invalid input syntax for type integer: "98765"', 'its words are left out'],
  ['57P01', 'terminating connection due to administrator command', 'terminating connection'],
])('writes of an error of the database (%s) no value that was in a row', (code, message, told) => {
  const written: string[] = [];
  const error = Object.assign(new Error(message), {
    code,
    severity: 'ERROR',
    detail: 'Key (partner)=(ada-secret)',
    where: 'row 98765',
  });
  createLog('json', { write: (line) => void written.push(line) }).error(error);
  expect(written.join('')).toContain(told);
  expect(written.join('')).toContain(code);
  expect(written.join('')).not.toMatch(/ada-secret|98765/);
});

it('tells of an error with its stack, and the one who asks of none', async () => {
  const { database } = small.live.store;
  const { all } = database;
  database.all = async () => Promise.reject(new Error('the disk is gone'));
  lines = [];
  const response = await ask('/api/v1/programs/acme/me.json', { headers: { authorization: 'Bearer a.b.c' } });
  database.all = all;
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('disk');
  const [error] = lines.map((line) => JSON.parse(line) as { level: string; err?: { stack: string } });
  expect(error).toMatchObject({ level: 'error', msg: 'the disk is gone' });
  expect(error!.err!.stack).toContain('watch.test.ts');
});

it('refuses a form of log that there is not', () => {
  expect(() => readServerConfiguration({ GRADUS_LOG: 'xml' })).toThrow('GRADUS_LOG is "xml"; expected words or json.');
  expect(readServerConfiguration({}).log).toBe('words');
});
