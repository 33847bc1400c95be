import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { addKey, findKey, markKeyUsed, type Scope, type StoredKey } from '../store/keys.ts';
import type { Sql } from '../store/database.ts';

export type { Scope, StoredKey } from '../store/keys.ts';

export const SCOPES: readonly Scope[] = ['write', 'read', 'admin'];

export interface NewKey {
  name: string;
  scope: Scope;
  /** Null: of every program. */
  program: string | null;
}

const PREFIX = 'gradus';
const ID_BYTES = 6;
const SECRET_BYTES = 32;
const FORM = /^gradus_([\w-]{8})_([\w-]{43})$/;
/** That a key is in use is noted so often at most: it is not worth a write each time. */
const NOTED_EVERY_MS = 60_000;

/** Makes a key. The text is the only copy: the store keeps what it can be recognised by. */
export async function createKey(sql: Sql, { name, scope, program }: NewKey, now: number): Promise<{ id: string; text: string }> {
  const id = randomBytes(ID_BYTES).toString('base64url');
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  await addKey(sql, { id, name, scope, program, hash: hashOf(secret), created: now, lastUsed: null, revoked: null });
  return { id, text: `${PREFIX}_${id}_${secret}` };
}

export function isKey(text: string): boolean {
  return FORM.test(text);
}

/** The key that a text is; null: it is none, or none any more. */
export async function recogniseKey(sql: Sql, text: string, now: number): Promise<StoredKey | null> {
  const match = FORM.exec(text);
  const found = match && (await findKey(sql, match[1]!));
  if (!match || !found || found.revoked !== null) return null;
  if (!timingSafeEqual(Buffer.from(found.hash), Buffer.from(hashOf(match[2]!)))) return null;
  if (now - (found.lastUsed ?? 0) >= NOTED_EVERY_MS) await markKeyUsed(sql, found.id, now);
  return found;
}

/** Whether a key may do what a scope is needed for, in a program. */
export function allows({ scope, program }: Pick<StoredKey, 'scope' | 'program'>, needed: Scope, inProgram: string): boolean {
  return (program === null || program === inProgram) && (scope === needed || scope === 'admin');
}

/** It is random and long, so one round of a plain hash is enough. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
