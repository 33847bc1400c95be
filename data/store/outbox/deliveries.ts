import { takeNumbers } from '../counters.ts';
import type { Database, Sql } from '../database.ts';

/** What happened, as it is sent to whoever wants to be told of it. */
export interface NewNotice {
  program: string;
  code: string;
  body: string;
}

/** Whom a notice goes to. */
export interface Recipient {
  id: string;
  program: string | null;
  events: readonly string[];
}

/** A message that is to be sent now. */
export interface DueDelivery {
  id: number;
  webhook: string;
  notice: number;
  /** With this one. */
  attempts: number;
  body: string;
}

export type DeliveryState = 'pending' | 'delivered' | 'failed';

/** Inside a transaction: each notice goes to everyone who wants it, from `due` on. The numbers of the deliveries. */
export async function addNotices(
  sql: Sql,
  notices: readonly NewNotice[],
  recipients: readonly Recipient[],
  due: number,
): Promise<number[]> {
  if (notices.length === 0) return [];
  const first = await takeNumbers(sql, 'notice', notices.length);
  const rows = notices.map(({ program, code, body }, i) => [first + i, program, code, body]);
  await sql.insertMany('notices', ['id', 'program', 'code', 'body'], rows);
  const wanted = notices.flatMap(({ program, code }, i) =>
    recipients
      .filter((one) => (one.program === null || one.program === program) && one.events.includes(code))
      .map(({ id }): [string, number] => [id, first + i]),
  );
  if (wanted.length === 0) return [];
  const number = await takeNumbers(sql, 'delivery', wanted.length);
  const columns = ['id', 'webhook', 'notice', 'state', 'attempts', 'due'];
  const deliveries = wanted.map(([webhook, notice], i) => [number + i, webhook, notice, 'pending', 0, due]);
  await sql.insertMany('deliveries', columns, deliveries);
  return wanted.map((_, i) => number + i);
}

/** The webhooks to which something is due. */
export async function listDueWebhooks(sql: Sql, now: number): Promise<string[]> {
  const rows = await sql.all<{ webhook: string }>('SELECT DISTINCT webhook FROM deliveries WHERE due <= $1', now);
  return rows.map(({ webhook }) => webhook);
}

/** Takes what is due to a webhook, `limit` at most: nobody else does before `until`, and whoever is killed meanwhile leaves it for then. */
export async function takeDue(
  database: Database,
  webhook: string,
  now: number,
  until: number,
  limit: number,
): Promise<DueDelivery[]> {
  const lock = database.dialect === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : '';
  return database.transaction(async (sql) => {
    const taken = await sql.all<{ id: number }>(
      `UPDATE deliveries SET due = $2, attempts = attempts + 1
       WHERE id IN (SELECT id FROM deliveries WHERE due <= $1 AND webhook = $4 ORDER BY due, id LIMIT $3 ${lock}) RETURNING id`,
      ...[now, until, limit, webhook],
    );
    const due: DueDelivery[] = [];
    for (const { id } of taken.sort((a, b) => a.id - b.id)) {
      const [row] = await sql.all<DueDelivery>(
        'SELECT d.id, d.webhook, d.notice, d.attempts, n.body FROM deliveries d JOIN notices n ON n.id = d.notice WHERE d.id = $1',
        id,
      );
      due.push(row!);
    }
    return due;
  });
}

/** What came of sending one. `due`: when it is tried again; null: not any more. */
export async function keepAttempt(
  sql: Sql,
  { id, attempts }: Pick<DueDelivery, 'id' | 'attempts'>,
  { at, outcome, ms, state, due }: { at: number; outcome: string; ms: number; state: DeliveryState; due: number | null },
): Promise<void> {
  await sql.run(
    'INSERT INTO attempts (delivery, number, at, outcome, ms) VALUES ($1, $2, $3, $4, $5)',
    ...[id, attempts, at, outcome, ms],
  );
  await sql.run('UPDATE deliveries SET state = $1, due = $2 WHERE id = $3', state, due, id);
}

/** Sends it again from now on, as often as a new one. False: there is no such delivery, or its webhook was removed. */
export async function redeliver(sql: Sql, id: number, now: number): Promise<boolean> {
  const count = await sql.run(
    `UPDATE deliveries SET state = 'pending', attempts = 0, due = $1
     WHERE id = $2 AND webhook IN (SELECT id FROM webhooks WHERE removed IS NULL)`,
    ...[now, id],
  );
  return count > 0;
}

/** One line of the log: no message, no secret. `at`, `outcome`, `ms`: of the last attempt; null: none was made. */
export interface LoggedDelivery {
  id: number;
  webhook: string;
  code: string;
  state: DeliveryState;
  attempts: number;
  due: number | null;
  at: number | null;
  outcome: string | null;
  ms: number | null;
}

/** The last ones, the newest first. */
export function listDeliveries(sql: Sql, webhook: string, limit: number): Promise<LoggedDelivery[]> {
  return sql.all(
    `SELECT d.id, d.webhook, n.code, d.state, d.attempts, d.due, a.at, a.outcome, a.ms
     FROM deliveries d JOIN notices n ON n.id = d.notice
     LEFT JOIN attempts a ON a.delivery = d.id AND a.at = (SELECT MAX(at) FROM attempts WHERE delivery = d.id)
     WHERE d.webhook = $1 ORDER BY d.id DESC LIMIT $2`,
    ...[webhook, limit],
  );
}
