import type { Sql } from '../database.ts';

/** How far a program was looked through for news. */
export interface Look {
  program: string;
  /** Of what is derived. */
  revision: number;
  day: number;
  /** The last one that was looked at, of a look at everyone; null: none is under way. */
  partner: number | null;
  /** Everything that is found was so before anybody asked: it is marked, and not told. */
  isBaseline: boolean;
  /** Of the program itself, as JSON. */
  marks: string;
}

type Row = Omit<Look, 'isBaseline'> & { baseline: number };

/** Inside a transaction: nobody else has it until that ends. `busy`: somebody has it now. Undefined: there was no look yet. */
export async function takeLook(sql: Sql, program: string): Promise<Look | 'busy' | undefined> {
  const select = 'SELECT program, revision, day, partner, baseline, marks FROM looks WHERE program = $1';
  const [found] = await sql.all<Row>(sql.dialect === 'postgres' ? `${select} FOR UPDATE SKIP LOCKED` : select, program);
  if (found) {
    const { baseline, ...look } = found;
    return { ...look, isBaseline: baseline === 1 };
  }
  const [locked] = await sql.all('SELECT program FROM looks WHERE program = $1', program);
  return locked ? 'busy' : undefined;
}

/** False: somebody else has begun meanwhile. */
export async function beginLook(sql: Sql, { program, revision, day, partner, isBaseline, marks }: Look): Promise<boolean> {
  const text = `INSERT INTO looks (program, revision, day, partner, baseline, marks) VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (program) DO NOTHING`;
  return (await sql.run(text, ...[program, revision, day, partner, isBaseline ? 1 : 0, marks])) > 0;
}

export async function keepLook(sql: Sql, { program, revision, day, partner, isBaseline, marks }: Look): Promise<void> {
  await sql.run(
    'UPDATE looks SET revision = $1, day = $2, partner = $3, baseline = $4, marks = $5 WHERE program = $6',
    ...[revision, day, partner, isBaseline ? 1 : 0, marks, program],
  );
}

/** Where nobody wants to be told, nothing is kept of what was so. */
export async function forgetLook(sql: Sql, program: string): Promise<void> {
  await sql.run('DELETE FROM looks WHERE program = $1', program);
  await sql.run('DELETE FROM marks WHERE program = $1', program);
}

/** Null: that partner was never looked at. */
export async function readMarks(sql: Sql, partner: number): Promise<string | null> {
  return (await sql.all<{ marks: string }>('SELECT marks FROM marks WHERE partner = $1', partner))[0]?.marks ?? null;
}

export async function keepMarks(sql: Sql, program: string, partner: number, marks: string): Promise<void> {
  await sql.run(
    'INSERT INTO marks (partner, program, marks) VALUES ($1, $2, $3) ON CONFLICT (partner) DO UPDATE SET marks = excluded.marks',
    ...[partner, program, marks],
  );
}

/** Those who were worked out anew after a revision. */
export function listPartnersSince(sql: Sql, program: string, revision: number): Promise<{ id: number; partner: string }[]> {
  return sql.all(
    'SELECT p.id, p.partner FROM derived d JOIN partners p ON p.id = d.partner WHERE d.program = $1 AND d.revision > $2 ORDER BY p.id',
    ...[program, revision],
  );
}

export async function hasLook(sql: Sql, program: string): Promise<boolean> {
  return (await sql.all('SELECT program FROM looks WHERE program = $1', program)).length > 0;
}
