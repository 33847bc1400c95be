import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkCredential,
  didOf,
  listPublicKeys,
  makeCredentialKeys,
  signCredential,
  type Checked,
  type CredentialKeys,
  type Trust,
} from '../../../data/credentials.ts';

const ORIGIN = 'https://tiers.example.com';
const DID = didOf(ORIGIN, 'acme');
const NOW = new Date('2026-05-01T12:00:00Z');

const CREDENTIAL = {
  id: `${ORIGIN}/credentials/acme/northwind.jwt#gold.2026-03-08`,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: DID, type: ['Profile'], name: 'Acme' },
  validFrom: '2026-03-08T00:00:00Z',
  validUntil: '2026-09-29T00:00:00Z',
  credentialSubject: { identifier: [{ identityHash: 'Northwind' }], achievement: { name: 'Gold' } },
};

let keys: CredentialKeys;
let trust: Trust;
let signed: string;
beforeAll(async () => {
  keys = await makeCredentialKeys();
  trust = { keys: listPublicKeys({ origin: ORIGIN, keys }, ['acme', 'zenith']), issuers: new Map([[DID, 'Acme']]), now: NOW };
  signed = await signCredential(CREDENTIAL, DID, keys);
});

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const partsOf = (text: string): [string, string, string] => text.split('.') as [string, string, string];
const check = (text: string, at: Date = NOW): Promise<Checked> => checkCredential(text, { ...trust, now: at });

/** The same with another payload, and the signature of the first. */
function edit(change: object): string {
  const [header, payload, signature] = partsOf(signed);
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return [header, encode({ ...said, ...change }), signature].join('.');
}

describe('a credential', () => {
  it('of an issuer that is known, as it was signed, is good, and says what it says', async () => {
    expect(await check(signed)).toEqual({
      kind: 'signed',
      claim: {
        path: '/credentials/acme/northwind.jwt',
        ...{ tier: 'gold', since: '2026-03-08', issuerName: 'Acme', partnerName: 'Northwind', tierName: 'Gold', trackName: null },
        ...{ validFrom: CREDENTIAL.validFrom, validUntil: CREDENTIAL.validUntil, time: 'good' },
      },
    });
  });

  it.each(['RS256', 'ES256', 'EdDSA'] as const)('may be signed with %s', async (alg) => {
    const own = await makeCredentialKeys(alg);
    const text = await signCredential(CREDENTIAL, DID, own);
    const known = listPublicKeys({ origin: ORIGIN, keys: own }, ['acme']);
    expect((await checkCredential(text, { ...trust, keys: known })).kind).toBe('signed');
  });

  it('is the same with the line breaks of a mail in it', async () => {
    expect((await check(`\n  ${signed.replace(/(.{76})/g, '$1\r\n')}\n`)).kind).toBe('signed');
  });

  it('is out of date from the moment on until which it is good, and not good before it begins', async () => {
    const timeAt = async (moment: string): Promise<string> => {
      const checked = await check(signed, new Date(moment));
      return checked.kind === 'signed' ? checked.claim.time : checked.kind;
    };
    expect(await timeAt('2026-09-28T23:59:59Z')).toBe('good');
    expect(await timeAt('2026-09-29T00:00:00Z')).toBe('over');
    expect(await timeAt('2026-03-07T23:59:59Z')).toBe('early');
  });

  it('in which anything was edited is refused', async () => {
    const other = { ...CREDENTIAL.credentialSubject, identifier: [{ identityHash: 'Somebody else' }] };
    expect(await check(edit({ credentialSubject: other }))).toEqual({ kind: 'altered', issuerName: 'Acme' });
    expect(await check(edit({ validUntil: '2099-01-01T00:00:00Z' }))).toEqual({ kind: 'altered', issuerName: 'Acme' });
  });

  it('that says it has no signature is refused, also with one', async () => {
    const [, payload, signature] = partsOf(signed);
    expect(await check(`${encode({ alg: 'none' })}.${payload}.`)).toEqual({ kind: 'unsigned' });
    expect(await check(`${encode({ alg: 'none' })}.${payload}.${signature}`)).toEqual({ kind: 'unsigned' });
    expect(await check(`${partsOf(signed)[0]}.${payload}.`)).toEqual({ kind: 'unsigned' });
  });

  it('that was signed with a secret made of the public key is refused', async () => {
    const [, payload] = partsOf(signed);
    const kid = trust.keys[0]!.kid;
    expect(await check(`${encode({ alg: 'HS256', kid })}.${payload}.${'A'.repeat(43)}`)).toEqual({
      kind: 'unknown-key',
      issuerName: 'Acme',
    });
  });

  it('that brings a key of its own, in the name of ours, is refused', async () => {
    const forged = await makeCredentialKeys();
    expect((await check(await signCredential(CREDENTIAL, DID, forged))).kind).toBe('unknown-key');
    const named = await signCredential(CREDENTIAL, DID, { ...forged, kid: keys.kid });
    expect((await check(named)).kind).toBe('altered');
  });

  it('of one program is not good with the name of the key of another', async () => {
    const zenith = didOf(ORIGIN, 'zenith');
    expect((await check(await signCredential(CREDENTIAL, zenith, keys))).kind).toBe('unknown-key');
  });

  it('of somebody else is told as such, whoever signed it', async () => {
    const foreign = { ...CREDENTIAL, issuer: 'did:web:evil.example' };
    expect(await check(await signCredential(foreign, DID, keys))).toEqual({
      kind: 'other-issuer',
      issuer: 'did:web:evil.example',
    });
    expect(await check(await signCredential({ a: 1 }, DID, keys))).toEqual({ kind: 'other-issuer', issuer: null });
  });

  it('that an earlier key has signed stays good', async () => {
    const next = await makeCredentialKeys('ES256');
    const both = { ...next, published: [...next.published, ...keys.published] };
    const known = listPublicKeys({ origin: ORIGIN, keys: both }, ['acme']);
    expect((await checkCredential(signed, { ...trust, keys: known })).kind).toBe('signed');
  });

  it('of which a part is missing is told as such, wherever it breaks off', async () => {
    const [header, payload] = partsOf(signed);
    for (const length of [20, header.length, header.length + 50, header.length + payload.length + 1, signed.length - 5])
      expect((await check(signed.slice(0, length))).kind, `of ${length} letters`).toBe('truncated');
  });

  it('that is signed here, and is no badge, is not taken for one', async () => {
    expect(await check(await signCredential({ ...CREDENTIAL, type: ['VerifiableCredential'] }, DID, keys))).toEqual({
      kind: 'other-kind',
    });
  });
});

it.each([
  ['', { kind: 'empty' }],
  [' \n\t', { kind: 'empty' }],
  ['hello', { kind: 'unreadable', as: 'text' }],
  ['a.b.c', { kind: 'unreadable', as: 'text' }],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', { kind: 'unreadable', as: 'picture' }],
  ['{"@context": []}', { kind: 'unreadable', as: 'document' }],
  ['eyJ', { kind: 'truncated' }],
  ['W10.W10.W10', { kind: 'unreadable', as: 'text' }],
  ['\u0000'.repeat(100), { kind: 'unreadable', as: 'text' }],
])('%j is no credential', async (text, checked) => {
  expect(await check(text)).toEqual(checked);
});
