import type { Sql } from './database.ts';

/** Times in milliseconds since 1970-01-01 UTC. What has expired anyhow is forgotten. */
export async function revokeToken(sql: Sql, id: string, expires: number, now: number): Promise<void> {
  await sql.run('DELETE FROM revoked_tokens WHERE expires <= $1', now);
  await sql.run('INSERT INTO revoked_tokens (id, expires) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING', id, expires);
}

export async function isTokenRevoked(sql: Sql, id: string): Promise<boolean> {
  return (await sql.all('SELECT id FROM revoked_tokens WHERE id = $1', id)).length > 0;
}
