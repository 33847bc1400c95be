import { addMonths, type Day } from '../../../engine/primitives/calendar.ts';
import { forecastTrend } from '../../../engine/projection/forecast.ts';
import { estimateTheilSen } from '../../../engine/projection/trend.ts';

/** What is known when asked: weekly values, oldest first, of at most 53 weeks. */
export interface Known {
  days: Day[];
  values: number[];
}

/** Days from the last known one to the target; Infinity: never. */
export type Contender = (known: Known, target: number) => number;

const FAR_DAYS = 3 * 365;

export const CONTENDERS: Record<string, Contender> = {
  'last value': () => Infinity,
  "last month's pace": carryOn((known) => meanPace(known, 4)),
  '13-week slope': carryOn((known) => meanPace(known, 13)),
  'least squares, 26 weeks': carryOn((known) => leastSquares(lastOf(known, 26))),
  'least squares, 52 weeks': carryOn(leastSquares),
  'damped trend (Holt), weeks': dampedTrend,
  'damped trend (Holt), months': (known, target) => dampedTrend(atMonthEnds(known), target),
  'Theil–Sen, 12 months': carryOn((known) => {
    const { days, values } = atMonthEnds(known);
    return estimateTheilSen(days, values)!.slope;
  }),
  'ours, weekly values': carryOn(({ days, values }) => forecastTrend(days, values).slope),
  'ours, 12 months': carryOn((known) => {
    const { days, values } = atMonthEnds(known);
    return forecastTrend(days, values).slope;
  }),
};

/** As the engine reads them: the last value on or before each month's end, counted back from the last day, with the day that it is of. */
export function atMonthEnds({ days, values }: Known): Known {
  const last = days.at(-1)!;
  const picked = new Set<number>();
  for (let back = 11; back >= 0; back--) {
    const end = addMonths(last, -back);
    const index = days.findLastIndex((day) => day <= end);
    if (index >= 0) picked.add(index);
  }
  return { days: [...picked].map((i) => days[i]!), values: [...picked].map((i) => values[i]!) };
}

function carryOn(paceOf: (known: Known) => number): Contender {
  return (known, target) => {
    const pace = paceOf(known);
    return pace > 0 ? (target - known.values.at(-1)!) / pace : Infinity;
  };
}

function lastOf({ days, values }: Known, weeks: number): Known {
  return { days: days.slice(-weeks - 1), values: values.slice(-weeks - 1) };
}

function meanPace(known: Known, weeks: number): number {
  const { days, values } = lastOf(known, weeks);
  return (values.at(-1)! - values[0]!) / (days.at(-1)! - days[0]!);
}

function leastSquares({ days, values }: Known): number {
  const meanDay = mean(days);
  const meanValue = mean(values);
  let sxy = 0;
  let sxx = 0;
  days.forEach((day, i) => {
    sxy += (day - meanDay) * (values[i]! - meanValue);
    sxx += (day - meanDay) ** 2;
  });
  return sxy / sxx;
}

/** Gardner & McKenzie (1985), its three parameters those of the least squared error of one step over what is known. */
function dampedTrend({ days, values }: Known, target: number): number {
  let best = { error: Infinity, level: 0, trend: 0, damping: 1 };
  for (const damping of [0.8, 0.85, 0.9, 0.95, 0.98]) {
    for (let a = 0.1; a < 1.05; a += 0.1) {
      for (let b = 0.05; b < 1; b += 0.1) {
        let level = values[0]!;
        let trend = values[1]! - values[0]!;
        let error = 0;
        for (let i = 1; i < values.length; i++) {
          const expected = level + damping * trend;
          const residual = values[i]! - expected;
          error += residual * residual;
          trend = damping * trend + a * b * residual;
          level = expected + a * residual;
        }
        if (error < best.error) best = { error, level, trend, damping };
      }
    }
  }
  const step = (days.at(-1)! - days[0]!) / (days.length - 1);
  let { level, trend } = best;
  for (let elapsed = step; elapsed <= FAR_DAYS; elapsed += step) {
    const before = level;
    trend *= best.damping;
    level += trend;
    if (level >= target) return elapsed - step + ((target - before) / (level - before)) * step;
  }
  return Infinity;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
