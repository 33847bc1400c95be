import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  didOf,
  encodeStatusList,
  listPublicKeys,
  makeCredentialKeys,
  signCredential,
  writeStatusListCredential,
} from '../../data/credentials.ts';

const TEXT = readFileSync('docs/credentials.md', 'utf8');
const ORIGIN = 'https://partners.example.com';
const DID = didOf(ORIGIN, 'acme');
const LIST = `${ORIGIN}/status/acme/northwind.jwt`;
const PLACE = 77;

// The example reads the clock.
beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-02T12:00:00Z') }));
afterAll(() => void vi.useRealTimers());

/** The program as it stands in the docs, with what it would import and fetch. */
async function runExample(badge: string, list: string, keys: JSONWebKeySet): Promise<boolean> {
  const [, code] = /```js\n(import .*?)```/s.exec(TEXT)!;
  const lines = code!.split('\n').filter((line) => !line.startsWith('import '));
  expect(code).toContain("import { createRemoteJWKSet, jwtVerify } from 'jose';");
  const AsyncFunction = (async () => {}).constructor as new (...parts: string[]) => (...values: unknown[]) => Promise<boolean>;
  const run = new AsyncFunction(
    'text',
    'createRemoteJWKSet',
    'jwtVerify',
    'gunzipSync',
    'fetch',
    `${lines.join('\n')}\nreturn isRevoked;`,
  );
  const createRemoteJWKSet = (url: URL) => {
    expect(url.href).toBe(`${ORIGIN}/.well-known/jwks.json`);
    return createLocalJWKSet(keys);
  };
  const fetchList = async (url: string) => {
    expect(url).toBe(LIST);
    return new Response(list);
  };
  return run(badge, createRemoteJWKSet, jwtVerify, gunzipSync, fetchList);
}

it('the program that checks a badge without us does so', async () => {
  const keys = await makeCredentialKeys();
  const published = { keys: listPublicKeys({ origin: ORIGIN, keys }, ['other', 'acme']) };
  const credentialStatus = { statusListCredential: LIST, statusListIndex: String(PLACE) };
  const badge = await signCredential({ iss: DID, credentialStatus }, DID, keys);
  const today = { asOf: '2026-05-01', timezone: 'UTC' };
  const sign = (good: number[]) =>
    signCredential(writeStatusListCredential(today, { did: DID, statusList: LIST }, encodeStatusList(good)), DID, keys);
  expect(await runExample(badge, await sign([PLACE]), published)).toBe(false);
  expect(await runExample(badge, await sign([PLACE + 1]), published)).toBe(true);
  await expect(runExample(`${badge.slice(0, -8)}AAAAAAAA`, await sign([PLACE]), published)).rejects.toThrow(
    'signature verification failed',
  );
});
