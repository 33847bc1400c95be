import { base64url, compactVerify, errors, importJWK, type JWK } from 'jose';
import type { IsoDay } from '../../engine/primitives/calendar.ts';
import { isAlgorithm } from './algorithms.ts';

/** What a credential of this server says. Its days are as it was signed, and may be over. */
export interface Claim {
  /** The path of the address under which it was handed out; whose it is, is read from that. */
  path: string;
  tier: string;
  since: IsoDay;
  issuerName: string;
  partnerName: string;
  tierName: string;
  trackName: string | null;
  validFrom: string;
  validUntil: string | null;
  time: 'early' | 'good' | 'over';
}

/** What came of a look at a text that is said to be a credential. */
export type Checked =
  | { kind: 'empty' }
  /** Nothing like a signed text. `picture`: a drawing. `document`: JSON, which may be secured in another form. */
  | { kind: 'unreadable'; as: 'text' | 'picture' | 'document' }
  | { kind: 'truncated' }
  /** It says of itself that it has no signature. */
  | { kind: 'unsigned' }
  | { kind: 'other-issuer'; issuer: string | null }
  | { kind: 'unknown-key'; issuerName: string }
  | { kind: 'altered'; issuerName: string }
  /** Signed here, and no badge: a list of what was revoked, say. */
  | { kind: 'other-kind' }
  | { kind: 'signed'; claim: Claim };

export type PublicKeys = readonly (JWK & { kid: string })[];

export interface Trust {
  /** The public keys of all issuers here, by name. */
  keys: PublicKeys;
  /** The names of issuers here, each with what it is called. */
  issuers: ReadonlyMap<string, string>;
  now: Date;
}

/** As every signed text begins: `{"` in base64url. */
const SIGNED_TEXT = /^eyJ/;
const PART = /^[\w-]*$/;
const LONGEST_NAME = 300;
/** Of RSA it is as long as the key, of the others always so. */
const SIGNATURE_BYTES: Record<string, number> = { ES256: 64, EdDSA: 64 };

/** Whether a text is a credential of an issuer that is trusted. Asks nobody: keys are at hand. */
export async function checkCredential(given: string, { keys, issuers, now }: Trust): Promise<Checked> {
  // Mail and chats break lines.
  const text = given.replace(/\s+/g, '');
  if (text === '') return { kind: 'empty' };
  const parts = text.split('.');
  const header = readJson(parts[0]!);
  if (!header) return SIGNED_TEXT.test(text) ? { kind: 'truncated' } : { kind: 'unreadable', as: kindOf(given.trimStart()) };
  const alg = header['alg'];
  if (alg === 'none' || (parts.length === 3 && parts[2] === '' && alg !== undefined)) return { kind: 'unsigned' };
  const payload = readJson(parts[1] ?? '');
  if (parts.length !== 3 || !parts.every((part) => PART.test(part)) || !payload) return { kind: 'truncated' };
  const issuer = nameOfIssuer(payload);
  const issuerName = issuer === null ? undefined : issuers.get(issuer);
  if (issuerName === undefined) return { kind: 'other-issuer', issuer };
  const key = keys.find(({ kid }) => kid === header['kid'] && kid.startsWith(`${issuer}#`));
  if (!key || !isAlgorithm(alg) || key.alg !== alg) return { kind: 'unknown-key', issuerName };
  const length = alg === 'RS256' ? base64url.decode(key.n!).length : SIGNATURE_BYTES[alg]!;
  if (parts[2]!.length < Math.ceil((length * 4) / 3)) return { kind: 'truncated' };
  try {
    await compactVerify(text, await importJWK(key, alg), { algorithms: [alg] });
  } catch (error) {
    // Anything else is no word about the credential: a browser that has no cryptography, say.
    if (!(error instanceof errors.JOSEError)) throw error;
    return { kind: 'altered', issuerName };
  }
  const claim = readClaim(payload, issuerName, now);
  return claim ? { kind: 'signed', claim } : { kind: 'other-kind' };
}

type Json = Record<string, unknown>;

function readJson(part: string): Json | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(base64url.decode(part)));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(text: string): 'text' | 'picture' | 'document' {
  if (/^(?:<\?xml[^>]*>\s*)?<svg\b|^\uFFFD?PNG/i.test(text)) return 'picture';
  return text.startsWith('{') ? 'document' : 'text';
}

function nameOfIssuer(payload: Json): string | null {
  const { issuer } = payload;
  const name = isObject(issuer) ? issuer['id'] : (issuer ?? payload['iss']);
  return typeof name === 'string' ? name.slice(0, LONGEST_NAME) : null;
}

/** Of a payload whose signature is right: it is as `writeCredential` writes it, or none of a badge. */
function readClaim(payload: Json, issuerName: string, now: Date): Claim | null {
  const { id, type, validFrom, validUntil = null, credentialSubject: subject } = payload;
  if (!Array.isArray(type) || !type.includes('OpenBadgeCredential') || typeof id !== 'string' || !isObject(subject)) return null;
  const { achievement, identifier } = subject as { achievement?: Json; identifier?: Json[] };
  const said = /^#(.+)\.(\d{4,}-\d\d-\d\d)$/.exec(new URL(id).hash);
  if (!said || !achievement || typeof validFrom !== 'string') return null;
  const until = validUntil as string | null;
  return {
    path: new URL(id).pathname,
    tier: said[1]!,
    since: said[2]!,
    issuerName,
    partnerName: String(identifier?.[0]?.['identityHash'] ?? ''),
    tierName: String(achievement['name']),
    trackName: (achievement['specialization'] as string | undefined) ?? null,
    validFrom,
    validUntil: until,
    time: now < new Date(validFrom) ? 'early' : until !== null && now >= new Date(until) ? 'over' : 'good',
  };
}
