import type { RecordKind, StoredRecord } from './batches.ts';
import type { Sql } from './database.ts';

/** The ids of programs of which something is stored. */
export async function listStoredPrograms(sql: Sql): Promise<string[]> {
  const rows = await sql.all<{ program: string }>('SELECT DISTINCT program FROM batches ORDER BY program');
  return rows.map(({ program }) => program);
}

/** Of one kind, those that came before a batch; of one partner, or of all. */
export function readRecordsBefore(
  sql: Sql,
  program: string,
  kind: RecordKind,
  batch: number,
  partner?: string,
): Promise<StoredRecord[]> {
  const select = 'SELECT kind, partner, body FROM records WHERE program = $1 AND kind = $2 AND batch < $3';
  return partner === undefined
    ? sql.all(`${select} ORDER BY batch, line`, program, kind, batch)
    : sql.all(`${select} AND partner = $4 ORDER BY batch, line`, program, kind, batch, partner);
}

/** The ids of all of whom something was told. */
export async function listPartnerNames(sql: Sql, program: string): Promise<string[]> {
  const rows = await sql.all<{ partner: string }>('SELECT partner FROM partners WHERE program = $1', program);
  return rows.map(({ partner }) => partner);
}

/** Of everyone by number, those after one; `limit` at most. */
export function listPartnersAfter(
  sql: Sql,
  program: string,
  after: number,
  limit: number,
): Promise<{ id: number; partner: string }[]> {
  return sql.all('SELECT id, partner FROM partners WHERE program = $1 AND id > $2 ORDER BY id LIMIT $3', program, after, limit);
}

export async function countPartners(sql: Sql, program: string): Promise<number> {
  const [row] = await sql.all<{ count: number }>('SELECT COUNT(*) AS count FROM partners WHERE program = $1', program);
  return row!.count;
}

/** Of one kind, or of all; in the order in which they came. */
export function readRecords(sql: Sql, program: string, kind?: RecordKind): Promise<StoredRecord[]> {
  const select = 'SELECT kind, partner, body FROM records WHERE program = $1';
  return kind === undefined
    ? sql.all(`${select} ORDER BY batch, line`, program)
    : sql.all(`${select} AND kind = $2 ORDER BY batch, line`, program, kind);
}

/** The number of the first batch with such a record; null: there is none. */
export async function firstBatchWith(sql: Sql, program: string, kind: RecordKind): Promise<number | null> {
  const select = 'SELECT batch FROM records WHERE program = $1 AND kind = $2 ORDER BY batch LIMIT 1';
  return (await sql.all<{ batch: number }>(select, program, kind))[0]?.batch ?? null;
}

export async function hasRecordsAfter(sql: Sql, program: string, kinds: readonly RecordKind[], batch: number): Promise<boolean> {
  for (const kind of kinds) {
    const select = 'SELECT batch FROM records WHERE program = $1 AND kind = $2 AND batch > $3 LIMIT 1';
    if ((await sql.all(select, program, kind, batch)).length > 0) return true;
  }
  return false;
}

/** The names of those whom a batch after this one says something of. */
export async function touchedSince(sql: Sql, program: string, batch: number): Promise<string[]> {
  // By the key of each: a database that does not know yet how few they are would go through all partners instead.
  const rows = await sql.all<{ partner: string | null }>(
    `SELECT DISTINCT t.partner AS id, (SELECT p.partner FROM partners p WHERE p.id = t.partner AND p.program = $1) AS partner
     FROM touched t WHERE t.batch > $2 ORDER BY t.partner`,
    ...[program, batch],
  );
  return rows.flatMap(({ partner }) => partner ?? []);
}

/** By their numbers. */
export async function readMetricNames(sql: Sql, program: string): Promise<Map<number, string>> {
  const rows = await sql.all<{ id: number; metric: string }>('SELECT id, metric FROM metrics WHERE program = $1', program);
  return new Map(rows.map(({ id, metric }) => [id, metric]));
}
