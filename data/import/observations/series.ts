import type { Day } from '../../../engine/primitives/calendar.ts';
import { isRising, makeSeries, promptSeries, type Series } from '../../../engine/measures/observations.ts';
import type { Metric } from '../../../engine/program/program.ts';
import type { FaultList } from '../faults.ts';
import type { ObservationColumns } from './observation-columns.ts';
import { isAccumulated, numberParts, refuseAmbiguous, type SameDay } from './same-day.ts';
import { refuseNegativeSums } from './sums.ts';

/** By partner, in code-unit order, then metric. */
export type SeriesByPartner = Map<string, Map<string, Series>>;

/**
 * The series of everyone. Of two values for one day the later received stands; where nothing tells which that is, the later row. Of a metric
 * that is rolled up, `sameDay` says what they are; null: they are refused where nothing tells.
 */
export function collectSeries(
  columns: ObservationColumns,
  known: ReadonlyMap<string, Metric>,
  sameDay: SameDay | null,
  faults: FaultList,
): SeriesByPartner {
  const { partners, metrics } = columns;
  const { rows, starts } = groupRows(columns);
  const collected: SeriesByPartner = new Map();
  const order = partners.map((_, index) => index).sort((a, b) => (partners[a]! < partners[b]! ? -1 : 1));
  for (const partner of order) {
    const ofPartner = new Map<string, Series>();
    metrics.forEach((metric, index) => {
      const group = partner * metrics.length + index;
      const [start, end] = [starts[group]!, starts[group + 1]!];
      if (start === end) return;
      const own = rows.subarray(start, end);
      const accumulated = isAccumulated(known.get(metric)!);
      if (accumulated && !sameDay) refuseAmbiguous(columns, own, known.get(metric)!, faults);
      const parts = accumulated ? numberParts(columns, own, sameDay === 'add') : undefined;
      const series = seriesOfRows(columns, own, parts);
      refuseNegativeSums(columns, own, known.get(metric)!, series, faults);
      ofPartner.set(metric, series);
    });
    collected.set(partners[partner]!, ofPartner);
  }
  return collected;
}

/** A counting sort by partner and metric: the rows of group g are rows[starts[g]] up to rows[starts[g + 1]], in order of the file. */
function groupRows({ partners, metrics, partner, metric }: ObservationColumns): {
  rows: Uint32Array;
  starts: Uint32Array;
} {
  const starts = new Uint32Array(partners.length * metrics.length + 1);
  const groupOf = (row: number): number => partner[row]! * metrics.length + metric[row]!;
  for (let row = 0; row < partner.length; row++) starts[groupOf(row) + 1]!++;
  for (let group = 1; group < starts.length; group++) starts[group]! += starts[group - 1]!;
  const next = starts.slice();
  const rows = new Uint32Array(partner.length);
  for (let row = 0; row < partner.length; row++) rows[next[groupOf(row)]!++] = row;
  return { rows, starts };
}

function seriesOfRows(columns: ObservationColumns, rows: Uint32Array, parts: readonly number[] | undefined): Series {
  const days = new Array<Day>(rows.length);
  const values = new Array<number>(rows.length);
  for (let i = 0; i < rows.length; i++) {
    days[i] = columns.day[rows[i]!]!;
    values[i] = columns.value[rows[i]!]!;
  }
  const received = receivedOf(columns, rows);
  if (received === null && !parts && isRising(days)) return promptSeries(days, values);
  return makeSeries(days, values, received, parts);
}

/** Null: nothing is told of any. */
function receivedOf({ received }: ObservationColumns, rows: Uint32Array): (number | null)[] | null {
  let isTold = false;
  for (let i = 0; i < rows.length && !isTold; i++) isTold = !Number.isNaN(received[rows[i]!]!);
  if (!isTold) return null;
  return Array.from(rows, (row) => (Number.isNaN(received[row]) ? null : received[row]!));
}
