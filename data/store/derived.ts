import { takeNumbers } from './counters.ts';
import type { Sql, SqlValue } from './database.ts';

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

// The program is hidden from the indexes that begin with it: SQLite would take one of those, and go through all rows of the program.
const BETWEEN = `program || '' = $1 AND partner >= $2 AND partner <= $3`;

/** A few rows, in place of those of the same partners. */
export async function writeDerived(sql: Sql, program: string, revision: number, rows: Iterable<DerivedRow>): Promise<void> {
  for (const { id, entry, decided, due } of rows) {
    await sql.run(
      `INSERT INTO derived (partner, program, revision, due, entry, decided) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (partner) DO UPDATE SET revision = excluded.revision, due = excluded.due, entry = excluded.entry, decided = excluded.decided`,
      ...[id, program, revision, due, entry, decided],
    );
  }
}

/** Rows of many, in order of their numbers, in place of all that the program has between the first and the last of them. */
export async function replaceDerived(sql: Sql, program: string, revision: number, rows: readonly DerivedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const [first, last] = [rows[0]!.id, rows.at(-1)!.id];
  await sql.run(`DELETE FROM derived WHERE ${BETWEEN}`, program, first, last);
  await sql.insertMany('derived', ['partner', 'program', 'revision', 'due', 'entry', 'decided'], places(program, revision, rows));
}

/** Of the rows after a revision, or of all. */
export function eachEntry(
  sql: Sql,
  program: string,
  after = 0,
): AsyncIterable<{ partner: string; entry: string; due: number | null }> {
  return sql.each(
    `SELECT p.partner, d.entry, d.due FROM derived d JOIN partners p ON p.id = d.partner WHERE d.program = $1 AND d.revision > $2`,
    ...[program, after],
  );
}

/** What was decided of each partner, as JSON; of the rows after a revision, or of all. */
export function eachDecided(sql: Sql, program: string, after = 0): AsyncIterable<{ partner: string; decided: string }> {
  return sql.each(
    `SELECT p.partner, d.decided FROM derived d JOIN partners p ON p.id = d.partner
     WHERE d.program = $1 AND d.revision > $2 ORDER BY d.partner`,
    ...[program, after],
  );
}

/** Undefined: nothing was worked out for that partner yet. */
export async function readDerived(sql: Sql, program: string, partner: string): Promise<DerivedRow | undefined> {
  const found = await sql.all<DerivedRow>(
    'SELECT d.partner AS id, d.entry, d.decided, d.due FROM partners p JOIN derived d ON d.partner = p.id WHERE p.program = $1 AND p.partner = $2',
    ...[program, partner],
  );
  return found[0];
}

/** Of partners whose numbers lie between two, both included, by number. */
export async function readDerivedBetween(
  sql: Sql,
  program: string,
  first: number,
  last: number,
): Promise<Map<number, DerivedRow>> {
  const rows = await sql.all<DerivedRow>(
    `SELECT partner AS id, entry, decided, due FROM derived WHERE ${BETWEEN}`,
    ...[program, first, last],
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
