import { addMonths, civilFromDay, dayFromCivil, type Day } from '../primitives/calendar.ts';
import type { Metric, Period, Program } from '../program/program.ts';

/** Days after `after`, up to and including `through`. */
export interface Span {
  after: Day;
  through: Day;
}

const MONTHS: Record<Period, number> = { month: 1, quarter: 3, year: 12 };

/** The first day of the period that a day lies in; quarters and years begin with the program's own first month. */
export function periodStart(period: Period, yearBegins: number, day: Day): Day {
  const { year, month } = civilFromDay(day);
  const into = (month - yearBegins + 12) % MONTHS[period];
  return addMonths(dayFromCivil(year, month, 1), -into);
}

/** The first day of the period so many after that of the day. */
export function periodFrom(period: Period, yearBegins: number, day: Day, later: number): Day {
  return addMonths(periodStart(period, yearBegins, day), MONTHS[period] * later);
}

/** What counts of a metric on a day: the period so far, the last whole one, or one of the two; null where it has no period. */
export function spansOn({ yearBegins }: Program, { period, counts }: Metric, day: Day): Span[] | null {
  if (period === null) return null;
  const start = periodStart(period, yearBegins, day);
  const soFar = { after: start - 1, through: day };
  const lastWhole = { after: periodFrom(period, yearBegins, day, -1) - 1, through: start - 1 };
  return counts === 'so-far' ? [soFar] : counts === 'last-whole' ? [lastWhole] : [soFar, lastWhole];
}
