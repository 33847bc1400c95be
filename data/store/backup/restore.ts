import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../database.ts';
import { migrate } from '../migrate.ts';
import { openPostgres } from '../postgres/postgres.ts';
import { openSqlite } from '../sqlite.ts';
import { removeFile } from './back-up.ts';
import { copyTables, listTables } from './copy-tables.ts';

/** Puts a file that `backUp` wrote, also one of an earlier version, into a store that nothing was put into yet. */
export async function restore(file: string, { url, path }: { url: string | undefined; path: string }): Promise<void> {
  checkBackup(file);
  if (url === undefined) await restoreFile(file, path);
  else await restoreRows(file, url);
}

async function restoreFile(file: string, path: string): Promise<void> {
  if (path === ':memory:') throw new StoreError('GRADUS_DB names no file: what is in memory is gone when this command ends.');
  if (existsSync(path))
    throw new StoreError(`${path} is there already: stop the server and move that file away, or name another with GRADUS_DB.`);
  const part = `${path}.part`;
  removeFile(part);
  try {
    await copyMigrated(file, part);
    renameSync(part, path);
  } finally {
    removeFile(part);
  }
}

async function restoreRows(file: string, url: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-restore-'));
  const part = join(folder, 'store.db');
  const target = await openPostgres(url);
  try {
    await migrate(target);
    const used = await target.all('SELECT id FROM keys UNION ALL SELECT name FROM counters WHERE value > 0 LIMIT 1');
    if (used.length > 0)
      throw new StoreError(
        'The store named by DATABASE_URL has something in it: name a database that is new, and restore into that.',
      );
    await copyMigrated(file, part);
    const source = openSqlite(part);
    try {
      await copyTables(source, target, await listTables(source));
    } finally {
      await source.close();
    }
  } finally {
    await target.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The backup itself stays as it is. */
async function copyMigrated(file: string, part: string): Promise<void> {
  copyFileSync(file, part);
  const database = openSqlite(part);
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
}

function checkBackup(file: string): void {
  if (!existsSync(file)) throw new StoreError(`There is no file ${file}.`);
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      database.prepare('SELECT version FROM schema_version').all();
    } finally {
      database.close();
    }
  } catch {
    throw new StoreError(`${file} is no backup; expected a file that npx gradus backup wrote.`);
  }
}
