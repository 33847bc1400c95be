import type { Day } from '../../engine/primitives/calendar.ts';
import { todayIn } from '../import.ts';

/** What time it is. */
export interface Clock {
  now(): Date;
  /** In a time zone. */
  today(timezone: string): Day;
}

/** `day`: one that it always is; null: it goes on. */
export function clockOf(day: Day | null, now: () => Date = () => new Date()): Clock {
  return { now, today: (timezone) => day ?? todayIn(timezone, now()) };
}
