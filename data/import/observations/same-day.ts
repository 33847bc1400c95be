import { formatDay, type Day } from '../../../engine/primitives/calendar.ts';
import type { Metric } from '../../../engine/program/program.ts';
import type { FaultList } from '../faults.ts';
import type { GroupedRows } from './grouped-rows.ts';
import { placeOf, type ObservationColumns } from './observation-columns.ts';

/** What several values of one partner, metric and day are: `add`: each counts for itself; `replace`: the last one stands. */
export type SameDay = 'add' | 'replace';

/** Of a metric that is rolled up over days, every value counts; of any other, the last one alone. */
export function isAccumulated({ aggregate }: Metric): boolean {
  return aggregate !== 'latest';
}

/**
 * Tells of each value that may correct an earlier one of the same day or stand beside it: nothing says which, when neither was received
 * later than the other.
 */
export function refuseAmbiguous(
  columns: ObservationColumns,
  groups: GroupedRows,
  known: ReadonlyMap<string, Metric>,
  faults: FaultList,
): void {
  columns.metrics.forEach((id, index) => {
    const metric = known.get(id)!;
    if (!isAccumulated(metric)) return;
    for (let partner = 0; partner < columns.partners.length; partner++)
      refuseAmong(columns, groups.ofMetric(partner, index), metric, faults);
  });
}

/** `rows`: those of one partner and metric, in order of the files. */
function refuseAmong(columns: ObservationColumns, rows: Uint32Array, metric: Metric, faults: FaultList): void {
  const momentOf = (row: number): number => {
    const received = columns.received?.[row] ?? NaN;
    return Number.isNaN(received) ? columns.day.at(row) : received;
  };
  if (hasRisingDays(columns, rows)) return;
  const seen = new Map<Day, Map<number, number>>();
  for (const row of rows) {
    if (columns.beside?.[row] === 1) continue;
    const day = columns.day.at(row);
    let ofDay = seen.get(day);
    if (!ofDay) seen.set(day, (ofDay = new Map()));
    const other = ofDay.get(momentOf(row));
    if (other === undefined) {
      ofDay.set(momentOf(row), row);
      continue;
    }
    faults.addAt(placeOf(columns, row), {
      code: 'same-day',
      partner: columns.partners[columns.partner.at(row)]!,
      metric: metric.id,
      aggregate: metric.aggregate,
      day: formatDay(day),
      other: placeOf(columns, other),
    });
  }
}

/** Which of a day's values each row is, where all stand beside each other, or only those that say so; undefined when no day has several. */
export function numberParts(columns: ObservationColumns, rows: Uint32Array, areAllBeside: boolean): number[] | undefined {
  if (hasRisingDays(columns, rows) || (!areAllBeside && !rows.some((row) => columns.beside?.[row] === 1))) return undefined;
  const counts = new Map<Day, number>();
  return Array.from(rows, (row) => {
    const day = columns.day.at(row);
    if (!areAllBeside && columns.beside?.[row] !== 1) return 0;
    const part = counts.get(day) ?? (areAllBeside ? 0 : 1);
    counts.set(day, part + 1);
    return part;
  });
}

/** As in most files: then no day is there twice. */
function hasRisingDays({ day }: ObservationColumns, rows: Uint32Array): boolean {
  for (let i = 1; i < rows.length; i++) if (day.at(rows[i]!) <= day.at(rows[i - 1]!)) return false;
  return true;
}
