import { randomBytes } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Sql } from '../store/database.ts';
import { isTokenRevoked, revokeToken } from '../store/revoked-tokens.ts';
import { setOnce } from '../store/settings.ts';

/** Lets whoever has it see what is one partner's own. */
export interface PartnerToken {
  id: string;
  program: string;
  partner: string;
  /** Milliseconds since 1970-01-01 UTC. */
  expires: number;
}

const ISSUER = 'gradus';
const ALGORITHM = 'HS256';
const SECRET_BYTES = 32;
const ID_BYTES = 12;

/** A signed token (RFC 7519), good for that partner of that program until it expires. Times in milliseconds since 1970-01-01 UTC. */
export async function issueToken(
  sql: Sql,
  { program, partner, expires }: Omit<PartnerToken, 'id'>,
  now: number,
): Promise<{ id: string; text: string }> {
  const id = randomBytes(ID_BYTES).toString('base64url');
  const text = await new SignJWT()
    .setProtectedHeader({ alg: ALGORITHM })
    .setJti(id)
    .setIssuer(ISSUER)
    .setAudience(program)
    .setSubject(partner)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.ceil(expires / 1000))
    .sign(await readSecret(sql));
  return { id, text };
}

/** Null: it is forged, of another installation, expired or revoked. */
export async function recogniseToken(sql: Sql, text: string, now: number): Promise<PartnerToken | null> {
  try {
    const { payload } = await jwtVerify(text, await readSecret(sql), {
      issuer: ISSUER,
      algorithms: [ALGORITHM],
      currentDate: new Date(now),
      requiredClaims: ['jti', 'sub', 'aud', 'exp'],
    });
    const { jti: id, sub: partner, aud, exp } = payload as { jti: string; sub: string; aud: string; exp: number };
    if (typeof aud !== 'string' || (await isTokenRevoked(sql, id))) return null;
    return { id, program: aud, partner, expires: exp * 1000 };
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

/** From now on nobody is let in with it. */
export async function withdrawToken(sql: Sql, { id, expires }: Pick<PartnerToken, 'id' | 'expires'>, now: number): Promise<void> {
  await revokeToken(sql, id, expires, now);
}

/** Made when it is first needed, and the same for every server of a store. */
async function readSecret(sql: Sql): Promise<Uint8Array> {
  const fresh = randomBytes(SECRET_BYTES).toString('base64url');
  return Buffer.from(await setOnce(sql, 'token-secret', fresh), 'base64url');
}
