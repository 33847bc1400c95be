import type { Day } from '../primitives/calendar.ts';

/** A value measured on a day. `received`: days since 1970-01-01 in the program's zone, the time of day as the fraction; null: on that day. */
export interface Observation {
  partner: string;
  metric: string;
  day: Day;
  value: number;
  received: number | null;
}

/**
 * All that was ever observed of one metric of one partner, as parallel columns by day, then by `received`:
 * the first day on which the value counts. That is `day` itself, unless it came later.
 */
export interface Series {
  days: Day[];
  values: number[];
  received: Day[];
  /** True when some value came after its day, so that what is known depends on the day of asking. */
  hasLate: boolean;
  /**
   * Where a day has several observations that stand beside each other: which of them an entry is of, in rising order within the day.
   * An entry replaces those of its own part alone. Absent: one observation a day.
   */
  parts?: number[];
}

/** By metric id, and by what `seriesOfAttributes` calls those of attributes. What was never observed is not in it. */
export type PartnerSeries = ReadonlyMap<string, Series>;

/** Counts a criterion (by id, `gold/rating` or `gold/any-1`) as met for one partner; `until` is inclusive, null: until withdrawn. */
export interface Exemption {
  partner: string;
  criterion: string;
  reason: string;
  by: string;
  from: Day;
  until: Day | null;
}

/** By partner, then metric. Of two values for one day that count from the same day, the later received stands; then the later in order. */
export function collectObservations(observations: Iterable<Observation>): Map<string, Map<string, Series>> {
  const columns = new Map<string, Map<string, Columns>>();
  for (const { partner, metric, day, value, received } of observations) {
    const ofPartner = getOrAdd(columns, partner, () => new Map<string, Columns>());
    const column = getOrAdd(ofPartner, metric, () => ({ days: [], values: [], received: [] }));
    column.days.push(day);
    column.values.push(value);
    column.received.push(received ?? day);
  }
  const collected = new Map<string, Map<string, Series>>();
  for (const [partner, metrics] of columns) {
    const series = new Map<string, Series>();
    for (const [metric, column] of metrics) series.set(metric, makeSeries(column.days, column.values, column.received));
    collected.set(partner, series);
  }
  return collected;
}

/** `received` as in `Observation`, null: of none; `parts` as in `Series`; the columns are of one length and in any order. */
export function makeSeries(
  days: readonly Day[],
  values: readonly number[],
  received: readonly (number | null)[] | null,
  parts?: readonly number[],
): Series {
  // As in most files.
  if (received === null && !parts && isRising(days)) return promptSeries(days.slice(), values.slice());
  const moments = days.map((day, i) => received?.[i] ?? day);
  const partOf = (i: number): number => parts?.[i] ?? 0;
  const order = days.map((_, i) => i);
  order.sort((a, b) => days[a]! - days[b]! || partOf(a) - partOf(b) || moments[a]! - moments[b]! || a - b);
  const series: Series = { days: [], values: [], received: [], hasLate: false };
  if (parts) series.parts = [];
  for (const i of order) {
    const day = days[i]!;
    const countsFrom = Math.max(day, Math.floor(moments[i]!));
    const last = series.days.length - 1;
    const isSamePart = last >= 0 && series.days[last] === day && (series.parts?.[last] ?? 0) === partOf(i);
    if (isSamePart && series.received[last] === countsFrom) {
      series.values[last] = values[i]!;
      continue;
    }
    series.days.push(day);
    series.values.push(values[i]!);
    series.received.push(countsFrom);
    series.parts?.push(partOf(i));
    if (countsFrom > day) series.hasLate = true;
  }
  return series;
}

/** Of values that counted from their days on, which rise. The columns are the series’ own from now on. */
export function promptSeries(days: Day[], values: number[]): Series {
  return { days, values, received: days, hasLate: false };
}

export function isRising(days: readonly Day[]): boolean {
  for (let i = 1; i < days.length; i++) if (days[i]! <= days[i - 1]!) return false;
  return true;
}

/** Index of the value that stands for the last observed day on or before `day`, as known on `knownOn`; −1 when there is none. */
export function lastIndex(series: Series, day: Day, knownOn: Day = day): number {
  let i = countUpTo(series.days, day) - 1;
  if (series.hasLate) while (i >= 0 && series.received[i]! > knownOn) i--;
  return i;
}

/** Index of the value of the observation before that of index `i`, as known on `knownOn`; −1 when there is none. */
export function previousIndex({ days, received, hasLate, parts }: Series, i: number, knownOn: Day): number {
  const day = days[i];
  const part = parts?.[i];
  let j = i - 1;
  if (hasLate) while (j >= 0 && ((days[j] === day && parts?.[j] === part) || received[j]! > knownOn)) j--;
  return j;
}

/** How many of these days, ascending, are `day` or before it. */
export function countUpTo(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length;
  // What is asked for most is the end.
  if (high > 0 && days[high - 1]! <= day) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Columns {
  days: Day[];
  values: number[];
  received: number[];
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
