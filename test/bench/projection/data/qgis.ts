import { addMonths, parseDay, type Day } from '../../../../engine/primitives/calendar.ts';
import { readShared, type Observed } from './shared.ts';

/** A value passes a round number `weeksAhead` after `origin`; `trueDays` from there to the day itself, taken as even within its week. */
export interface Crossing {
  series: Observed;
  origin: number;
  target: number;
  trueDays: number;
}

const ROUND = [100, 500, 1e3, 5e3, 1e4, 5e4, 1e5, 5e5, 1e6];
const FIRST_MONTH_END = '2023-07-31';
const MONTHS = 19;

/** The downloads of the QGIS plugins, which only grow (but for a few corrections), observed every Monday; null when they are not there. */
export function loadWeekly(): Observed[] | null {
  const rows = readShared('qgis-plugins-weekly.csv');
  if (!rows) return null;
  const byPlugin = new Map<string, Observed>();
  for (const { plugin, week, downloads } of rows as { plugin: string; week: string; downloads: string }[]) {
    if (downloads === '') continue;
    const series = byPlugin.get(plugin) ?? { plugin, days: [], values: [] };
    byPlugin.set(plugin, series);
    series.days.push(parseDay(week)!);
    series.values.push(Number(downloads));
  }
  return [...byPlugin.values()];
}

/** The same at the ends of months, each taken as even within its week. */
export function atMonthEnds(weekly: readonly Observed[]): Observed[] {
  const ends = Array.from({ length: MONTHS }, (_, i) => addMonths(parseDay(FIRST_MONTH_END)!, i));
  return weekly.map(({ plugin, days, values }) => {
    const within = ends.filter((end) => days[0]! <= end && end <= days.at(-1)!);
    return { plugin, days: within, values: within.map((end) => valueOn(days, values, end)) };
  });
}

/** The first time that each series passes each round number, seen from `weeksAhead` before, with at least `weeksKnown` behind. */
export function findCrossings(all: readonly Observed[], weeksAhead: number, weeksKnown: number): Crossing[] {
  return all.flatMap((series) =>
    ROUND.flatMap((target) => {
      const crossed = series.values.findIndex((value) => value >= target);
      const origin = crossed - weeksAhead;
      if (crossed < 0 || origin < weeksKnown) return [];
      const [before, after] = [series.values[crossed - 1]!, series.values[crossed]!];
      const [from, to] = [series.days[crossed - 1]!, series.days[crossed]!];
      const day = from + ((target - before) / (after - before)) * (to - from);
      return [{ series, origin, target, trueDays: day - series.days[origin]! }];
    }),
  );
}

function valueOn(days: readonly Day[], values: readonly number[], day: Day): number {
  const after = days.findIndex((one) => one >= day);
  if (days[after] === day) return values[after]!;
  const share = (day - days[after - 1]!) / (days[after]! - days[after - 1]!);
  return values[after - 1]! + share * (values[after]! - values[after - 1]!);
}
