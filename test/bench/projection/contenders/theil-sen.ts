import { quantileOf } from '../../../../engine/primitives/order-statistics.ts';
import { estimatePace, estimateTheilSen } from '../../../../engine/projection/trend.ts';
import type { Known } from '../questions.ts';
import { carryOn, type Answer } from './answer.ts';

/** The slope with its textbook interval. */
export function theilSen(known: Known, target: number): Answer {
  return carryOn(known, target, estimateTheilSen(known.days, known.values)!);
}

/**
 * One interval for all distances: of what only rises the median of the paces, the range between their quartiles widened;
 * of all else the textbook interval, widened seven times. What may not move at all is not called.
 */
export function widenedIntervals(known: Known, target: number): Answer {
  const { days, values } = known;
  const isRising = values.every((value, i) => i === 0 || value >= values[i - 1]!);
  const trend = isRising ? widenPaces(days, values) : widenTextbook(days, values);
  const answer = carryOn(known, target, trend);
  return { ...answer, isCalled: answer.isCalled && trend.low > 0 };
}

function widenPaces(days: readonly number[], values: readonly number[]): { slope: number; low: number; high: number } {
  const slope = estimatePace(days, values);
  const last = days.length - 1;
  const paces = days.slice(0, -1).map((day, i) => (values[last]! - values[i]!) / (days[last]! - day));
  const sorted = Float64Array.from(paces).sort();
  const spread = quantileOf(sorted, 0.75) - quantileOf(sorted, 0.25) + 0.1 * Math.abs(slope);
  return { slope, low: slope - 1.4 * spread, high: slope + 2.4 * spread };
}

function widenTextbook(days: readonly number[], values: readonly number[]): { slope: number; low: number; high: number } {
  const { slope, low, high } = estimateTheilSen(days, values)!;
  const least = 0.1 * Math.abs(slope);
  return {
    slope,
    low: slope - Math.max(7 * (slope - low), 1.4 * least),
    high: slope + Math.max(7 * (high - slope), 2.4 * least),
  };
}
