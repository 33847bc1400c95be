import { takeNumbers } from './counters.ts';
import type { Sql, SqlValue } from './database.ts';

/** Above this, one question for all names of the program is quicker than one for each. */
const FEW = 50;

/**
 * The numbers of partners or metrics in the tables, by name; those that are new are given one. Inside a transaction, after `lockBatches`: two
 * writers must not number the same name.
 */
export async function findIds(
  sql: Sql,
  kind: 'partner' | 'metric',
  program: string,
  names: Iterable<string>,
): Promise<Map<string, number>> {
  const wanted = new Set(names);
  const known = await readIds(sql, kind, program, wanted);
  const missing = [...wanted].filter((name) => !known.has(name));
  if (missing.length > 0) {
    const first = await takeNumbers(sql, kind, missing.length);
    await sql.insertMany(`${kind}s`, ['id', 'program', kind], numberNames(missing, first, program));
    missing.forEach((name, i) => known.set(name, first + i));
  }
  return known;
}

async function readIds(
  sql: Sql,
  kind: 'partner' | 'metric',
  program: string,
  wanted: ReadonlySet<string>,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  const select = `SELECT id, ${kind} AS name FROM ${kind}s WHERE program = $1`;
  type Row = { id: number; name: string };
  if (wanted.size > FEW) {
    for (const { id, name } of await sql.all<Row>(select, program)) if (wanted.has(name)) ids.set(name, id);
    return ids;
  }
  for (const name of wanted) {
    const [row] = await sql.all<Row>(`${select} AND ${kind} = $2`, program, name);
    if (row) ids.set(name, row.id);
  }
  return ids;
}

function* numberNames(names: readonly string[], first: number, program: string): Iterable<SqlValue[]> {
  for (const [i, name] of names.entries()) yield [first + i, program, name];
}
