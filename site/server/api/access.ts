import type { HonoRequest } from 'hono';
import type { Live } from '../../../data/live.ts';
import { allows, isKey, recogniseKey, type Scope, type StoredKey } from '../../../data/access/keys.ts';
import { recogniseToken, type PartnerToken } from '../../../data/access/tokens.ts';
import { ApiError } from './api-error.ts';

/** Who asks: a holder of a key, a partner by a token, or anyone. */
export type Asker = { kind: 'key'; key: StoredKey } | { kind: 'partner'; token: PartnerToken } | { kind: 'anyone' };

const BEARER = /^Bearer +(\S+)$/i;
const CHALLENGE = { 'www-authenticate': 'Bearer realm="gradus"' };

/** Throws an `ApiError` (401) for a key or token that is none. */
export async function identify(request: HonoRequest, { store, clock }: Live): Promise<Asker> {
  const header = request.header('authorization');
  if (header === undefined) return { kind: 'anyone' };
  const text = BEARER.exec(header)?.[1];
  if (text === undefined) throw unauthorized('The header Authorization cannot be read; expected "Bearer" and a key or token.');
  const now = clock.now().getTime();
  if (isKey(text)) {
    const key = await recogniseKey(store.database, text, now);
    if (key) return { kind: 'key', key };
    throw unauthorized('This key is none that is known here, or it was revoked.');
  }
  const token = await recogniseToken(store.database, text, now);
  if (token) return { kind: 'partner', token };
  throw unauthorized('This token has expired or was revoked, or is none of this installation.');
}

/** The key of whoever asks, which may do that in a program. Throws an `ApiError`: 401 without a key, 403 with one that may not. */
export async function requireKey(request: HonoRequest, live: Live, needed: Scope, program: string): Promise<StoredKey> {
  const asker = await identify(request, live);
  if (asker.kind === 'anyone') {
    throw unauthorized(`This needs a key that may ${needed}: send it as "Authorization: Bearer …"; gradus key create makes one.`);
  }
  if (asker.kind === 'key' && allows(asker.key, needed, program)) return asker.key;
  const may =
    asker.kind === 'key'
      ? `This key may ${asker.key.scope}${ofProgram(asker.key)}`
      : 'A token is for reading what is a partner’s own';
  throw new ApiError(403, 'Forbidden', `${may}; this needs a key that may ${needed} in ${program}.`);
}

export function unauthorized(detail: string): ApiError {
  return new ApiError(401, 'Unauthorized', detail, CHALLENGE);
}

function ofProgram({ program }: StoredKey): string {
  return program === null ? '' : ` in ${program}`;
}
