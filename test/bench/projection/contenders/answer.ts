import type { Known } from '../questions.ts';

/** Days from the last known value. Infinity: never, or not within ten years. */
export interface Answer {
  date: number;
  early: number;
  late: number;
  /** That it comes within a year. */
  isCalled: boolean;
}

export type Contender = (known: Known, target: number) => Answer;

/** The value to be expected so many months after the last one, and what it is with 80 % not below and not above. */
export interface Path {
  middle: (months: number) => number;
  low: (months: number) => number;
  high: (months: number) => number;
}

export const DAYS_A_MONTH = 365.25 / 12;
export const YEAR_DAYS = 366;
const FAR_MONTHS = 120;
/** Standard normal: 80 % lies between −z and z. */
export const Z_80 = 1.2815515655446004;

export function carryOn(
  known: Known,
  target: number,
  { slope, low, high }: { slope: number; low: number; high: number },
): Answer {
  const gap = target - known.values.at(-1)!;
  const daysAt = (perDay: number): number => (perDay > 0 ? gap / perDay : Infinity);
  const date = daysAt(slope);
  return { date, early: daysAt(high), late: daysAt(low), isCalled: date <= YEAR_DAYS };
}

export function followPath({ middle, low, high }: Path, target: number): Answer {
  const date = firstDay(middle, target);
  return { date, early: firstDay(high, target), late: firstDay(low, target), isCalled: date <= YEAR_DAYS };
}

function firstDay(path: (months: number) => number, target: number): number {
  let before = path(0);
  for (let months = 1; months <= FAR_MONTHS; months++) {
    const value = path(months);
    if (value >= target) {
      const share = before >= target ? 0 : (target - before) / (value - before);
      return (months - 1 + share) * DAYS_A_MONTH;
    }
    before = value;
  }
  return Infinity;
}
