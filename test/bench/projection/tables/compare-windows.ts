import { estimateTheilSen } from '../../../../engine/projection/trend.ts';
import { medianOf } from '../../../../engine/primitives/order-statistics.ts';
import { accumulateSince, keptBy, readWindow } from '../../../../engine/projection/roll-off.ts';
import { DAYS_A_MONTH, estimateFlow } from '../../../../engine/projection/course.ts';
import { makeSeries } from '../../../../engine/measures/observations.ts';
import type { Metric } from '../../../../engine/program/program.ts';
import type { Observed } from '../data/shared.ts';

const WEEK = 7;
const MONTHS = 12;
const FOUR_WEEKS = 4;
const SUMS_NEEDED = 6;
const METHODS = ['last value', 'Theil–Sen on the sums', 'roll-off, median month', 'Gradus'] as const;

/**
 * What a sum over `windowWeeks` will be `weeksAhead` from now: the median of |said − true| as a share of the larger of the true and the
 * last value, every 8 weeks of every series with a year behind it. Months are of four weeks here, so that they fall on observations.
 */
export function compareWindows(
  all: readonly Observed[],
  windowWeeks: number,
  weeksAhead: number,
): [(typeof METHODS)[number], number, number][] {
  const errors = METHODS.map((): number[] => []);
  for (const { days, values } of all) {
    const gains = values.slice(1).map((value, i) => value - values[i]!);
    if (gains.some((gain) => gain < 0)) continue;
    for (let origin = MONTHS * FOUR_WEEKS + 4; origin + weeksAhead <= gains.length; origin += 8) {
      const sumTo = (end: number, weeks: number): number => gains.slice(Math.max(0, end - weeks), end).reduce((a, b) => a + b, 0);
      const now = sumTo(origin, windowWeeks);
      if (now < windowWeeks) continue;
      const truth = sumTo(origin + weeksAhead, windowWeeks);
      const kept = sumTo(origin, Math.max(0, windowWeeks - weeksAhead));
      const coming = Math.min(windowWeeks, weeksAhead);
      const months = Array.from({ length: MONTHS }, (_, i) => sumTo(origin - i * FOUR_WEEKS, FOUR_WEEKS));
      const backs = Array.from({ length: MONTHS }, (_, i) => MONTHS - 1 - i).filter(
        (back) => origin - back * FOUR_WEEKS >= windowWeeks,
      );
      const trend = estimateTheilSen(
        backs.map((back) => -back * FOUR_WEEKS),
        backs.map((back) => sumTo(origin - back * FOUR_WEEKS, windowWeeks)),
      );
      const said = [
        now,
        backs.length < SUMS_NEEDED ? NaN : now + trend!.slope * weeksAhead,
        kept + (medianOf(months)! / FOUR_WEEKS) * coming,
        sumByEngine(days.slice(1, origin + 1), gains.slice(0, origin), windowWeeks, weeksAhead),
      ];
      said.forEach((value, i) => errors[i]!.push(Math.abs(value - truth) / Math.max(truth, now)));
    }
  }
  return METHODS.map((method, i) => [method, medianOf(errors[i]!.filter(Number.isFinite)) ?? NaN, errors[i]!.length]);
}

function sumByEngine(days: number[], gains: number[], windowWeeks: number, weeksAhead: number): number {
  const metric = { aggregate: 'sum', window: { months: 0, days: windowWeeks * WEEK } } as Metric;
  const series = makeSeries(days, gains, days);
  const asOf = days.at(-1)!;
  const ends = Array.from({ length: MONTHS }, (_, i) => asOf - (MONTHS - 1 - i) * FOUR_WEEKS * WEEK);
  const { pace } = estimateFlow(ends, accumulateSince(metric, series, ends));
  const elapsed = Math.min(weeksAhead, windowWeeks) * WEEK;
  return keptBy(readWindow(metric, series, asOf))[elapsed]! + (pace * elapsed) / DAYS_A_MONTH;
}
