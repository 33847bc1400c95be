import { formatDay, type Day } from '../../engine/calendar.ts';
import { makeSeries, type Series } from '../../engine/observations.ts';
import type { FaultList } from './faults.ts';
import type { ObservationColumns } from './observation-columns.ts';

/** By partner, in code-unit order, then metric. Independent of the order of rows. */
export type SeriesByPartner = Map<string, Map<string, Series>>;

/**
 * The series of everyone. Two values for one day with the same time of receipt, or none, are a fault, as nothing tells which one counts;
 * the same value twice is one observation.
 */
export function collectSeries(columns: ObservationColumns, faults: FaultList): SeriesByPartner {
  const { partners, metrics } = columns;
  const { rows, starts } = groupRows(columns);
  const collected: SeriesByPartner = new Map();
  const order = partners.map((_, index) => index).sort((a, b) => (partners[a]! < partners[b]! ? -1 : 1));
  for (const partner of order) {
    const ofPartner = new Map<string, Series>();
    metrics.forEach((metric, index) => {
      const group = partner * metrics.length + index;
      const [start, end] = [starts[group]!, starts[group + 1]!];
      if (start < end) ofPartner.set(metric, seriesOfRows(columns, rows.subarray(start, end), faults));
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

function seriesOfRows(columns: ObservationColumns, rows: Uint32Array, faults: FaultList): Series {
  const days: Day[] = [];
  const values: number[] = [];
  const received: (number | null)[] = [];
  let isAscending = true;
  for (const row of rows) {
    if (days.length > 0 && columns.day[row]! <= days[days.length - 1]!) isAscending = false;
    days.push(columns.day[row]!);
    values.push(columns.value[row]!);
    received.push(Number.isNaN(columns.received[row]!) ? null : columns.received[row]!);
  }
  if (!isAscending) findConflicts(columns, rows, faults);
  return makeSeries(days, values, received);
}

function findConflicts(columns: ObservationColumns, rows: Uint32Array, faults: FaultList): void {
  const { day, value, line } = columns;
  const moment = (row: number): number => (Number.isNaN(columns.received[row]!) ? day[row]! : columns.received[row]!);
  const sorted = rows.toSorted((a, b) => day[a]! - day[b]! || moment(a) - moment(b) || a - b);
  for (let i = 1; i < sorted.length; i++) {
    const [first, second] = [sorted[i - 1]!, sorted[i]!];
    if (day[first] !== day[second] || moment(first) !== moment(second) || value[first] === value[second]) continue;
    faults.add(line[second]!, {
      code: 'conflicting-value',
      partner: columns.partners[columns.partner[second]!]!,
      metric: columns.metrics[columns.metric[second]!]!,
      day: formatDay(day[second]!),
      otherLine: line[first]!,
    });
  }
}
