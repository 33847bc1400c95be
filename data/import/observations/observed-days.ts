import type { Day } from '../../../engine/primitives/calendar.ts';
import type { ObservationColumns } from './observation-columns.ts';

/** When observations begin to count: on their day, or on the day on which they were received. */
export interface ObservedDays {
  /** The first of all; null: there are none. */
  first: Day | null;
  /** The last one up to today; null: there is none. */
  last: Day | null;
  /** What counts after today only, up to the last of all; null: nothing does. */
  later: { count: number; last: Day } | null;
}

export function findObservedDays({ day, received }: ObservationColumns, today: Day): ObservedDays {
  let [first, last, latest, count] = [Infinity, -Infinity, -Infinity, 0];
  for (let row = 0; row < day.length; row++) {
    const moment = received?.[row] ?? NaN;
    const countsFrom = Number.isNaN(moment) ? day.at(row) : Math.max(day.at(row), Math.floor(moment));
    if (countsFrom < first) first = countsFrom;
    if (countsFrom > latest) latest = countsFrom;
    if (countsFrom > today) count++;
    else if (countsFrom > last) last = countsFrom;
  }
  return {
    first: first === Infinity ? null : first,
    last: last === -Infinity ? null : last,
    later: count === 0 ? null : { count, last: latest },
  };
}
