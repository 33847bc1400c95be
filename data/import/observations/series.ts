import type { Day } from '../../../engine/primitives/calendar.ts';
import { isRising, makeSeries, promptSeries, type PartnerSeries, type Series } from '../../../engine/measures/observations.ts';
import type { Metric } from '../../../engine/program/program.ts';
import type { FaultList } from '../faults.ts';
import type { GroupedRows } from './grouped-rows.ts';
import type { ObservationColumns } from './observation-columns.ts';
import { isAccumulated, numberParts, type SameDay } from './same-day.ts';
import { refuseNegativeSums } from './sums.ts';

/** By partner, in code-unit order. */
export type SeriesByPartner = Pick<ReadonlyMap<string, PartnerSeries>, 'get' | 'keys'>;

/**
 * The series of everyone. Of two values for one day the later received stands; where nothing tells which that is, the later row. Of a metric
 * that is rolled up, `sameDay` says what they are. Those of a partner are made when they are asked for, and kept until another's are: lists
 * of numbers take more room than the columns that they are made of.
 */
export function collectSeries(
  columns: ObservationColumns,
  groups: GroupedRows,
  known: ReadonlyMap<string, Metric>,
  sameDay: SameDay | null,
  faults: FaultList,
): SeriesByPartner {
  const { partners, metrics } = columns;
  const order = partners.map((_, index) => index).sort((a, b) => (partners[a]! < partners[b]! ? -1 : 1));
  const indexes = new Map(order.map((index) => [partners[index]!, index]));
  const isRolledUp = metrics.map((metric) => isAccumulated(known.get(metric)!));
  const seriesOf = (rows: Uint32Array, metric: number): Series =>
    seriesOfRows(columns, rows, isRolledUp[metric] ? numberParts(columns, rows, sameDay === 'add') : undefined);

  for (const partner of order) {
    metrics.forEach((metric, index) =>
      refuseNegativeSums(columns, groups.ofMetric(partner, index), known.get(metric)!, (rows) => seriesOf(rows, index), faults),
    );
  }

  let last = { partner: -1, series: new Map<string, Series>() };
  return {
    keys: () => indexes.keys(),
    get(name) {
      const partner = indexes.get(name);
      if (partner === undefined || partner === last.partner) return partner === undefined ? undefined : last.series;
      const series = new Map<string, Series>();
      metrics.forEach((metric, index) => {
        const rows = groups.ofMetric(partner, index);
        if (rows.length > 0) series.set(metric, seriesOf(rows, index));
      });
      last = { partner, series };
      return series;
    },
  };
}

function seriesOfRows(columns: ObservationColumns, rows: Uint32Array, parts: readonly number[] | undefined): Series {
  const days = new Array<Day>(rows.length);
  const values = new Array<number>(rows.length);
  for (let i = 0; i < rows.length; i++) {
    days[i] = columns.day.at(rows[i]!);
    values[i] = columns.value.at(rows[i]!);
  }
  const received = receivedOf(columns, rows);
  if (received === null && !parts && isRising(days)) return promptSeries(days, values);
  return makeSeries(days, values, received, parts);
}

/** Null: nothing is told of any. */
function receivedOf({ received }: ObservationColumns, rows: Uint32Array): (number | null)[] | null {
  if (received === null || rows.every((row) => Number.isNaN(received[row]))) return null;
  return Array.from(rows, (row) => (Number.isNaN(received[row]) ? null : received[row]!));
}
