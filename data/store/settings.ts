import type { Sql } from './database.ts';

export async function readSetting(sql: Sql, name: string): Promise<string | undefined> {
  return (await sql.all<{ value: string }>('SELECT value FROM settings WHERE name = $1', name))[0]?.value;
}

/** What is set already stays; what is set then. */
export async function setOnce(sql: Sql, name: string, value: string): Promise<string> {
  const known = await readSetting(sql, name);
  if (known !== undefined) return known;
  await sql.run('INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', name, value);
  return (await readSetting(sql, name))!;
}
