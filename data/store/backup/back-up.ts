import { chmodSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { StoreError, type Sql } from '../database.ts';
import { migrate } from '../migrate.ts';
import { openPostgres } from '../postgres/postgres.ts';
import { openSqlite } from '../sqlite.ts';
import { copyTables, listTables } from './copy-tables.ts';

/** In one step: in several, each that somebody writes between would begin again from the first. */
const ALL_PAGES = 0x7fff_ffff;

/**
 * Writes all that a store holds into one file of SQLite, as it stands at one moment; others go on reading and writing, and the store stays of the
 * version that it is. Of how many bytes the file is.
 */
export async function backUp({ url, path }: { url: string | undefined; path: string }, file: string): Promise<number> {
  if (existsSync(file)) throw new StoreError(`${file} is there already; name a file that is new.`);
  // Under its own name only when it is whole.
  const part = `${file}.part`;
  removeFile(part);
  try {
    if (url === undefined) await copyFile(path, part);
    else await copyRows(url, part);
    seal(part);
    renameSync(part, file);
  } finally {
    removeFile(part);
  }
  return statSync(file).size;
}

async function copyFile(path: string, part: string): Promise<void> {
  if (!existsSync(path)) throw new StoreError(`There is no store ${path}; GRADUS_DB or DATABASE_URL names another.`);
  const source = new DatabaseSync(path);
  try {
    await backup(source, part, { rate: ALL_PAGES });
  } finally {
    source.close();
  }
}

async function copyRows(url: string, part: string): Promise<void> {
  const store = await openPostgres(url);
  const target = openSqlite(part);
  try {
    await store.transaction(async (sql) => {
      await sql.run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const [found] = await sql.all<{ is: number | null }>("SELECT to_regclass('schema_version')::oid::int AS is");
      if (found!.is === null) throw new StoreError('There is no store in the database that DATABASE_URL names.');
      const version = await readVersion(sql);
      await migrate(target, version);
      if ((await readVersion(target)) !== version)
        throw new StoreError('The store is of a newer Gradus, and this one does not know its tables: run the newer one.');
      await copyTables(sql, target, await listTables(target));
    });
  } finally {
    await target.close();
    await store.close();
  }
}

async function readVersion(sql: Sql): Promise<number> {
  const [row] = await sql.all<{ version: number }>('SELECT version FROM schema_version');
  return row!.version;
}

/** One file, without others beside it; keys are in it, so it is for its owner alone. */
function seal(part: string): void {
  const database = new DatabaseSync(part);
  try {
    database.exec('PRAGMA journal_mode = DELETE');
    const [{ quick_check: found }] = database.prepare('PRAGMA quick_check(1)').all() as [{ quick_check: string }];
    if (found !== 'ok') throw new StoreError(`The copy is not sound (${found}), and was removed; the store may be damaged.`);
  } finally {
    database.close();
  }
  chmodSync(part, 0o600);
}

export function removeFile(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true });
}
