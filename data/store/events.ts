import { takeNumbers } from './counters.ts';
import type { Sql } from './database.ts';

/** Who may be told: anyone, the partner and the operator, or the operator alone. */
export type Audience = 'public' | 'partner' | 'operator';

/** Something that listeners are told of. `body` is JSON. */
export interface StoredEvent {
  id: number;
  program: string;
  /** Null: it is of the program. */
  partner: string | null;
  kind: string;
  audience: Audience;
  /** Milliseconds since 1970-01-01 UTC. */
  happened: number;
  body: string;
}

/** Inside a transaction: they are numbered in the order in which they are committed. */
export async function addEvents(sql: Sql, events: readonly Omit<StoredEvent, 'id'>[]): Promise<void> {
  if (events.length === 0) return;
  const first = await takeNumbers(sql, 'event', events.length);
  await sql.insertMany(
    'events',
    ['id', 'program', 'partner', 'kind', 'audience', 'happened', 'body'],
    events.map(({ program, partner, kind, audience, happened, body }, i) => [
      first + i,
      program,
      partner,
      kind,
      audience,
      happened,
      body,
    ]),
  );
}

/** Those after an event, oldest first, `limit` at most. */
export function listEvents(sql: Sql, after: number, limit: number, program?: string): Promise<StoredEvent[]> {
  const select = 'SELECT id, program, partner, kind, audience, happened, body FROM events WHERE';
  return program === undefined
    ? sql.all(`${select} id > $1 ORDER BY id LIMIT $2`, after, limit)
    : sql.all(`${select} program = $1 AND id > $2 ORDER BY id LIMIT $3`, program, after, limit);
}
