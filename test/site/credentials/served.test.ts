import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Bitstring } from '@digitalbazaar/bitstring';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCredentialKeys, type CredentialKeys } from '../../../data/credentials.ts';
import { openLive, readConfiguration } from '../../../data/live.ts';
import { createApp } from '../../../site/server/app.ts';

const ORIGIN = 'https://tiers.example.com';
const PROGRAM = `
id: acme
name: Acme
summary: For testing.
metrics:
  installs: { label: Installs, unit: count }
  takings: { label: Takings, unit: count, visibility: operator }
tiers:
  - { id: member, name: Member }
  - { id: gold, name: Gold, requires: { installs: 10 } }
review: { every: P1M, from: 2026-01-01, warning: P30D }
`;
const OBSERVATIONS = `partner,metric,day,value
north:wind,installs,2026-01-05,20
north:wind,takings,2026-01-05,4711
north:wind,installs,2026-02-10,3
gone,installs,2026-01-05,20
`;
const ENROLMENTS = 'partner,track,day,until\nnorth:wind,,2026-01-05,\ngone,,2026-01-05,2026-03-15\n';
const AT = 'north=3Awind';

type Json = Record<string, unknown>;
interface Credential extends Json {
  credentialStatus: { statusListIndex: string; statusListCredential: string };
}

let folder: string;
let keys: CredentialKeys;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-credentials-'));
  const files = {
    'programs/acme.yaml': PROGRAM,
    'data/acme/observations.csv': OBSERVATIONS,
    'data/acme/enrolments.csv': ENROLMENTS,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  keys = await makeCredentialKeys();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a server says on a day. */
async function askOn(day: string, ...paths: string[]): Promise<Response[]> {
  const configuration = readConfiguration({
    ...{ GRADUS_PROGRAMS: join(folder, 'programs'), GRADUS_DATA: join(folder, 'data'), GRADUS_DB: ':memory:', GRADUS_AS_OF: day },
  });
  const { live } = await openLive(configuration);
  const renderer = { render: async () => null, renderMissing: async () => new Response('Missing', { status: 404 }) };
  const { app, hub } = createApp({ live, renderer, assets: folder, origin: ORIGIN, issuer: { origin: ORIGIN, keys } });
  const responses = await Promise.all(paths.map((path) => app.request(ORIGIN + path)));
  hub.close();
  await live.close();
  return responses;
}

/** Verified by another library than the one that signed it, with the key that did:web finds. */
function verify(signed: string, did: Json, now = new Date('2026-02-01T12:00:00Z')): Credential {
  const { header } = jwt.decode(signed, { complete: true })!;
  const methods = did['verificationMethod'] as { id: string; publicKeyJwk: JsonWebKey }[];
  const { publicKeyJwk } = methods.find(({ id }) => id === header.kid)!;
  expect(did['assertionMethod']).toContain(header.kid);
  const key = createPublicKey({ key: publicKeyJwk, format: 'jwk' });
  return jwt.verify(signed, key, {
    algorithms: ['RS256'],
    issuer: did['id'] as string,
    clockTimestamp: now.getTime() / 1000,
  }) as Credential;
}

async function isRevoked({ credentialStatus }: Credential, list: Json): Promise<boolean> {
  const { encodedList } = list['credentialSubject'] as { encodedList: string };
  const buffer = await Bitstring.decodeBits({ encoded: encodedList.slice(1) });
  return new Bitstring({ buffer }).get(Number(credentialStatus.statusListIndex));
}

describe('a signed badge', () => {
  it('is verified by another library, by the keys of the program alone, and says what is public', async () => {
    const [credential, did] = await askOn('2026-02-01', `/credentials/acme/${AT}.jwt`, '/programs/acme/did.json');
    expect(credential!.headers.get('content-type')).toBe('application/vc+jwt');
    expect(credential!.headers.get('access-control-allow-origin')).toBe('*');
    const text = await credential!.text();
    const said = verify(text, (await did!.json()) as Json);
    expect(said).toMatchObject({
      '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: 'did:web:tiers.example.com:programs:acme', type: ['Profile'], name: 'Acme' },
      validFrom: '2026-01-05T00:00:00Z',
      // The review of 1 March would find what fell short, and 30 days later it would be lost.
      validUntil: '2026-03-31T00:00:00Z',
      credentialSubject: {
        id: `${ORIGIN}/programs/acme/partners/${AT}/`,
        type: ['AchievementSubject'],
        identifier: [{ type: 'IdentityObject', identityHash: 'north:wind', identityType: 'name', hashed: false }],
        achievement: { id: `${ORIGIN}/programs/acme/tiers/gold/`, type: ['Achievement'], name: 'Gold' },
      },
      iss: 'did:web:tiers.example.com:programs:acme',
      nbf: Date.parse('2026-01-05T00:00:00Z') / 1000,
      exp: Date.parse('2026-03-31T00:00:00Z') / 1000,
    });
    expect([said['sub'], said['jti']]).toEqual([(said['credentialSubject'] as Json)['id'], said['id']]);
    expect(JSON.stringify(said)).not.toMatch(/4711|takings/i);
  });

  it('has a header as Open Badges wants it, and brings the public key alone', async () => {
    const [credential] = await askOn('2026-02-01', `/credentials/acme/${AT}.jwt`);
    const { header } = jwt.decode(await credential!.text(), { complete: true })!;
    expect(Object.keys(header).sort()).toEqual(['alg', 'jwk', 'kid', 'typ']);
    expect([header.alg, header.typ]).toEqual(['RS256', 'JWT']);
    expect(Object.keys((header as unknown as { jwk: object }).jwk).sort()).toEqual(['e', 'kty', 'n']);
  });

  it('is refused by another library when it was edited, and when it is out of date', async () => {
    const [credential, did] = await askOn('2026-02-01', `/credentials/acme/${AT}.jwt`, '/programs/acme/did.json');
    const [signed, document] = [await credential!.text(), (await did!.json()) as Json];
    const [header, payload, signature] = signed.split('.') as [string, string, string];
    const edited = Buffer.from(Buffer.from(payload, 'base64url').toString().replace('"Gold"', '"Platinum"')).toString(
      'base64url',
    );
    expect(edited).not.toBe(payload);
    expect(() => verify([header, edited, signature].join('.'), document)).toThrow('invalid signature');
    expect(() => verify(signed, document, new Date('2026-03-31T00:00:01Z'))).toThrow('jwt expired');
    expect(() => verify(signed, document, new Date('2026-01-04T23:59:59Z'))).toThrow('jwt not active');
  });

  it('is revoked when the tier is lost, and the one that says what is held then is not', async () => {
    const status = `/status/acme/${AT}.jwt`;
    const path = `/credentials/acme/${AT}.jwt`;
    const [credential, did, early] = await askOn('2026-02-01', path, '/programs/acme/did.json', status);
    const [later, late] = await askOn('2026-04-15', path, status);
    const document = (await did!.json()) as Json;
    const [then, now] = [new Date('2026-02-01T12:00:00Z'), new Date('2026-04-15T12:00:00Z')];
    const gold = verify(await credential!.text(), document, then);
    const member = verify(await later!.text(), document, now);
    expect((member['credentialSubject'] as { achievement: Json }).achievement['name']).toBe('Member');
    const [listThen, listNow] = [verify(await early!.text(), document, then), verify(await late!.text(), document, now)];
    expect(listThen).toMatchObject({
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      id: gold.credentialStatus.statusListCredential,
      credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation' },
    });
    expect([await isRevoked(gold, listThen), await isRevoked(gold, listNow)]).toEqual([false, true]);
    expect([await isRevoked(member, listThen), await isRevoked(member, listNow)]).toEqual([true, false]);
  });

  it('is revoked when its partner takes part no more, and there is none any more', async () => {
    const [credential, did] = await askOn('2026-02-01', '/credentials/acme/gone.jwt', '/programs/acme/did.json');
    const [none, list] = await askOn('2026-04-15', '/credentials/acme/gone.jwt', '/status/acme/gone.jwt');
    const document = (await did!.json()) as Json;
    const gold = verify(await credential!.text(), document);
    expect(none!.status).toBe(404);
    expect(await isRevoked(gold, verify(await list!.text(), document, new Date('2026-04-15T12:00:00Z')))).toBe(true);
  });

  it('is the same text whenever it is asked for, as RSA signs alike', async () => {
    const path = `/credentials/acme/${AT}.jwt`;
    const [[one], [other]] = [await askOn('2026-02-01', path), await askOn('2026-02-01', path)];
    expect(await one!.text()).toBe(await other!.text());
    expect(one!.headers.get('etag')).toBe(other!.headers.get('etag'));
  });
});

it('the keys of all programs are in one place, each by the name that credentials call it by', async () => {
  const [set, credential] = await askOn('2026-02-01', '/.well-known/jwks.json', `/credentials/acme/${AT}.jwt`);
  expect(set!.headers.get('access-control-allow-origin')).toBe('*');
  const { keys: published } = (await set!.json()) as { keys: Json[] };
  const { header } = jwt.decode(await credential!.text(), { complete: true })!;
  expect(published.map(({ kid }) => kid)).toEqual([header.kid]);
  expect(JSON.stringify(published)).not.toContain('"d"');
});

it.each([
  '/credentials/acme/nobody.jwt',
  '/credentials/acme/apps/gone.jwt',
  '/credentials/none/gone.jwt',
  '/status/acme/nobody.jwt',
  '/credentials/acme/',
])('there is nothing at %s, and that is told as data', async (path) => {
  const [response] = await askOn('2026-02-01', path);
  expect([response!.status, response!.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
});
