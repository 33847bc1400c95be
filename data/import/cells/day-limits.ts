import { addMonths, formatDay, parseDay, type Day, type IsoDay } from '../../../engine/primitives/calendar.ts';

const EARLIEST = parseDay('1990-01-01')!;
const MONTHS_AHEAD = 12;
/** What ends was agreed on long before. */
const MONTHS_TO_AN_END = 120;

/** Days that a file may name. */
export interface DayLimits {
  earliest: Day;
  latest: Day;
  /** Of the end of an enrolment or an exemption. */
  latestEnd: Day;
}

/** A day before 1990 or more than a year ahead is most often a slip of the pen. `today` in the program's time zone. */
export function limitsOn(today: Day): DayLimits {
  return { earliest: EARLIEST, latest: addMonths(today, MONTHS_AHEAD), latestEnd: addMonths(today, MONTHS_TO_AN_END) };
}

export type LimitProblem = { code: 'day-long-past'; earliest: IsoDay } | { code: 'day-far-ahead'; latest: IsoDay };

/** What puts a day, or a moment of it, out of the limits; null: nothing does. */
export function checkLimits({ earliest }: DayLimits, day: number, latest: Day): LimitProblem | null {
  if (day < earliest) return { code: 'day-long-past', earliest: formatDay(earliest) };
  return day >= latest + 1 ? { code: 'day-far-ahead', latest: formatDay(latest) } : null;
}
