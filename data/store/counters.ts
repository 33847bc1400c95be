import type { Sql } from './database.ts';

export type Counter = 'batch' | 'event' | 'revision' | 'partner' | 'metric' | 'notice' | 'delivery';

/** The first of so many numbers in a row. Whoever takes the next waits until these are committed. */
export async function takeNumbers(sql: Sql, counter: Counter, count: number): Promise<number> {
  const [row] = await sql.all<{ value: number }>(
    'UPDATE counters SET value = value + $1 WHERE name = $2 RETURNING value',
    ...[count, counter],
  );
  return row!.value - count + 1;
}

/** From here on, until the transaction ends, nobody else appends. */
export async function lockBatches(sql: Sql): Promise<void> {
  await sql.run("UPDATE counters SET value = value WHERE name = 'batch'");
}

/** The number that was given out last; 0: none was. */
export async function lastNumber(sql: Sql, counter: Counter): Promise<number> {
  const [row] = await sql.all<{ value: number }>('SELECT value FROM counters WHERE name = $1', counter);
  return row!.value;
}
