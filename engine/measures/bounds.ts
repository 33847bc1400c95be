import { subtractDuration, type Day } from '../primitives/calendar.ts';
import type { Program } from '../program/program.ts';

/** The days that the metrics' windows and ages come down to on one day, by index of metric. */
export interface DayBounds {
  /** Observations on this day or before are outside the window; −∞ without a window. */
  windowAfter: number[];
  /** A last observation before this day is stale; −∞ when it never is. */
  staleBefore: number[];
}

// A program never changes, so what is worked out of it serves every partner: without this, replaying many spends its time here.
const known = new WeakMap<Program, Map<Day, DayBounds>>();

/** Worked out once a program and day. */
export function boundsOn(program: Program, day: Day): DayBounds {
  let days = known.get(program);
  if (!days) known.set(program, (days = new Map()));
  let bounds = days.get(day);
  if (!bounds) days.set(day, (bounds = findBounds(program, day)));
  return bounds;
}

function findBounds({ metrics }: Program, day: Day): DayBounds {
  return {
    windowAfter: metrics.map(({ window }) => (window ? subtractDuration(day, window) : -Infinity)),
    staleBefore: metrics.map(({ staleAfter }) => (staleAfter ? subtractDuration(day, staleAfter) : -Infinity)),
  };
}
