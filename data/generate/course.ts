import { addMonths, civilFromDay, parseDay, type Day } from '../../engine/primitives/calendar.ts';

/** Where something stands in some months (`2026-03`), straight lines between them, level before the first and after the last. */
export type Course = Readonly<Record<string, number>>;

export const FIRST_MONTH = '2024-12';
export const LAST_MONTH = '2026-11';
/** Nothing is observed after this day. */
export const LAST_DAY = parseDay('2026-11-20')!;

const MONTHS = 24;

/** The first days of the 24 months. */
export function listMonths(): Day[] {
  const first = parseDay(`${FIRST_MONTH}-01`)!;
  return Array.from({ length: MONTHS }, (_, i) => addMonths(first, i));
}

export function valueAt(course: Course, day: Day): number {
  const at = monthNumber(day);
  const points = Object.entries(course).map(([month, value]) => ({ at: monthNumber(parseDay(`${month}-01`)!), value }));
  points.sort((a, b) => a.at - b.at);
  const after = points.findIndex((point) => point.at >= at);
  if (after < 0) return points.at(-1)!.value;
  if (after === 0) return points[0]!.value;
  const [from, to] = [points[after - 1]!, points[after]!];
  return from.value + ((to.value - from.value) * (at - from.at)) / (to.at - from.at);
}

/** A straight line over all 24 months. */
export function line(from: number, to: number): Course {
  return { [FIRST_MONTH]: from, [LAST_MONTH]: to };
}

/** How busy shops were in the month before, 1 in an ordinary one. */
export function seasonBefore(day: Day): number {
  return SEASON[(civilFromDay(day).month + 10) % 12]!;
}

// From January on: quiet after the holidays, away in August, everything at once in December.
const SEASON = [0.9, 0.94, 1, 1.03, 1.06, 1, 0.96, 0.9, 1, 1.02, 1.06, 1.18];

function monthNumber(day: Day): number {
  const { year, month } = civilFromDay(day);
  return year * 12 + month;
}
