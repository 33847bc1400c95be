import { parseDay } from '../../../../engine/primitives/calendar.ts';
import { readShared, type Observed } from './shared.ts';

const LONGEST_MONTH = 31;

/** Installations of the Jenkins plugins at month ends, as they rose and fell; cut where a month is missing. Null when they are not there. */
export function loadMonthly(): Observed[] | null {
  const rows = readShared('jenkins-plugin-installs-monthly.csv');
  if (!rows) return null;
  const all: Observed[] = [];
  for (const { plugin, month_end: end, installs } of rows as { plugin: string; month_end: string; installs: string }[]) {
    const day = parseDay(end)!;
    const last = all.at(-1);
    if (last?.plugin === plugin && day - last.days.at(-1)! <= LONGEST_MONTH) {
      last.days.push(day);
      last.values.push(Number(installs));
    } else all.push({ plugin, days: [day], values: [Number(installs)] });
  }
  return all;
}

/** The running total of what each month gained: it only rises, and slows down as real totals do. */
export function totalGains(all: readonly Observed[]): Observed[] {
  return all.map(({ plugin, days, values }) => {
    let total = 0;
    return { plugin, days: days.slice(1), values: values.slice(1).map((value, i) => (total += Math.max(0, value - values[i]!))) };
  });
}
