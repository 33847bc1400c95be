import type { Database, Sql, SqlValue } from '../database.ts';

const ROWS_AT_ONCE = 5000;

type Row = Record<string, SqlValue>;

/** All rows of every table, from `from` as it stands at one moment, into a database of the same version, in place of what is in it. */
export function copyTables(from: Sql, into: Database, tables: readonly string[]): Promise<void> {
  return into.transaction(async (sql) => {
    // A migration fills some of them; and whoever is referred to goes last.
    for (const table of tables.toReversed()) await sql.run(`DELETE FROM ${table}`);
    for (const table of tables) {
      let rows: Row[] = [];
      const put = async (): Promise<void> => {
        if (rows.length === 0) return;
        const columns = Object.keys(rows[0]!);
        await sql.insertMany(table, columns, mapRows(rows, columns));
        rows = [];
      };
      for await (const row of from.each<Row>(`SELECT * FROM ${table}`)) {
        rows.push(row);
        if (rows.length === ROWS_AT_ONCE) await put();
      }
      await put();
    }
  });
}

/** Those of a file of SQLite, in the order in which they were made: a table refers to earlier ones alone. */
export async function listTables(sqlite: Sql): Promise<string[]> {
  const select = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'schema_version'";
  return (await sqlite.all<{ name: string }>(`${select} ORDER BY rowid`)).map(({ name }) => name);
}

function* mapRows(rows: readonly Row[], columns: readonly string[]): Iterable<SqlValue[]> {
  for (const row of rows) yield columns.map((column) => row[column]!);
}
