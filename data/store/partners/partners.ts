import type { PartnerSeries } from '../../../engine/measures/observations.ts';
import type { StoredRecord } from '../batches.ts';
import { placesFor, type Sql } from '../database.ts';
import { readMetricNames, readRecords } from '../rows.ts';
import { eachSeries, readSeries, type StoredSeries } from './series.ts';

/** All that is known of one partner. */
export interface PartnerRows {
  id: number;
  partner: string;
  series: PartnerSeries;
  /** In the order in which they came. */
  records: StoredRecord[];
}

/** Null: nothing was ever stored under that name. */
export async function readPartner(sql: Sql, program: string, partner: string): Promise<PartnerRows | null> {
  return (await readPartners(sql, program, [partner]))[0] ?? null;
}

/** Those of whom anything is stored, some hundred at most: a few questions, however many they are. */
export async function readPartners(sql: Sql, program: string, names: readonly string[]): Promise<PartnerRows[]> {
  const named = placesFor(names, 1);
  const partners = await sql.all<{ id: number; partner: string }>(
    `SELECT id, partner FROM partners WHERE program = $1 AND partner IN (${named.places}) ORDER BY partner`,
    ...[program, ...named.values],
  );
  if (partners.length === 0) return [];
  const numbers = placesFor(
    partners.map(({ id }) => id),
    0,
  );
  const series = await readSeries(sql, `observations o WHERE o.partner IN (${numbers.places})`, ...numbers.values);
  const records = await sql.all<StoredRecord>(
    `SELECT kind, partner, body FROM records WHERE program = $1 AND partner IN (${named.places}) ORDER BY batch, line`,
    ...[program, ...named.values],
  );
  const metrics = await readMetricNames(sql, program);
  const seriesOf = Map.groupBy(series, ({ partner }) => partner);
  const recordsOf = Map.groupBy(records, ({ partner }) => partner);
  return partners.map(({ id, partner }) => ({
    id,
    partner,
    series: byName(seriesOf.get(id) ?? [], metrics),
    records: recordsOf.get(partner) ?? [],
  }));
}

/** Everyone, one by one, in the order in which they were first named. */
export async function* eachPartner(sql: Sql, program: string): AsyncIterable<PartnerRows> {
  for await (const some of eachPartners(sql, program)) yield* some;
}

/** The same, some at a time. */
export async function* eachPartners(sql: Sql, program: string): AsyncIterable<PartnerRows[]> {
  const partners = await sql.all<{ id: number; partner: string }>(
    'SELECT id, partner FROM partners WHERE program = $1 ORDER BY id',
    program,
  );
  const metrics = await readMetricNames(sql, program);
  const recordsOf = Map.groupBy(await readRecords(sql, program), ({ partner }) => partner);
  let at = 0;
  let own: StoredSeries[] = [];
  const finish = (): PartnerRows => {
    const { id, partner } = partners[at++]!;
    const series = byName(own, metrics);
    own = [];
    return { id, partner, series, records: recordsOf.get(partner) ?? [] };
  };
  for await (const some of eachSeries(sql, 'partners p JOIN observations o ON o.partner = p.id WHERE p.program = $1', program)) {
    const whole: PartnerRows[] = [];
    for (const one of some) {
      while (partners[at]!.id !== one.partner) whole.push(finish());
      own.push(one);
    }
    if (whole.length > 0) yield whole;
  }
  const rest: PartnerRows[] = [];
  while (at < partners.length) rest.push(finish());
  if (rest.length > 0) yield rest;
}

function byName(own: readonly StoredSeries[], metrics: ReadonlyMap<number, string>): PartnerSeries {
  return new Map(own.map(({ metric, series }) => [metrics.get(metric)!, series]));
}
