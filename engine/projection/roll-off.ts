import { addDuration, subtractDuration, type Day, type Duration } from '../primitives/calendar.ts';
import { lastIndex, type Series } from '../measures/observations.ts';
import { DecimalSum, sumDecimals } from '../primitives/decimal.ts';
import type { Metric } from '../program/program.ts';
import type { Outlook } from './arrival.ts';
import { scoreReach } from './chance.ts';
import { monthsBetween, reachOf, spreadOf, type Course } from './course.ts';

/** What a windowed sum or count holds on a day, and when each part of it leaves. */
export interface WindowContent {
  day: Day;
  value: number;
  lengthDays: number;
  /** The first day on which it is no longer in the window, rising; one entry an observation. */
  leavesOn: Day[];
  amounts: number[];
}

/** `series` as known on `day` (see `asKnownOn`); the metric has a window, and `after` is the last day before it. */
export function readWindow(
  metric: Metric,
  series: Series,
  day: Day,
  after: Day = subtractDuration(day, metric.window!),
): WindowContent {
  const window = metric.window!;
  const value = new DecimalSum();
  const leavesOn: Day[] = [];
  const amounts: number[] = [];
  for (let i = lastIndex(series, after) + 1; i < series.days.length && series.days[i]! <= day; i++) {
    const amount = amountOf(metric, series.values[i]!);
    value.add(amount);
    leavesOn.push(leavingDay(series.days[i]!, window));
    amounts.push(amount);
  }
  return { day, value: value.value, lengthDays: day - after, leavesOn, amounts };
}

/** What came in after each of `days` (rising) up to the last of them, as a running total that starts at 0. */
export function accumulateSince(metric: Metric, series: Series, days: readonly Day[]): number[] {
  const total = new DecimalSum();
  let i = lastIndex(series, days[0]!) + 1;
  return days.map((day) => {
    for (; i < series.days.length && series.days[i]! <= day; i++) total.add(amountOf(metric, series.values[i]!));
    return total.value;
  });
}

/** What is left of the content, by days after its own, up to one length of the window. */
export function keptBy({ value, day, lengthDays, leavesOn, amounts }: WindowContent): Float64Array {
  const kept = new Float64Array(lengthDays + 1);
  const left = new DecimalSum();
  left.add(value);
  let next = 0;
  for (let elapsed = 0; elapsed <= lengthDays; elapsed++) {
    for (; next < leavesOn.length && leavesOn[next]! <= day + elapsed; next++) left.add(-amounts[next]!);
    kept[elapsed] = left.value;
  }
  return kept;
}

/** That the window holds `target` or more, as more comes in than leaves. After one length of it nothing changes any more. */
export function outlookOfFilling(content: WindowContent, inflow: Course, target: number): Outlook {
  return outlookOfWindow(content, inflow, (kept, coming, spread) => scoreReach(coming, target - kept, spread));
}

/** That it holds `target` or less, as less comes in than leaves: not before what is kept of today's content does. Amounts are not negative. */
export function outlookOfDraining(content: WindowContent, inflow: Course, target: number): Outlook {
  return outlookOfWindow(content, inflow, (kept, coming, spread) =>
    kept > target ? -Infinity : scoreReach(target - kept, coming, spread),
  );
}

function outlookOfWindow(
  content: WindowContent,
  inflow: Course,
  score: (kept: number, coming: number, spread: number) => number,
): Outlook {
  const kept = keptBy(content);
  const scoreOn = (day: Day, doubt?: number): number => {
    const elapsed = Math.min(day - content.day, content.lengthDays);
    const months = monthsBetween(content.day, content.day + elapsed);
    return score(kept[elapsed]!, reachOf(inflow, months), spreadOf(inflow, months, doubt));
  };
  return {
    odds: (day) => scoreOn(day),
    oddsAtPace: (day) => scoreOn(day, 0),
    turns: turnsOf(content),
  };
}

/** The days on which something leaves, those before them, and the last. */
function turnsOf({ day, lengthDays, leavesOn }: WindowContent): Day[] {
  const end = day + lengthDays;
  const turns = new Set<Day>();
  for (const leaves of leavesOn) {
    if (leaves > end) break;
    if (leaves - 1 > day) turns.add(leaves - 1);
    turns.add(leaves);
  }
  return [...turns.add(end)];
}

/** The day on which most leaves at once, and how much; null when the window is empty. */
export function largestRollOff({ leavesOn, amounts }: WindowContent): { day: Day; amount: number } | null {
  let largest: { day: Day; amount: number } | null = null;
  for (let i = 0; i < amounts.length;) {
    const day = leavesOn[i]!;
    const first = i;
    while (i < amounts.length && leavesOn[i] === day) i++;
    const amount = sumDecimals(amounts.slice(first, i));
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
