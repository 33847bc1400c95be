import type { Database } from '../../../data/store/database.ts';
import type { Editions } from '../../../engine/program/editions.ts';
import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import { givenProgram } from '../../engine/given.ts';

export const MONTHS = 24;
export const FIRST_DAY = parseDay('2025-01-01')!;
/** The last day of the last month. */
export const LAST_DAY: Day = parseDay('2026-12-31')!;

/** Six metrics, three tiers, reviewed every three months. */
export const EDITIONS: Editions = [
  givenProgram({
    announced: undefined,
    effective: undefined,
    metrics: {
      shops: { label: 'Shops', unit: 'count' },
      rating: { label: 'Rating', unit: 'rating', outOf: 5 },
      orders: { label: 'Orders', unit: 'count', aggregate: 'sum', window: 'P3M' },
      uptime: { label: 'Uptime', unit: 'percent' },
      releases: { label: 'Releases', unit: 'count', aggregate: 'sum', window: 'P12M' },
      reply: { label: 'Reply', unit: 'days', aggregate: 'mean', window: 'P6M' },
    },
    tiers: [
      { id: 'member', name: 'Member' },
      { id: 'silver', name: 'Silver', requires: { shops: 100, rating: 4, uptime: 99 } },
      { id: 'gold', name: 'Gold', requires: { shops: 500, orders: 3000, releases: 6, reply: { atMost: 2 } } },
    ],
    review: { every: 'P3M', from: '2025-01-01', warning: 'P90D' },
  }),
];

/** A number from 0 to 999 of each partner, metric and month, and what the metrics come to by it. */
const HASH = '((partner * 7919 + month * 104729 + metric * 31) % 1000)';
const VALUE = `CASE metric WHEN 1 THEN 50 + ${HASH} * 6 / 10 + month * 5 WHEN 2 THEN (350 + ${HASH} * 15 / 100) / 100.0 WHEN 3 THEN ${HASH} * 2
  WHEN 4 THEN (9800 + ${HASH} * 2 / 10) / 100.0 WHEN 5 THEN ${HASH} * 3 / 1000 ELSE ${HASH} * 6 / 1000 END`;

/** A row each of number, metric, month, day (as a whole number) and value, in the order of the key, in SQL; `series`: the whole numbers from 0 on, as `i`. */
export function rowsOf(series: string, divide: '/' | '//'): string {
  return `SELECT partner, metric, ${FIRST_DAY} + month * 30 + partner % 20 AS day, ${VALUE.replaceAll(' / ', ` ${divide} `).replaceAll(`${divide} 100.0`, '/ 100.0')} AS value
    FROM (SELECT 1 + i ${divide} ${6 * MONTHS} AS partner, 1 + (i ${divide} ${MONTHS}) % 6 AS metric, i % ${MONTHS} AS month FROM (${series}) numbers) places`;
}

/** Everyone's months, made inside the database. */
export async function fillStore(database: Database, partners: number): Promise<void> {
  const numbers = (count: number): string =>
    database.dialect === 'postgres'
      ? `SELECT i FROM generate_series(0::bigint, ${count - 1}) AS n(i)`
      : `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${count - 1}) SELECT i FROM n`;
  const metrics = EDITIONS[0].metrics.map(({ id }, i): [number, string, string] => [1 + i, 'acme', id]);
  await database.insertMany('batches', ['id', 'program', 'received', 'source'], [[1, 'acme', 0, 'bench']]);
  await database.insertMany('metrics', ['id', 'program', 'metric'], metrics);
  await database.run(
    `INSERT INTO partners (id, program, partner) SELECT i + 1, 'acme', 'p' || i FROM (${numbers(partners)}) numbers`,
  );
  const columns = 'partner, metric, day, batch, line, value';
  const rows = rowsOf(numbers(partners * 6 * MONTHS), '/');
  await database.run(`INSERT INTO observations (${columns}) SELECT partner, metric, day, 1, 1, value FROM (${rows}) made`);
  for (const [name, value] of [
    ['batch', 1],
    ['partner', partners],
    ['metric', 6],
  ] as const)
    await database.run('UPDATE counters SET value = $1 WHERE name = $2', value, name);
  if (database.dialect === 'postgres') await database.run('ANALYZE');
}
