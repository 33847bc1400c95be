import { addMonths, type Day } from '../primitives/calendar.ts';
import type { PartnerSeries, Series } from './observations.ts';
import type { Program } from '../program/program.ts';
import { readMetrics, type Reading } from './reading.ts';

const MONTHS = 12;

/** A metric's known values at month ends, oldest first. */
export interface MonthlyValues {
  /** The ends themselves, as a day. */
  ends: Day[];
  /** When each value was observed, if that was in the month; a value carried over from an earlier month still stood at the end of this one. */
  days: Day[];
  values: number[];
}

/** The ends of the last twelve months, counted back from `asOf`, which is the last. Oldest first. */
export function monthEnds(asOf: Day): Day[] {
  return Array.from({ length: MONTHS }, (_, i) => addMonths(asOf, i + 1 - MONTHS));
}

/** All metrics at each month's end, by the reading rules. What was received late is in its place: a trend is of what is known now. */
export function readMonths(program: Program, series: PartnerSeries, ends: readonly Day[]): Reading[][] {
  return ends.map((day) => readMetrics(program, series, day));
}

/** The months of one metric (by index) in which its value was known, out of what `readMonths` gave. */
export function knownMonths(months: readonly (readonly Reading[])[], ends: readonly Day[], metric: number): MonthlyValues {
  const known: MonthlyValues = { ends: [], days: [], values: [] };
  months.forEach((readings, i) => {
    const reading = readings[metric]!;
    if (!isKnown(reading)) return;
    // What is known was observed.
    const { observed, low } = reading;
    const day = ends[i]!;
    const previousEnd = i > 0 ? ends[i - 1]! : addMonths(day, -1);
    known.ends.push(day);
    known.days.push(observed! > previousEnd ? observed! : day);
    known.values.push(low);
  });
  return known;
}

export function isKnown({ low, high }: Reading): boolean {
  return low === high;
}

/** The series as it is known on `day`, every value counting from the day that it was observed. */
export function asKnownOn(series: PartnerSeries, day: Day): PartnerSeries {
  let isLate = false;
  for (const { hasLate } of series.values()) isLate ||= hasLate;
  return isLate ? new Map([...series].map(([metric, one]) => [metric, one.hasLate ? settle(one, day) : one])) : series;
}

function settle(series: Series, day: Day): Series {
  const days: Day[] = [];
  const values: number[] = [];
  const parts: number[] | undefined = series.parts && [];
  series.days.forEach((observed, i) => {
    if (series.received[i]! > day) return;
    if (days.at(-1) === observed && parts?.at(-1) === series.parts?.[i]) values.pop();
    else {
      days.push(observed);
      parts?.push(series.parts![i]!);
    }
    values.push(series.values[i]!);
  });
  return { days, values, received: days, hasLate: false, ...(parts && { parts }) };
}
