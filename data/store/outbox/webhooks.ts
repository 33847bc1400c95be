import type { Sql } from '../database.ts';

/** Whom else to tell. Moments in milliseconds since 1970-01-01 UTC. */
export interface StoredWebhook {
  id: string;
  /** Null: of every program. */
  program: string | null;
  url: string;
  /** Codes of notices. */
  events: string[];
  /** What messages are signed with. */
  secret: string;
  /** Whether it may be at an address that is not of the open internet. */
  isPrivate: boolean;
  created: number;
}

type Row = Omit<StoredWebhook, 'events' | 'isPrivate'> & { events: string; private: number };

const SELECT = 'SELECT id, program, url, events, secret, private, created FROM webhooks';

export async function addWebhook(sql: Sql, webhook: StoredWebhook): Promise<void> {
  const { id, program, url, events, secret, isPrivate, created } = webhook;
  await sql.run(
    'INSERT INTO webhooks (id, program, url, events, secret, private, created) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    ...[id, program, url, JSON.stringify(events), secret, isPrivate ? 1 : 0, created],
  );
}

/** Those that are not removed. */
export async function listWebhooks(sql: Sql): Promise<StoredWebhook[]> {
  return (await sql.all<Row>(`${SELECT} WHERE removed IS NULL ORDER BY created, id`)).map(webhookFrom);
}

export async function findWebhook(sql: Sql, id: string): Promise<StoredWebhook | undefined> {
  return (await sql.all<Row>(`${SELECT} WHERE id = $1 AND removed IS NULL`, id)).map(webhookFrom)[0];
}

/** Nothing is sent to it any more. False: there is no such webhook. */
export async function removeWebhook(sql: Sql, id: string, at: number): Promise<boolean> {
  if ((await sql.run('UPDATE webhooks SET removed = $1 WHERE id = $2 AND removed IS NULL', at, id)) === 0) return false;
  await sql.run("UPDATE deliveries SET due = NULL, state = 'failed' WHERE webhook = $1 AND due IS NOT NULL", id);
  return true;
}

function webhookFrom({ events, private: isPrivate, ...row }: Row): StoredWebhook {
  return { ...row, events: JSON.parse(events) as string[], isPrivate: isPrivate === 1 };
}
