import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { quote } from '../words/phrases.ts';
import { explainSystemError } from '../words/system-errors.ts';
import { isAlgorithm, type Algorithm } from './algorithms.ts';

/** A key as everyone may have it. */
export type PublicKey = JWK & { kid: string; alg: Algorithm };

/** What credentials are signed with. */
export interface CredentialKeys {
  kid: string;
  alg: Algorithm;
  secret: CryptoKey;
  /** All that ever signed, the one that does first: what an earlier one has signed stays good. */
  published: readonly PublicKey[];
}

/** What is wrong with a key: one sentence. */
export class CredentialKeyError extends Error {
  override name = 'CredentialKeyError';
  override stack = undefined;
}

const OWNER_ONLY = 0o600;

/** Of a file, or of its text itself, a JSON Web Key Set of which the first key signs. Throws a `CredentialKeyError`. */
export async function readCredentialKeys(given: string): Promise<CredentialKeys> {
  const isText = given.trimStart().startsWith('{');
  return parseKeys(isText ? given : readKeyFile(given), isText ? 'GRADUS_CREDENTIAL_KEY' : given);
}

/** A key for as long as nobody writes it down. */
export async function makeCredentialKeys(alg: Algorithm = 'RS256'): Promise<CredentialKeys> {
  return parseKeys(JSON.stringify({ keys: [await makeKey(alg)] }), 'a new key');
}

/** Puts a key into a new file, or before those of a file that is there, which from then on only tell what they have signed. */
export async function writeCredentialKey(path: string, alg: Algorithm): Promise<{ kid: string; earlier: number }> {
  const known = existsSync(path) ? (await readCredentialKeys(path)).published : [];
  const made = await makeKey(alg);
  const fresh = `${path}.new`;
  try {
    writeFileSync(fresh, `${JSON.stringify({ keys: [made, ...known] }, null, 2)}\n`, { mode: OWNER_ONLY });
    // An earlier file of that name keeps its own mode.
    chmodSync(fresh, OWNER_ONLY);
    renameSync(fresh, path);
  } catch (error) {
    throw new CredentialKeyError(`${path} cannot be written: ${explainSystemError((error as NodeJS.ErrnoException).code!)}.`);
  }
  return { kid: made.kid, earlier: known.length };
}

async function makeKey(alg: Algorithm): Promise<PublicKey> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg, use: 'sig' };
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = explainSystemError((error as NodeJS.ErrnoException).code!);
    throw new CredentialKeyError(
      `${path}, the key for signed badges, cannot be read: ${why}. npx gradus credential-key ${path} makes one.`,
    );
  }
}

async function parseKeys(text: string, where: string): Promise<CredentialKeys> {
  const keys = parseSet(text);
  if (!keys)
    throw new CredentialKeyError(`${where} has no key for signed badges in it; npx gradus credential-key FILE makes one.`);
  for (const { alg } of keys)
    if (!isAlgorithm(alg))
      throw new CredentialKeyError(`${where} has a key for ${quote(String(alg))}; expected RS256, ES256 or EdDSA.`);
  const [first] = keys;
  if (first!.d === undefined)
    throw new CredentialKeyError(
      `The first key in ${where} cannot sign, as it has no private part; npx gradus credential-key FILE makes one.`,
    );
  try {
    const published = await Promise.all(keys.map(withoutSecret));
    const { kid, alg } = published[0]!;
    return { kid, alg, secret: (await importJWK(first!, alg)) as CryptoKey, published };
  } catch {
    throw new CredentialKeyError(`A key in ${where} cannot be read; npx gradus credential-key FILE makes one.`);
  }
}

function parseSet(text: string): JWK[] | null {
  try {
    const { keys } = JSON.parse(text) as { keys?: unknown };
    return Array.isArray(keys) && keys.length > 0 && keys.every((key) => typeof key === 'object' && key !== null) ? keys : null;
  } catch {
    return null;
  }
}

/** What of each kind of key everyone may have: nothing else is taken over. */
const PUBLIC_PARTS = ['kty', 'crv', 'x', 'y', 'n', 'e'] as const;

async function withoutSecret(key: JWK): Promise<PublicKey> {
  const parts = Object.fromEntries(PUBLIC_PARTS.flatMap((name) => (key[name] === undefined ? [] : [[name, key[name]]])));
  const known = { ...parts, kid: await calculateJwkThumbprint(parts as JWK), alg: key.alg as Algorithm, use: 'sig' } as PublicKey;
  await importJWK(known, known.alg);
  return known;
}
