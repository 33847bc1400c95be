import { readdirSync, readFileSync } from 'node:fs';
import type { Database, SqlValue } from '../../../data/store/database.ts';
import { migrate } from '../../../data/store/migrate.ts';
import { openPostgres } from '../../../data/store/postgres/postgres.ts';
import { openSqlite } from '../../../data/store/sqlite.ts';

const FOLDER = new URL('./versions/', import.meta.url);

export interface Where {
  url: string | undefined;
  path: string;
}

/** Of each version there is a file with what it knew beside the one before. */
export const VERSIONS = readdirSync(FOLDER).sort().map((file) => Number.parseInt(file, 10)); // prettier-ignore

/** Makes a store as an earlier Gradus left it. */
export async function makeOldStore(where: Where, version: number): Promise<void> {
  await withDatabase(where, async (database) => {
    await migrate(database, version);
    for (const known of VERSIONS.filter((one) => one <= version)) {
      const text = readFileSync(new URL(`${String(known).padStart(4, '0')}.sql`, FOLDER), 'utf8');
      for (const statement of text.replace(/^--.*$/gm, '').split(';\n').filter((one) => one.trim())) await database.run(statement); // prettier-ignore
    }
  });
}

/** All rows of all tables that version 1 and 2 have, and of any others that are named. */
export async function readAll(where: Where): Promise<Record<string, Record<string, SqlValue>[]>> {
  return withDatabase(where, async (database) => {
    const all: Record<string, Record<string, SqlValue>[]> = {};
    for (const table of await listAllTables(database)) {
      const rows = await database.all<Record<string, SqlValue>>(`SELECT * FROM ${table}`);
      all[table] = rows.map((row) => ({ ...row })).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    }
    return all;
  });
}

async function listAllTables(database: Database): Promise<string[]> {
  const select =
    database.dialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'";
  return (await database.all<{ name: string }>(select)).map(({ name }) => name).sort();
}

async function withDatabase<T>({ url, path }: Where, work: (database: Database) => Promise<T>): Promise<T> {
  const database = url === undefined ? openSqlite(path) : await openPostgres(url);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
