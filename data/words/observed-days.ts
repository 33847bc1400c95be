import { formatDay, type Day } from '../../engine/primitives/calendar.ts';
import type { ObservedDays } from '../import/observations/observed-days.ts';

/** What waits for a later day than today; null: nothing does. */
export function describeWaiting({ later }: ObservedDays): string | null {
  if (!later) return null;
  const { count, last } = later;
  return count === 1
    ? `1 observation waits: it counts from ${formatDay(last)} on, after today.`
    : `${count} observations wait: they count after today only, the last from ${formatDay(last)} on.`;
}

/** That nothing has begun to count on a day; null: something has. */
export function describeEmptiness({ first }: ObservedDays, day: Day): string | null {
  if (first === null) return `Nothing is known on ${formatDay(day)}: there are no observations.`;
  return first <= day ? null : `Nothing is known on ${formatDay(day)}: the first observation counts from ${formatDay(first)} on.`;
}
