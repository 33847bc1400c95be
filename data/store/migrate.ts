import { readdirSync, readFileSync } from 'node:fs';
import { StoreError, type Database } from './database.ts';

export interface Migration {
  version: number;
  name: string;
  sql: string;
}

const FOLDER = new URL('./migrations/', import.meta.url);
const FILE = /^(\d{4})-([\w-]+?)(?:\.(sqlite|postgres))?\.sql$/;

/** `0001-name.sql` for every database, or one file each where they differ: `0002-name.sqlite.sql`, `0002-name.postgres.sql`. In order. */
export function listMigrations(dialect: Database['dialect']): Migration[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const match = FILE.exec(file);
      if (!match) throw new Error(`${file} is no name of a migration`);
      const [, version, name, only] = match;
      if (only && only !== dialect) return [];
      return [{ version: Number(version), name: name!, sql: readFileSync(new URL(file, FOLDER), 'utf8') }];
    });
}

/** Brings the database to the newest version, or to the given one; forward only. StoreError when it is of a newer Gradus. */
export async function migrate(database: Database, upTo = Infinity): Promise<void> {
  const migrations = listMigrations(database.dialect).filter(({ version }) => version <= upTo);
  const newest = migrations.at(-1)!.version;
  await database.transaction(async (sql) => {
    if (database.dialect === 'postgres') await sql.run(`SELECT pg_advisory_xact_lock(${LOCK})`);
    await sql.run('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)');
    const [known] = await sql.all<{ version: number }>('SELECT version FROM schema_version');
    const current = known?.version ?? 0;
    if (current > newest && upTo === Infinity) {
      throw new StoreError(
        `The store is of a newer Gradus (version ${current} of its tables; this one knows ${newest}): run the newer one, or name another store.`,
      );
    }
    for (const { version, sql: text } of migrations) {
      if (version <= current) continue;
      for (const statement of splitStatements(text)) await sql.run(statement);
    }
    if (!known) await sql.run('INSERT INTO schema_version (version) VALUES ($1)', newest);
    else if (current < newest) await sql.run('UPDATE schema_version SET version = $1', newest);
  });
}

/** Any number that nothing else locks: two servers that start at once must not both migrate. */
const LOCK = 4_772_387;

function splitStatements(text: string): string[] {
  return (
    text
      .replace(/^--.*$/gm, '')
      // At the end of a line alone: a function has some of its own.
      .split(/;$/m)
      .map((statement) => statement.trim())
      .filter(Boolean)
  );
}
