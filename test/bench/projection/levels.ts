import type { Trend } from '../../../engine/projection/trend.ts';
import type { Known } from './contenders.ts';
import type { Weekly } from './qgis.ts';

const MONTHS = 12;
const FOUR_WEEKS = 4;
const WEEK = 7;

/**
 * How often the interval of the trend of a value that goes up and down, the mean downloads a week over four weeks, holds its mean pace
 * over the weeks that followed. Every 9 weeks of every series with a year behind it.
 */
export function holdsLevel(
  all: readonly Weekly[],
  weeksAhead: number,
  forecast: (months: Known) => Trend,
): { share: number; cases: number } {
  let holds = 0;
  let cases = 0;
  for (const { values } of all) {
    const level = (end: number): number => (values[end]! - values[end - FOUR_WEEKS]!) / FOUR_WEEKS;
    for (let origin = MONTHS * FOUR_WEEKS; origin + weeksAhead < values.length; origin += 9) {
      const back = Array.from({ length: MONTHS }, (_, i) => (MONTHS - 1 - i) * FOUR_WEEKS);
      const months = { days: back.map((weeks) => -weeks * WEEK), values: back.map((weeks) => level(origin - weeks)) };
      if (!hasBothWays(months.values)) continue;
      const { low, high } = forecast(months);
      const pace = (level(origin + weeksAhead) - level(origin)) / (weeksAhead * WEEK);
      cases++;
      if (low <= pace && pace <= high) holds++;
    }
  }
  return { share: holds / cases, cases };
}

function hasBothWays(values: readonly number[]): boolean {
  const changes = values.slice(1).map((value, i) => value - values[i]!);
  return changes.some((change) => change > 0) && changes.some((change) => change < 0);
}
