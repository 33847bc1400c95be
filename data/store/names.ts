import { takeNumbers } from './counters.ts';
import { placesFor, type Sql, type SqlValue } from './database.ts';

/** So many names are asked for at once. */
const CHUNK = 1000;

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
  const names = [...wanted];
  for (let start = 0; start < names.length; start += CHUNK) {
    const { places, values } = placesFor(names.slice(start, start + CHUNK), 1);
    const rows = await sql.all<{ id: number; name: string }>(
      `SELECT id, ${kind} AS name FROM ${kind}s WHERE program = $1 AND ${kind} IN (${places})`,
      ...[program, ...values],
    );
    for (const { id, name } of rows) ids.set(name, id);
  }
  return ids;
}

function* numberNames(names: readonly string[], first: number, program: string): Iterable<SqlValue[]> {
  for (const [i, name] of names.entries()) yield [first + i, program, name];
}
