import { addMonths, type Day } from '../primitives/calendar.ts';
import { foresee, outlookOf, RANGE_ODDS, type RangeOdds } from './arrival.ts';
import { estimateCourse } from './course.ts';

/** What was observed of one partner and metric at month ends, oldest first; days rise strictly. */
export interface MonthlyHistory {
  days: readonly Day[];
  values: readonly number[];
}

const MONTHS_BEFORE = 6;
const MONTHS_USED = 12;
const MONTHS_AHEAD = 12;
const CASES_NEEDED = 100;
/** What is missed at either end. */
const MISSED = 0.1;
/** A range is shown of what is more likely than not to come. */
const LIKELY = 0.5;

/**
 * Where the ranges of one's own partners begin and end, out of what became of them: split conformal prediction over the whole population
 * (Stankevičiūtė, Alaa & van der Schaar, NeurIPS 2021). From every month on, each later best is a bar that was passed on a known day; the odds
 * on that day leave out one in ten at either end. Null: fewer than 100 such days are known. Use histories of more than a year, if there are.
 */
export function calibrateRange(population: readonly MonthlyHistory[]): RangeOdds | null {
  const odds = Float64Array.from(population.flatMap(oddsOnTrueDays)).sort();
  if (odds.length < CASES_NEEDED) return null;
  const rank = Math.max(0, Math.floor(MISSED * (odds.length + 1)) - 1);
  return { early: odds[rank]!, late: odds[odds.length - 1 - rank]! };
}

function oddsOnTrueDays({ days, values }: MonthlyHistory): number[] {
  const odds: number[] = [];
  for (let known = MONTHS_BEFORE; known < days.length; known++) {
    const from = Math.max(0, known - MONTHS_USED);
    const course = estimateCourse(days.slice(from, known), values.slice(from, known));
    const last = values[known - 1]!;
    const end = addMonths(course.from, MONTHS_AHEAD);
    let best = last;
    for (let i = known; i < days.length && days[i]! <= end; i++) {
      const value = values[i]!;
      if (value <= best) continue;
      const target = (best + value) / 2;
      const share = (target - values[i - 1]!) / (value - values[i - 1]!);
      const outlook = outlookOf(course, target - last);
      const day = Math.ceil(days[i - 1]! + share * (days[i]! - days[i - 1]!));
      if (foresee(outlook, course.from, RANGE_ODDS).chance >= LIKELY) odds.push(outlook.odds(day));
      best = value;
    }
  }
  return odds.filter(Number.isFinite);
}
