import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey, type Scope } from '../../data/access/keys.ts';
import { openLive, readConfiguration } from '../../data/live.ts';
import { createApp } from '../../site/server/app.ts';
import { openApiDocument } from '../../site/server/openapi/document.ts';
import { openSmallSite, servers, type SmallSite } from './small-site.ts';

type Schema = Record<string, unknown>;
interface Operation {
  operationId: string;
  security: Record<string, unknown>[];
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

const DOCUMENT = openApiDocument() as unknown as Document;
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(DOCUMENT as unknown as Schema, 'gradus');

const OPERATIONS = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

/** What a client sends that was made from the document. */
interface Call {
  id?: string;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
  key?: string;
}
type Client = (operationId: string, call?: Call) => Promise<Response>;

/** One that knows nothing but the document. */
function clientOf({ request }: SmallSite): Client {
  return async (operationId, { id = '', query = '', body, headers, key } = {}) => {
    const { path, method } = OPERATIONS.find((operation) => operation.operationId === operationId)!;
    const address = path.replace('{program}', 'acme').replace('{id}', encodeURIComponent(id)) + query;
    return request(address, {
      method: method.toUpperCase(),
      headers: {
        ...headers,
        ...(key && { authorization: `Bearer ${key}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  };
}

const validators = new Map<Schema, ReturnType<typeof ajv.compile>>();

/** Of what was answered, that it is as the document says. */
async function judge(operationId: string, response: Response): Promise<void> {
  const operation = OPERATIONS.find((one) => one.operationId === operationId)!;
  const answer = operation.responses[String(response.status)];
  expect(answer, `${operationId}: ${response.status}`).toBeDefined();
  if (!answer!.content) return;
  const type = response.headers.get('content-type')!.split(';')[0]!;
  const schema = answer!.content[type]?.schema;
  expect(schema, `${operationId}: ${type}`).toBeDefined();
  if (!type.endsWith('json')) return;
  const validate = validators.get(schema!) ?? ajv.compile(refer(schema!));
  validators.set(schema!, validate);
  validate(await response.json());
  expect(validate.errors, operationId).toBe(null);
}

/** `#` is the document, not the schema. */
function refer(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"gradus#/components')) as Schema;
}

let small: SmallSite;
let call: Client;
let keys: Record<Scope, string>;

beforeAll(async () => {
  small = await openSmallSite(['ada', 'a,b']);
  call = clientOf(small);
  const keyOf = async (scope: Scope) =>
    (await createKey(small.live.store.database, { name: scope, scope, program: 'acme' }, 0)).text;
  keys = { read: await keyOf('read'), write: await keyOf('write'), admin: await keyOf('admin') };
});
afterAll(() => small.close());

const ROWS: Record<string, unknown> = {
  observations: [{ partner: 'ada', metric: 'installs', day: '2026-01-20', value: 12 }],
  enrolments: [{ partner: 'eve', day: '2026-01-10' }],
  exemptions: [{ partner: 'ada', criterion: 'gold/installs', reason: 'A flood', by: 'Eve', from: '2026-01-10' }],
  successions: [{ partner: 'eve', formerly: 'a,b', from: '2026-01-25' }],
  partners: [{ partner: 'ada', name: 'Ada' }],
  listings: { listing: 'clock', partner: 'ada', relevance: 0.5 },
  deliveries: [],
  spending: [{ tier: 'gold', time: 3 }],
};

describe('the OpenAPI document', () => {
  it('is answered, to everyone', async () => {
    const response = await small.ask('/api/v1/openapi.json');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(await response.json()).toEqual(openApiDocument());
  });

  it('has every address of the API that the server answers', () => {
    const known = new Set(OPERATIONS.map(({ path, method }) => `${method.toUpperCase()} ${path}`));
    const answered = small.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && path !== '/api/v1/openapi.json')
      .map(({ method, path }) => {
        const address = path
          .replace(/:file\{.*\}/, '{program}.json')
          .replace(':program', '{program}')
          .replace('partners/*', 'partners/{id}.json');
        return `${method} ${address}`;
      });
    expect([...new Set(answered)].filter((address) => !known.has(address))).toEqual([]);
  });

  it.each(OPERATIONS)('has no operation that is not answered: $operationId', async ({ operationId, method }) => {
    const response = await call(operationId, { id: 'ada', key: keys.admin, ...(method === 'post' && { body: {} }) });
    await response.body?.cancel();
    expect([404, 405, 500]).not.toContain(response.status);
  });

  it('names each operation once, and all that it refers to is there', () => {
    const names = OPERATIONS.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const [, id] of JSON.stringify(DOCUMENT).matchAll(/#\/components\/schemas\/(\w+)/g))
      expect(DOCUMENT.components.schemas, id).toHaveProperty(id!);
  });
});

describe('a client that was made from the document', () => {
  it.each(['listPrograms', 'getProgram', 'listStandings', 'getPartner', 'listObservations'])('reads: %s', async (operation) => {
    for (const more of [{}, { key: keys.read }]) {
      const response = await call(operation, { id: 'ada', ...more });
      expect(response.status).toBe(200);
      await judge(operation, response);
    }
  });

  it('is told that what it has is still so', async () => {
    const etag = (await call('getPartner', { id: 'ada' })).headers.get('etag')!;
    const response = await call('getPartner', { id: 'ada', headers: { 'if-none-match': etag } });
    expect(response.status).toBe(304);
    await judge('getPartner', response);
  });

  it('reads some', async () => {
    const response = await call('listStandings', { query: '?partners=a%2Cb' });
    expect(((await response.clone().json()) as { partners: unknown[] }).partners).toHaveLength(1);
    await judge('listStandings', response);
  });

  it.each(Object.keys(ROWS))('tries out what it would write: %s', async (table) => {
    const response = await call(`add-${table}`, { body: ROWS[table], key: keys.write, query: '?dry-run' });
    expect([200, 422]).toContain(response.status);
    await judge(`add-${table}`, response);
  });

  it.each(['observations', 'enrolments', 'partners', 'listings'])('writes: %s', async (table) => {
    const response = await call(`add-${table}`, { body: ROWS[table], key: keys.write });
    expect(response.status).toBe(200);
    await judge(`add-${table}`, response);
  });

  it('makes a token, reads with it what is a partner’s own, and takes it back', async () => {
    const made = await call('createToken', { body: { partner: 'ada', for: 'PT5M' }, key: keys.read });
    const { token } = (await made.clone().json()) as { token: string };
    await judge('createToken', made);
    for (const operation of ['getOwn', 'listOwnObservations']) await judge(operation, await call(operation, { key: token }));
    await judge('revokeToken', await call('revokeToken', { body: { token }, key: keys.read }));
    const refused = await call('getOwn', { key: token });
    expect(refused.status).toBe(401);
    await judge('getOwn', refused);
  });

  it('listens', async () => {
    const response = await call('listen', { query: '?partners=ada' });
    await response.body!.cancel();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });

  it.each(OPERATIONS.filter(({ security }) => security.length > 0 && !security.some((one) => Object.keys(one).length === 0)))(
    'is refused without a key where one is needed: $operationId',
    async ({ operationId, method }) => {
      const response = await call(operationId, { id: 'ada', ...(method === 'post' && { body: {} }) });
      expect(response.status).toBe(401);
      await judge(operationId, response);
    },
  );

  it.each([
    ['?dry-run=maybe', 'dry-run is "maybe"; expected true or false.'],
    ['?same-day=both', 'same-day is "both"; expected add or replace.'],
    ['?dryrun', 'There is no parameter "dryrun" here; expected one of dry-run, same-day, any-day.'],
  ])('is told what is wrong with a parameter: %s', async (query, detail) => {
    const response = await call('add-observations', { query, body: ROWS['observations'], key: keys.write });
    expect(await response.clone().json()).toMatchObject({ status: 400, detail });
    await judge('add-observations', response);
  });
});

// The sample is in a store of its own, of one server.
it.runIf(servers.count === 1)('every answer about the sample is as the document says', { timeout: 60_000 }, async () => {
  const configuration = readConfiguration({
    ...{ GRADUS_PROGRAMS: 'data/programs', GRADUS_DATA: 'data/sample', GRADUS_AS_OF: '2026-11-20', GRADUS_DB: ':memory:' },
  });
  const { live } = await openLive(configuration);
  const nothing = async () => new Response('', { status: 404 });
  const sample = createApp({ live, assets: '', renderer: { render: nothing, renderMissing: nothing } });
  try {
    const ask = (path: string) => sample.app.request(`http://localhost/api/v1/programs${path}`);
    await judge('listPrograms', await ask('.json'));
    for (const program of live.programs.values()) {
      await judge('getProgram', await ask(`/${program.id}.json`));
      await judge('listStandings', await ask(`/${program.id}/standings.json`));
      for (const { id } of program.roster.values())
        await judge('getPartner', await ask(`/${program.id}/partners/${encodeURIComponent(id)}.json`));
    }
  } finally {
    sample.hub.close();
    await live.close();
  }
});
