import type { Series } from '../measures/observations.ts';
import { periodFrom, periodStart } from '../measures/periods.ts';
import { sumOver } from '../measures/reading.ts';
import type { Day } from '../primitives/calendar.ts';
import type { Metric, Program } from '../program/program.ts';
import type { Outlook } from './arrival.ts';
import { scoreReach } from './chance.ts';
import { monthsBetween, reachOf, spreadOf, type Course } from './course.ts';

/** Twelve years of months. */
const PERIODS_AHEAD = 144;

/**
 * That what is counted over calendar periods is `target` or more, or less where it `drains`: each period begins with nothing and fills up at
 * the pace at which more comes in; a whole one counts from the first day of the next.
 */
export function outlookOfPeriods(
  { yearBegins }: Program,
  metric: Metric,
  series: Series,
  asOf: Day,
  inflow: Course,
  target: number,
  drains: boolean,
): Outlook {
  const period = metric.period!;
  const startOf = (day: Day): Day => periodStart(period, yearBegins, day);
  const current = startOf(asOf);
  const now = sumOver(metric, series, { after: current - 1, through: asOf }, asOf);
  const before = sumOver(metric, series, { after: periodFrom(period, yearBegins, asOf, -1) - 1, through: current - 1 }, asOf);
  const score = (gap: number, reach: number, spread: number): number => {
    if (drains) return gap < 0 ? -Infinity : scoreReach(gap, reach, spread);
    return gap <= 0 ? Infinity : scoreReach(reach, gap, spread);
  };
  const soFar = (day: Day, doubt?: number): number => {
    const start = startOf(day);
    const months = start === current ? monthsBetween(asOf, day) : monthsBetween(start - 1, day);
    return score(target - (start === current ? now : 0), reachOf(inflow, months, doubt), spreadOf(inflow, months, doubt));
  };
  const whole = (day: Day, doubt?: number): number => {
    const start = startOf(day);
    if (start !== current) return soFar(start - 1, doubt);
    return (drains ? before <= target : before >= target) ? Infinity : -Infinity;
  };
  const odds = (day: Day, doubt?: number): number => {
    if (metric.counts === 'so-far') return soFar(day, doubt);
    if (metric.counts === 'last-whole') return whole(day, doubt);
    return (drains ? Math.min : Math.max)(soFar(day, doubt), whole(day, doubt));
  };
  const starts = Array.from({ length: PERIODS_AHEAD }, (_, i) => periodFrom(period, yearBegins, asOf, i + 1));
  return {
    odds: (day) => odds(day),
    oddsAtPace: (day) => odds(day, 0),
    turns: starts.flatMap((start) => (start - 1 > asOf ? [start - 1, start] : [start])),
  };
}
