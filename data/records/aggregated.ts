import type { Day } from '../../engine/primitives/calendar.ts';
import { countedOn, readAggregated, type Aggregated, type Reading } from '../../engine/measures/reading.ts';
import { isComputed } from '../../engine/program/computed.ts';
import type { Aggregate, Program } from '../../engine/program/program.ts';
import { readLastObserved, rollUp, UNITS, type PartnerRange, type RolledUp } from '../store/aggregates.ts';
import type { Sql } from '../store/database.ts';

/**
 * The readings of many partners, by their numbers, rolled up by the database. Null: of that one the observations themselves are needed, as
 * something is old, stands beside or in the place of another, or has more decimal places than are added up there.
 */
export async function readInPlace(
  sql: Sql,
  program: Program,
  range: PartnerRange,
  metrics: ReadonlyMap<string, number>,
  day: Day,
): Promise<Map<number, Reading[] | null>> {
  const known = new Map<number, (Aggregated | null)[] | null>();
  for (const [index, metric] of program.metrics.entries()) {
    const id = metrics.get(metric.id);
    if (isComputed(metric) || id === undefined) continue;
    const spans = metric.aggregate === 'latest' ? [] : countedOn(program, index, day);
    const rolled = await Promise.all(spans.map(async (span) => byPartner(await rollUp(sql, range, id, span, day))));
    for (const { partner, observed, value } of await readLastObserved(sql, range, id, day)) {
      let all = known.get(partner);
      if (all === undefined) known.set(partner, (all = []));
      const over = rolled.map((rows) => rows.get(partner));
      if (over.some((row) => row?.isPlain === false)) known.set(partner, null);
      else if (all) all[index] = { observed, last: value, over: over.map((row) => valueOf(metric.aggregate, row)) };
    }
  }
  return new Map([...known].map(([partner, all]) => [partner, all && readAggregated(program, all, day)]));
}

function byPartner(rows: readonly RolledUp[]): Map<number, RolledUp> {
  return new Map(rows.map((row) => [row.partner, row]));
}

/** One division of whole numbers is the number nearest to the exact result. */
function valueOf(kind: Aggregate, row: RolledUp | undefined): number | null {
  if (!row) return kind === 'sum' || kind === 'count' ? 0 : null;
  const { count, units, least, most } = row;
  if (kind === 'count') return count;
  if (kind === 'min') return least;
  if (kind === 'max') return most;
  return units / (kind === 'mean' ? UNITS * count : UNITS);
}
