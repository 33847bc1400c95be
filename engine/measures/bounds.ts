import { beforeOccurrence, subtractDuration, type Day, type Duration } from '../primitives/calendar.ts';
import { spansOn, type Span } from './periods.ts';
import type { Program } from '../program/program.ts';

/** The days that the metrics' windows and ages come down to on one day, by index of metric. */
export interface DayBounds {
  /** Observations on this day or before are outside the window; −∞ without a window. */
  windowAfter: number[];
  /** Of a metric that is counted over a period: the days that count; null for any other. */
  spans: (readonly Span[] | null)[];
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

/**
 * Windows as long as the time between two reviews are to share no day on consecutive review days, and to leave none out, also where months are
 * of different lengths. On other days months are counted back from the day itself.
 */
function startOf({ review }: Program, window: Duration, day: Day): Day {
  const onReview = review && beforeOccurrence(review.from, review.every, day, window);
  return onReview ?? subtractDuration(day, window);
}

function findBounds(program: Program, day: Day): DayBounds {
  const { metrics } = program;
  return {
    windowAfter: metrics.map(({ window }) => (window ? startOf(program, window, day) : -Infinity)),
    spans: metrics.map((metric) => spansOn(program, metric, day)),
    staleBefore: metrics.map(({ staleAfter }) => (staleAfter ? subtractDuration(day, staleAfter) : -Infinity)),
  };
}
