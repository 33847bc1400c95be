import { addMonths, type Day } from '../primitives/calendar.ts';
import { chanceOf, scoreReach } from './chance.ts';
import { monthsBetween, reachOf, spreadOf, type Course } from './course.ts';

/** The log odds that something has been reached, on any day to come. */
export interface Outlook {
  odds: (day: Day) => number;
  /** The same, if its pace holds: nothing of it is lost, nothing doubted, and noise alone decides. An even value arrives when its pace says. */
  oddsAtPace: (day: Day) => number;
  /** Days between which the odds go one way, rising; after the last nothing changes any more. */
  turns: readonly Day[];
}

/** The log odds at which a range begins and ends. */
export interface RangeOdds {
  early: number;
  late: number;
}

/** When something will be reached, and whether it will. Days are after the day of asking. */
export interface Arrival {
  /** Within a year, and within three. */
  chance: number;
  longChance: number;
  /** Null: not within three years. */
  date: Day | null;
  earliest: Day | null;
  /** Infinity: not within ten years, if at all. */
  latest: Day;
}

/** From one to five until five to one: on real series, eight in ten of what came, came in between, at 1 to 12 months alike. */
export const RANGE_ODDS: RangeOdds = { early: -Math.log(5), late: Math.log(5) };
export const HORIZON_MONTHS = 36;
const EVEN = 0;
const YEAR_MONTHS = 12;
const LATEST_MONTHS = 120;
const STEP_DAYS = 30;
/** Beyond ten years, wherever in the last of them the course ends. */
const STEPS = 136;

/** A value that is carried on from its last day, and what it has still to go, both counted upwards. */
export function outlookOf(course: Course, gap: number): Outlook {
  const scoreOn = (day: Day, doubt?: number): number => {
    const months = monthsBetween(course.from, day);
    return scoreReach(reachOf(course, months, doubt), gap, spreadOf(course, months, doubt));
  };
  return {
    odds: (day) => scoreOn(day),
    oddsAtPace: (day) => scoreOn(day, 0),
    turns: Array.from({ length: STEPS }, (_, i) => course.from + (i + 1) * STEP_DAYS),
  };
}

/** The date is that of even odds, if the pace holds: of those that came, half came before it. */
export function foresee({ odds, oddsAtPace, turns }: Outlook, asOf: Day, range: RangeOdds): Arrival {
  const [year, horizon, until] = [YEAR_MONTHS, HORIZON_MONTHS, LATEST_MONTHS].map((months) => addMonths(asOf, months));
  const best = highest(odds, turns, asOf, year!);
  const chance = chanceOf(best);
  const longChance = chanceOf(Math.max(best, highest(odds, turns, year!, horizon!)));
  const date = findDay(oddsAtPace, EVEN, turns, asOf, horizon!);
  if (date === null) return { chance, longChance, date, earliest: null, latest: Infinity };
  const earliest = findDay(odds, range.early, turns, asOf, date) ?? date;
  const latest = findDay(odds, range.late, turns, date - 1, until!) ?? Infinity;
  return { chance, longChance, date, earliest, latest };
}

/** The first day after `after`, up to `until`, on which the odds are as high as asked. */
function findDay(odds: (day: Day) => number, asked: number, turns: readonly Day[], after: Day, until: Day): Day | null {
  let before = after;
  for (const turn of turns) {
    if (turn <= before) continue;
    const day = Math.min(turn, until);
    if (odds(day) >= asked) return bisect(odds, asked, before, day);
    if (day === until) return null;
    before = day;
  }
  return null;
}

/** The odds are lower than asked on `before`, and not on `day`. */
function bisect(odds: (day: Day) => number, asked: number, before: Day, day: Day): Day {
  let [low, high] = [before, day];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (odds(middle) < asked) low = middle;
    else high = middle;
  }
  return high;
}

/** On the days after `after`, up to `until`; −Infinity when there are none. */
function highest(odds: (day: Day) => number, turns: readonly Day[], after: Day, until: Day): number {
  let best = -Infinity;
  for (const turn of turns) {
    if (turn <= after) continue;
    best = Math.max(best, odds(Math.min(turn, until)));
    if (turn >= until) break;
  }
  return best;
}
