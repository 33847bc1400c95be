import type { Day } from '../primitives/calendar.ts';
import { quantileOf } from '../primitives/order-statistics.ts';
import { estimatePace, estimateSlope } from './trend.ts';

/**
 * How a value has gone, and how far that can be carried on. Changes are per month of `DAYS_A_MONTH`.
 * Chosen on one half of real series, checked on the other, by test/bench/projection.ts; told in docs/projection.md.
 */
export interface Course {
  /** The day of the last value, from which it is carried on. */
  from: Day;
  /** The change a month, as measured. */
  pace: number;
  /** As much of it as can be carried on: all of an even pace, less of one that hardly stands out of the noise. */
  carried: number;
  /** What the last value is expected to make up, as its line lies above it, or to lose again. */
  lead: number;
  /** How far off a month is, in the unit of the value. */
  noise: number;
}

export const DAYS_A_MONTH = 365.25 / 12;

/** In days: what a division may be off by must not cost a whole day. */
const A_MOMENT = 1e-6;

/** The recent months whose own slope shifts that of all, and by which share of the difference: the pace may have changed. */
const RECENT_MONTHS = 6;
const RECENT_SHARE = 0.3;
/** What is carried on of a trend that is all noise. A damped trend by another name: Gardner & McKenzie, Management Science 31 (1985). */
const LEAST_CARRIED = 0.3;
/** How much of its distance from the line a noisy last value makes up. */
const RETURN_SHARE = 0.5;
/** The months whose pace a value that bends smoothly has reached. */
const BENT_MONTHS = 3;
/** What of a value that is all noise the pace differs from month to month, in its distance from the mean pace. */
const RANDOM_ROUGHNESS = Math.SQRT2;
/** How far the pace itself may be off, as a share of it, however even it was. */
const PACE_DOUBT = 0.15;

/**
 * The course of a value that rises and falls as it will. `days` rise strictly; at least six points.
 * Its pace is a combination of slopes, as such combinations did best in the M4 competition (Makridakis, Spiliotis & Assimakopoulos, 2018):
 * the Theil–Sen slope, that of the recent months, the evener the value went the pace that leads to the last value, and, the more smoothly
 * it bends, as a total that fills up does, the pace of the last three months.
 */
export function estimateCourse(days: readonly Day[], values: readonly number[]): Course {
  const months = monthsBefore(days);
  const slope = estimateSlope(months, values);
  const recent = estimateSlope(months, values, Math.max(0, days.length - RECENT_MONTHS));
  const uneven = unevennessOf(months, values, slope);
  const evenness = slope === 0 ? 0 : Math.abs(slope) / (Math.abs(slope) + uneven);
  const { level, distance } = lineThrough(months, values, slope);
  const shifted = blend(slope, recent, RECENT_SHARE);
  const straight = blend(shifted, estimatePace(months, values), Math.min(1, 2 * evenness ** 2));
  const { bend, roughness } = bendOf(months, values, uneven);
  const pace = blend(straight, paceSince(months, values, BENT_MONTHS), bend);
  return {
    from: days.at(-1)!,
    pace,
    carried: blend(LEAST_CARRIED, 1, evenness) * pace,
    lead: RETURN_SHARE * (1 - evenness) * (1 - bend) * (level - values.at(-1)!),
    noise: (blend(1, roughness, bend) * (uneven + distance)) / 2,
  };
}

/** The course of a running total: what comes in each month. Its last value is exact, and its pace is carried on as it is. */
export function estimateFlow(days: readonly Day[], totals: readonly number[]): Course {
  const months = monthsBefore(days);
  const pace = estimatePace(months, totals);
  const noise = (unevennessOf(months, totals, pace) + lineThrough(months, totals, pace).distance) / 2;
  return { from: days.at(-1)!, pace, carried: pace, lead: 0, noise };
}

export function monthsBetween(from: Day, day: Day): number {
  return (day - from + A_MOMENT) / DAYS_A_MONTH;
}

/** The change that is expected `months` after the last value. Without doubt the whole pace is carried on. */
export function reachOf({ pace, carried, lead }: Course, months: number, doubt: number = PACE_DOUBT): number {
  return (doubt === 0 ? pace : carried) * months + lead;
}

/** How far off that may be: noise adds up as in a random walk, a pace that was taken wrongly in proportion to the time. */
export function spreadOf({ noise, pace }: Course, months: number, doubt: number = PACE_DOUBT): number {
  return Math.sqrt(noise ** 2 * months + (doubt * pace * months) ** 2);
}

/** The last day is 0. */
function monthsBefore(days: readonly Day[]): number[] {
  const last = days.at(-1)!;
  return days.map((day) => (day - last) / DAYS_A_MONTH);
}

/** The mean distance of the change between neighbours from the slope, for a month. */
function unevennessOf(months: readonly number[], values: readonly number[], slope: number): number {
  let sum = 0;
  for (let i = 1; i < months.length; i++) {
    const run = months[i]! - months[i - 1]!;
    sum += Math.abs(values[i]! - values[i - 1]! - slope * run) / Math.sqrt(run);
  }
  return sum / (months.length - 1);
}

/**
 * How smoothly the pace changed, 0…1: not at all where it jumps from month to month as far as it lies from the slope, wholly where half as far.
 * `roughness`: how far it jumps, as a share of what noise would.
 */
function bendOf(months: readonly number[], values: readonly number[], uneven: number): { bend: number; roughness: number } {
  if (uneven === 0) return { bend: 0, roughness: 1 };
  let sum = 0;
  for (let i = 2; i < months.length; i++) {
    const before = (values[i - 1]! - values[i - 2]!) / (months[i - 1]! - months[i - 2]!);
    const after = (values[i]! - values[i - 1]!) / (months[i]! - months[i - 1]!);
    sum += Math.abs(after - before);
  }
  const jumps = sum / (months.length - 2) / uneven;
  return { bend: Math.max(0, Math.min(1, 2 - 2 * jumps)), roughness: jumps / RANDOM_ROUGHNESS };
}

function paceSince(months: readonly number[], values: readonly number[], back: number): number {
  const from = months.length - 1 - back;
  return (values.at(-1)! - values[from]!) / (months.at(-1)! - months[from]!);
}

/** Where the line of that slope stands at the end, as many values above as below it, and the mean distance of the values from it. */
function lineThrough(months: readonly number[], values: readonly number[], slope: number): { level: number; distance: number } {
  const levels = Float64Array.from(values, (value, i) => value - slope * months[i]!).sort();
  const level = quantileOf(levels, 0.5);
  const distance = levels.reduce((sum, one) => sum + Math.abs(one - level), 0) / levels.length;
  return { level, distance };
}

function blend(from: number, to: number, share: number): number {
  return from + share * (to - from);
}
