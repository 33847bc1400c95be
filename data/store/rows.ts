import { makeSeries, type PartnerSeries, type Series } from '../../engine/measures/observations.ts';
import type { RecordKind, StoredRecord } from './batches.ts';
import type { Sql } from './database.ts';

/** All that is known of one partner. */
export interface PartnerRows {
  id: number;
  partner: string;
  series: PartnerSeries;
  /** In the order in which they came. */
  records: StoredRecord[];
}

interface ObservationRow {
  partner: number;
  /** Its number in the tables. */
  metric: number;
  day: number;
  value: number;
  received: number | null;
  beside: number;
}

// The names of metrics are read apart: to join them takes as long again as all the rest.
const OBSERVATIONS = `
  SELECT o.partner, o.metric, o.day, o.value, o.received, o.beside
  FROM partners p JOIN observations o ON o.partner = p.id`;
const IN_ORDER = 'ORDER BY p.id, o.metric, o.day, o.batch, o.line';

/** Null: nothing was ever stored under that name. */
export async function readPartner(sql: Sql, program: string, partner: string): Promise<PartnerRows | null> {
  const [found] = await sql.all<{ id: number }>('SELECT id FROM partners WHERE program = $1 AND partner = $2', program, partner);
  if (!found) return null;
  const rows = await sql.all<ObservationRow>(`${OBSERVATIONS} WHERE p.id = $1 ${IN_ORDER}`, found.id);
  const records = await sql.all<StoredRecord>(
    'SELECT kind, partner, body FROM records WHERE program = $1 AND partner = $2 ORDER BY batch, line',
    ...[program, partner],
  );
  return { id: found.id, partner, series: seriesFrom(rows, await readMetricNames(sql, program)), records };
}

/** Everyone, one by one, in the order in which they were first named. */
export async function* eachPartner(sql: Sql, program: string): AsyncIterable<PartnerRows> {
  const partners = await sql.all<{ id: number; partner: string }>(
    'SELECT id, partner FROM partners WHERE program = $1 ORDER BY id',
    program,
  );
  const metrics = await readMetricNames(sql, program);
  const recordsOf = Map.groupBy(await readRecords(sql, program), ({ partner }) => partner);
  const rows = sql.each<ObservationRow>(`${OBSERVATIONS} WHERE p.program = $1 ${IN_ORDER}`, program)[Symbol.asyncIterator]();
  let next = await rows.next();
  for (const { id, partner } of partners) {
    const own: ObservationRow[] = [];
    while (!next.done && next.value.partner === id) {
      own.push(next.value);
      next = await rows.next();
    }
    yield { id, partner, series: seriesFrom(own, metrics), records: recordsOf.get(partner) ?? [] };
  }
}

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
  const rows = await sql.all<{ partner: string }>(
    'SELECT partner FROM partners WHERE program = $1 AND id IN (SELECT partner FROM touched WHERE batch > $2)',
    ...[program, batch],
  );
  return rows.map(({ partner }) => partner);
}

/** By their numbers. */
export async function readMetricNames(sql: Sql, program: string): Promise<Map<number, string>> {
  const rows = await sql.all<{ id: number; metric: string }>('SELECT id, metric FROM metrics WHERE program = $1', program);
  return new Map(rows.map(({ id, metric }) => [id, metric]));
}

/** `rows` by metric, then day, then as they came; `metrics` by their numbers. */
function seriesFrom(rows: readonly ObservationRow[], metrics: ReadonlyMap<number, string>): Map<string, Series> {
  const series = new Map<string, Series>();
  for (let start = 0; start < rows.length;) {
    const { metric } = rows[start]!;
    let end = start;
    while (end < rows.length && rows[end]!.metric === metric) end++;
    const own = rows.slice(start, end);
    series.set(
      metrics.get(metric)!,
      makeSeries(
        own.map(({ day }) => day),
        own.map(({ value }) => value),
        own.map(({ received }) => received),
        numberParts(own),
      ),
    );
    start = end;
  }
  return series;
}

/** Which of its day's values each one is, where some stand beside each other; undefined where none does. */
function numberParts(rows: readonly ObservationRow[]): number[] | undefined {
  if (!rows.some(({ beside }) => beside === 1)) return undefined;
  let [day, last] = [NaN, 0];
  return rows.map((row) => {
    if (row.day !== day) [day, last] = [row.day, 0];
    return row.beside === 1 ? ++last : 0;
  });
}
