import type { Sql } from './database.ts';

/** What a key may do: send rows, read what is not public, or both and manage keys. */
export type Scope = 'write' | 'read' | 'admin';

/** Times in milliseconds since 1970-01-01 UTC. */
export interface StoredKey {
  id: string;
  name: string;
  scope: Scope;
  /** Null: of every program. */
  program: string | null;
  /** Of the secret. */
  hash: string;
  created: number;
  lastUsed: number | null;
  revoked: number | null;
}

const SELECT = 'SELECT id, name, scope, program, hash, created, last_used AS "lastUsed", revoked FROM keys';

export async function addKey(sql: Sql, { id, name, scope, program, hash, created }: StoredKey): Promise<void> {
  await sql.run(
    'INSERT INTO keys (id, name, scope, program, hash, created) VALUES ($1, $2, $3, $4, $5, $6)',
    ...[id, name, scope, program, hash, created],
  );
}

export async function findKey(sql: Sql, id: string): Promise<StoredKey | undefined> {
  return (await sql.all<StoredKey>(`${SELECT} WHERE id = $1`, id))[0];
}

export function listKeys(sql: Sql): Promise<StoredKey[]> {
  return sql.all(`${SELECT} ORDER BY created, id`);
}

export async function markKeyUsed(sql: Sql, id: string, at: number): Promise<void> {
  await sql.run('UPDATE keys SET last_used = $1 WHERE id = $2', at, id);
}

/** False: there is no such key that could still be used. */
export async function revokeKey(sql: Sql, id: string, at: number): Promise<boolean> {
  return (await sql.run('UPDATE keys SET revoked = $1 WHERE id = $2 AND revoked IS NULL', at, id)) > 0;
}
