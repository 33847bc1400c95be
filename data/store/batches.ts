import type { ObservationColumns } from '../import.ts';
import { lockBatches, takeNumbers } from './counters.ts';
import type { Sql, SqlValue } from './database.ts';
import { findIds } from './names.ts';

/** What came in at once: kept whole, or not at all. */
export interface Batch {
  program: string;
  /** Milliseconds since 1970-01-01 UTC. */
  received: number;
  /** The id of a key, or `command line`. */
  source: string;
  /** Given by the sender, who may send the same again: of the same key one is kept. `fingerprint`: of what was sent with it. */
  idempotency: { key: string; fingerprint: string } | null;
  observations: ObservationColumns | null;
  records: StoredRecord[];
}

export type RecordKind = 'enrolment' | 'exemption' | 'succession' | 'listing' | 'delivery' | 'spending' | 'partner';

/** One row of another table, as JSON. */
export interface StoredRecord {
  kind: RecordKind;
  /** Null: it is of no partner. */
  partner: string | null;
  /** Another partner whom it says something of. */
  also?: string;
  body: string;
}

export type Appended =
  | { outcome: 'stored'; batch: number }
  /** The same was sent before with the same key: it is not stored again, and this was the answer. */
  | { outcome: 'repeated'; answer: string }
  /** Something else was sent before with the same key. */
  | { outcome: 'conflicting' };

/** Inside a transaction. What the sender is told is kept with it by `keepAnswer`. */
export async function appendBatch(sql: Sql, batch: Batch): Promise<Appended> {
  // First of all, so that whoever waited here sees what the one before has stored.
  await lockBatches(sql);
  const { program, source, received, idempotency } = batch;
  const repeated = idempotency && (await findAnswer(sql, program, source, idempotency.key));
  if (repeated) {
    const isSame = repeated.fingerprint === idempotency.fingerprint;
    return isSame ? { outcome: 'repeated', answer: repeated.answer } : { outcome: 'conflicting' };
  }
  const id = await takeNumbers(sql, 'batch', 1);
  await sql.run(
    'INSERT INTO batches (id, program, received, source, idempotency_key, fingerprint) VALUES ($1, $2, $3, $4, $5, $6)',
    ...[id, program, received, source, idempotency?.key ?? null, idempotency?.fingerprint ?? null],
  );
  const { observations, records } = batch;
  const named = [
    ...(observations?.partners ?? []),
    ...records.flatMap(({ partner, also }) => [partner ?? [], also ?? []].flat()),
  ];
  const partners = await findIds(sql, 'partner', program, named);
  await sql.insertMany('touched', ['batch', 'partner'], touches(id, partners));
  if (observations) {
    const metrics = await findIds(sql, 'metric', program, observations.metrics);
    await sql.insertMany('observations', OBSERVATION_COLUMNS, observationRows(id, observations, partners, metrics));
  }
  await sql.insertMany('records', ['batch', 'line', 'program', 'kind', 'partner', 'body'], recordRows(id, batch));
  return { outcome: 'stored', batch: id };
}

/** In the same transaction: what the sender is told, also when the same is sent again. */
export async function keepAnswer(sql: Sql, batch: number, answer: string): Promise<void> {
  await sql.run('UPDATE batches SET answer = $1 WHERE id = $2', answer, batch);
}

/** The number of the last batch of a program; 0: there is none. */
export async function lastBatchOf(sql: Sql, program: string): Promise<number> {
  const [last] = await sql.all<{ id: number }>('SELECT id FROM batches WHERE program = $1 ORDER BY id DESC LIMIT 1', program);
  return last?.id ?? 0;
}

const OBSERVATION_COLUMNS = ['partner', 'metric', 'day', 'batch', 'line', 'value', 'received', 'beside'];

async function findAnswer(
  sql: Sql,
  program: string,
  source: string,
  key: string,
): Promise<{ fingerprint: string; answer: string } | undefined> {
  const [found] = await sql.all<{ fingerprint: string; answer: string }>(
    'SELECT fingerprint, answer FROM batches WHERE program = $1 AND source = $2 AND idempotency_key = $3',
    ...[program, source, key],
  );
  return found;
}

function* touches(batch: number, partners: ReadonlyMap<string, number>): Iterable<SqlValue[]> {
  for (const partner of partners.values()) yield [batch, partner];
}

function* observationRows(
  batch: number,
  { partners, metrics, partner, metric, day, value, received, beside }: ObservationColumns,
  partnerIds: ReadonlyMap<string, number>,
  metricIds: ReadonlyMap<string, number>,
): Iterable<SqlValue[]> {
  const partnerOf = partners.map((name) => partnerIds.get(name)!);
  const metricOf = metrics.map((name) => metricIds.get(name)!);
  // As they lie in the table: to put them in as they come takes three times as long.
  const order = Uint32Array.from({ length: value.length }, (_, row) => row).sort(
    (a, b) =>
      partnerOf[partner.at(a)]! - partnerOf[partner.at(b)]! ||
      metricOf[metric.at(a)]! - metricOf[metric.at(b)]! ||
      day.at(a) - day.at(b),
  );
  for (const row of order) {
    const moment = received?.[row] ?? NaN;
    const columns = [partnerOf[partner.at(row)]!, metricOf[metric.at(row)]!, day.at(row), batch, row, value.at(row)];
    yield [...columns, Number.isNaN(moment) ? null : moment, beside?.[row] ?? 0];
  }
}

function* recordRows(batch: number, { program, records }: Batch): Iterable<SqlValue[]> {
  for (const [line, { kind, partner, body }] of records.entries()) yield [batch, line, program, kind, partner, body];
}
