import type { Known } from '../questions.ts';
import { carryOn, type Answer, type Contender } from './answer.ts';

/** Expects no change. */
export function lastValue(): Answer {
  return { date: Infinity, early: Infinity, late: Infinity, isCalled: false };
}

/** The mean pace of so many months, without a range. */
export function paceOfMonths(months: number): Contender {
  return ({ days, values }, target) => {
    const first = Math.max(0, values.length - 1 - months);
    const slope = (values.at(-1)! - values[first]!) / (days.at(-1)! - days[first]!);
    return carryOn({ days, values }, target, { slope, low: slope, high: slope });
  };
}

export function leastSquares(known: Known, target: number): Answer {
  const slope = slopeOf(known);
  return carryOn(known, target, { slope, low: slope, high: slope });
}

export function slopeOf({ days, values }: Known): number {
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

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
