import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';

/** A count that only grows (but for a few corrections), observed every Monday. */
export interface Weekly {
  plugin: string;
  days: Day[];
  values: number[];
}

/** A value passes a round number `weeksAhead` after `origin`; `trueDays` from there to the day itself, taken as even within its week. */
export interface Crossing {
  series: Weekly;
  origin: number;
  target: number;
  trueDays: number;
}

const ROUND = [100, 500, 1e3, 5e3, 1e4, 5e4, 1e5, 5e5, 1e6];

/** The downloads of the QGIS plugins; null when the shared data is not there. */
export function loadWeekly(): Weekly[] | null {
  const folder = process.env.GRADUS_SHARED_DATA;
  const file = new URL(
    'qgis-plugins-weekly.csv',
    folder ? pathToFileURL(`${folder}/`) : new URL('../../../../shared/data/', import.meta.url),
  );
  if (!existsSync(file)) return null;
  const byPlugin = new Map<string, Weekly>();
  const rows = parse(readFileSync(file), { columns: true }) as { plugin: string; week: string; downloads: string }[];
  for (const { plugin, week, downloads } of rows) {
    if (downloads === '') continue;
    const series = byPlugin.get(plugin) ?? { plugin, days: [], values: [] };
    byPlugin.set(plugin, series);
    series.days.push(parseDay(week)!);
    series.values.push(Number(downloads));
  }
  return [...byPlugin.values()];
}

/** The first time that each series passes each round number, seen from `weeksAhead` before, with at least `weeksKnown` behind. */
export function findCrossings(all: readonly Weekly[], weeksAhead: number, weeksKnown: number): Crossing[] {
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

/** Splits by name, the same on every run: one half to find figures on, the other to check them. */
export function isCalibration({ plugin }: Weekly): boolean {
  let hash = 0;
  for (let i = 0; i < plugin.length; i++) hash = (hash * 31 + plugin.charCodeAt(i)) % 1_000_003;
  return hash % 2 === 0;
}
