import { takeNumbers } from './counters.ts';
import { placesFor, type Sql, type SqlValue } from './database.ts';

/** What was worked out for one partner; `entry` and `decided` are JSON. */
export interface DerivedRow {
  /** The number of the partner in the tables. */
  id: number;
  entry: string;
  decided: string;
  /** The first day on which something may be decided again; null: none is known. */
  due: number | null;
}

/** What the derived rows of a program were worked out from. */
export interface Derivation {
  /** Of the editions, and of the way in which it is worked out. */
  fingerprint: string;
  /** The last batch that went in. */
  batch: number;
  /** The day that it is worked out for; rows that are due on none up to it may be of an earlier one. */
  day: number;
}

export async function readDerivation(sql: Sql, program: string): Promise<(Derivation & { revision: number }) | undefined> {
  const found = await sql.all<Derivation & { revision: number }>(
    'SELECT revision, fingerprint, batch, day FROM derivations WHERE program = $1',
    program,
  );
  return found[0];
}

/** Inside a transaction, after `lockBatches`: what the next rows are of. */
export function takeRevision(sql: Sql): Promise<number> {
  return takeNumbers(sql, 'revision', 1);
}

/** Rows of some partners, a thousand at most, in place of what was worked out for them before. */
export async function writeDerived(sql: Sql, program: string, revision: number, rows: readonly DerivedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const numbers = placesFor(
    rows.map(({ id }) => id),
    0,
  );
  await sql.run(`DELETE FROM derived WHERE partner IN (${numbers.places})`, ...numbers.values);
  await sql.insertMany('derived', ['partner', 'program', 'revision', 'due', 'entry', 'decided'], places(program, revision, rows));
}

// By its key: a database that does not know yet how few rows there are would go through all partners instead.
const NAME = '(SELECT p.partner FROM partners p WHERE p.id = d.partner) AS partner';

/** Of the rows after a revision, or of all. */
export function eachEntry(
  sql: Sql,
  program: string,
  after = 0,
): AsyncIterable<{ partner: string; entry: string; due: number | null }> {
  return sql.each(`SELECT ${NAME}, d.entry, d.due FROM derived d WHERE d.program = $1 AND d.revision > $2`, ...[program, after]);
}

/** What was decided of each partner, as JSON; of the rows after a revision, or of all. */
export function eachDecided(sql: Sql, program: string, after = 0): AsyncIterable<{ partner: string; decided: string }> {
  return sql.each(
    `SELECT ${NAME}, d.decided FROM derived d WHERE d.program = $1 AND d.revision > $2 ORDER BY d.partner`,
    ...[program, after],
  );
}

/** Of some partners, a thousand at most, by number. */
export async function readDerived(sql: Sql, partners: readonly number[]): Promise<Map<number, DerivedRow>> {
  const numbers = placesFor(partners, 0);
  const rows = await sql.all<DerivedRow>(
    `SELECT partner AS id, entry, decided, due FROM derived WHERE partner IN (${numbers.places})`,
    ...numbers.values,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The names of those for whom something may be decided up to a day. */
export async function listDue(sql: Sql, program: string, day: number): Promise<string[]> {
  const rows = await sql.all<{ partner: string }>(
    'SELECT p.partner FROM derived d JOIN partners p ON p.id = d.partner WHERE d.program = $1 AND d.due <= $2',
    ...[program, day],
  );
  return rows.map(({ partner }) => partner);
}

export async function writeDerivation(
  sql: Sql,
  program: string,
  revision: number,
  { fingerprint, batch, day }: Derivation,
): Promise<void> {
  await sql.run(
    `INSERT INTO derivations (program, revision, fingerprint, batch, day) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (program) DO UPDATE SET revision = excluded.revision, fingerprint = excluded.fingerprint, batch = excluded.batch, day = excluded.day`,
    ...[program, revision, fingerprint, batch, day],
  );
}

function* places(program: string, revision: number, rows: Iterable<DerivedRow>): Iterable<SqlValue[]> {
  for (const { id, entry, decided, due } of rows) yield [id, program, revision, due, entry, decided];
}

/** All that is derived of each partner, as one text that is the same when they are. */
export async function* eachDerivedRow(sql: Sql, program: string): AsyncIterable<{ partner: string; kept: string }> {
  const rows = sql.each<DerivedRow & { partner: string }>(
    `SELECT p.partner, d.entry, d.decided, d.due FROM derived d JOIN partners p ON p.id = d.partner WHERE d.program = $1 ORDER BY d.partner`,
    program,
  );
  for await (const { partner, entry, decided, due } of rows) yield { partner, kept: JSON.stringify([entry, decided, due]) };
}

/** What is derived of a program counts for nothing any more. */
export async function forgetDerivation(sql: Sql, program: string): Promise<void> {
  await sql.run('DELETE FROM derivations WHERE program = $1', program);
  await sql.run('DELETE FROM derived WHERE program = $1', program);
}
