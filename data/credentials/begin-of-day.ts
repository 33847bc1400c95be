import type { IsoDay } from '../../engine/primitives/calendar.ts';

const DAY_MS = 86_400_000;

/** When a calendar day begins by the clocks of a time zone, to the second: `2026-03-08T08:00:00Z`. */
export function beginOfDay(day: IsoDay, timezone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: timezone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  // How far the clocks are ahead of UTC; looked up again at the moment that this leads to, in case they were changed in between.
  const aheadAt = (moment: number): number => Date.parse(`${clock.format(moment).replace(' ', 'T')}Z`) - moment;
  const guess = midnight - aheadAt(midnight - aheadAt(midnight));
  // Where clocks are put forward at midnight, the day begins when they have been.
  const begin = guess + Math.max(0, midnight - (guess + aheadAt(guess)));
  if (Math.abs(begin - midnight) > DAY_MS) throw new RangeError(`${timezone} has no ${day}`);
  return `${new Date(begin).toISOString().slice(0, 19)}Z`;
}
