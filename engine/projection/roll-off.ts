import { addDuration, subtractDuration, type Day, type Duration } from '../primitives/calendar.ts';
import { lastIndex, type Series } from '../measures/observations.ts';
import type { Metric } from '../program/program.ts';

/** What a windowed sum or count holds on a day, and when each part of it leaves. */
export interface WindowContent {
  day: Day;
  value: number;
  lengthDays: number;
  /** The first day on which it is no longer in the window, rising; one entry an observation. */
  leavesOn: Day[];
  amounts: number[];
}

/** `series` as known on `day` (see `asKnownOn`); the metric has a window. */
export function readWindow(metric: Metric, series: Series, day: Day): WindowContent {
  const window = metric.window!;
  const after = subtractDuration(day, window);
  const content: WindowContent = { day, value: 0, lengthDays: day - after, leavesOn: [], amounts: [] };
  for (let i = lastIndex(series, after) + 1; i < series.days.length && series.days[i]! <= day; i++) {
    const amount = amountOf(metric, series.values[i]!);
    content.value += amount;
    content.leavesOn.push(leavingDay(series.days[i]!, window));
    content.amounts.push(amount);
  }
  return content;
}

/** What came in after each of `days` (rising) up to the last of them, as a running total that starts at 0. */
export function accumulateSince(metric: Metric, series: Series, days: readonly Day[]): number[] {
  let total = 0;
  let i = lastIndex(series, days[0]!) + 1;
  return days.map((day) => {
    for (; i < series.days.length && series.days[i]! <= day; i++) total += amountOf(metric, series.values[i]!);
    return total;
  });
}

/**
 * The first day after the content's for which `test` holds of what the window then contains: what is left of today's content,
 * and what comes in at `perDay`. Null when there is none; after one length of the window nothing changes any more.
 */
export function findWindowDay(content: WindowContent, perDay: number, test: (value: number) => boolean): Day | null {
  let kept = content.value;
  let next = 0;
  for (let elapsed = 1; elapsed <= content.lengthDays; elapsed++) {
    const day = content.day + elapsed;
    for (; next < content.leavesOn.length && content.leavesOn[next]! <= day; next++) kept -= content.amounts[next]!;
    if (test(kept + perDay * elapsed)) return day;
  }
  return null;
}

/** The day on which most leaves at once, and how much; null when the window is empty. */
export function largestRollOff({ leavesOn, amounts }: WindowContent): { day: Day; amount: number } | null {
  let largest: { day: Day; amount: number } | null = null;
  for (let i = 0; i < amounts.length;) {
    const day = leavesOn[i]!;
    let amount = 0;
    for (; i < amounts.length && leavesOn[i] === day; i++) amount += amounts[i]!;
    if (!largest || amount > largest.amount) largest = { day, amount };
  }
  return largest;
}

function amountOf(metric: Metric, value: number): number {
  return metric.aggregate === 'count' ? 1 : value;
}

/** Ends of months are cut short in one direction and not in the other, so the sum is only the neighbourhood of the day. */
function leavingDay(observed: Day, window: Duration): Day {
  let day = addDuration(observed, window);
  if (window.months === 0) return day;
  while (subtractDuration(day - 1, window) >= observed) day--;
  while (subtractDuration(day, window) < observed) day++;
  return day;
}
