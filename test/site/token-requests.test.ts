import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKey } from '../../data/access/keys.ts';
import { openSmallSite, type SmallSite } from './small-site.ts';

let site: SmallSite;
let headers: Record<string, string>;
beforeAll(async () => {
  site = await openSmallSite(['ada']);
  const { text } = await createKey(site.live.store.database, { name: 'reader', scope: 'read', program: 'acme' }, 0);
  headers = { authorization: `Bearer ${text}`, 'content-type': 'application/json' };
});
afterAll(() => site.close());

async function ask(body: string, more: Record<string, string> = {}, address = 'tokens') {
  const response = await site.ask(`/api/v1/programs/acme/${address}`, { ...headers, ...more }, 'POST', body);
  return { status: response.status, ...((await response.json()) as { detail: string; errors?: { pointer: string }[] }) };
}

it.each([
  ['{"partner":"ada","fro":"PT5M"}', 'There is no "fro" here; did you mean "for"?', '/fro'],
  ['{"partner":"ada","nonsense/x":1}', 'There is no "nonsense/x" here; expected "partner" or "for".', '/nonsense~1x'],
  ['{"partner":4}', '"partner" is no text.', '/partner'],
  ['{}', '"partner" is missing; expected a text.', '/partner'],
  ['{"partner":"ada","for":60}', '"for" is no text.', '/for'],
])('makes no token for %s, and says why and where', async (body, detail, pointer) => {
  expect(await ask(body)).toMatchObject({ status: 422, detail, errors: [{ detail, pointer }] });
});

it('tells all that is wrong at once', async () => {
  const { errors } = await ask('{"for":60,"x":1}');
  expect(errors!.map((fault) => fault.pointer).toSorted()).toEqual(['/for', '/partner', '/x']);
});

it.each([
  ['{"partner":"adda"}', 422, '"partner" is nobody in acme. Did you mean "ada"?'],
  [
    '{"partner":"ada","for":"P32D"}',
    422,
    '"for" is no time that a token can be good for; expected a duration up to P31D, such as PT1H.',
  ],
  ['[]', 400, 'The body is no JSON object.'],
  ['{', 400, 'The body is no JSON object.'],
  ['', 400, 'The body is no JSON object.'],
])('refuses %j', async (body, status, detail) => {
  expect(await ask(body)).toMatchObject({ status, detail });
});

it('takes no more than 64,000 bytes, whether their number is told or not', async () => {
  const long = JSON.stringify({ partner: 'ada', for: 'x'.repeat(64_000) });
  for (const more of [{}, { 'content-length': String(long.length) }])
    expect(await ask(long, more as Record<string, string>)).toMatchObject({
      status: 413,
      detail: 'At most 64000 bytes are taken here.',
    });
});

it('reads what is packed as it says, and refuses what is packed in another way', async () => {
  const packed = new Request('http://localhost', { method: 'POST', body: gzipSync('{"partner":"ada"}') });
  const response = await site.ask(
    '/api/v1/programs/acme/tokens',
    { ...headers, 'content-encoding': 'gzip' },
    'POST',
    (await packed.arrayBuffer()) as never,
  );
  expect(response.status).toBe(201);
  expect(await ask('{"partner":"ada"}', { 'content-encoding': 'br' })).toMatchObject({ status: 415 });
});

it('revokes nothing that is no text', async () => {
  const answer = await ask('{"token":7}', {}, 'tokens/revoke');
  expect(answer).toMatchObject({ status: 422, detail: '"token" is no text.', errors: [{ pointer: '/token' }] });
});
