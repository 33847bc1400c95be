import { addMonths, formatDay, type Day } from '../primitives/calendar.ts';
import { forecastPace, forecastTrend, negateTrend } from './forecast.ts';
import type { AskedBar } from '../program/ladder.ts';
import { isKnown, knownMonths, type MonthlyValues } from '../measures/monthly.ts';
import type { PartnerSeries } from '../measures/observations.ts';
import type { Metric, Program } from '../program/program.ts';
import type { Reading } from '../measures/reading.ts';
import type { ProjectionReason, ProjectionStatus } from '../results.ts';
import { accumulateSince, findWindowDay, largestRollOff, readWindow, type WindowContent } from './roll-off.ts';
import type { Trend } from './trend.ts';

/** A projection in days: null unless `on-track`. `latest` is Infinity where the slow end of the pace does not get there. */
export interface Forecast {
  status: ProjectionStatus;
  date: Day | null;
  earliest: Day | null;
  latest: Day | null;
  reason: ProjectionReason | null;
}

/** One partner's last twelve months: what every bar is projected from. */
export interface Past {
  program: Program;
  /** As known on `asOf`. */
  series: PartnerSeries;
  asOf: Day;
  ends: readonly Day[];
  /** By month, then metric; the last are the readings on `asOf`. */
  months: readonly (readonly Reading[])[];
}

const MONTHS_NEEDED = 6;
const HORIZON_MONTHS = 36;
/** The late end of a range is left open beyond this. */
const LATEST_MONTHS = 120;
const DAYS_A_MONTH = 365.25 / 12;
/** In days: what a division may be off by must not cost a whole day. */
const A_MOMENT = 1e-6;

/** When a bar that is not met will be, if things go on as they did. */
export function forecastBar(past: Past, bar: AskedBar): Forecast {
  const metric = past.program.metrics[bar.metric]!;
  const reading = past.months.at(-1)![bar.metric]!;
  if (bar.target === null) return without('too-little-data', { code: 'unpublished' });
  if (bar.isFlag) return without('your-action', { code: 'flag' });
  if (Number.isNaN(reading.low)) return without('your-action', { code: 'lapsed' });
  const bound = highestOf(metric);
  if (bar.target > bound) return without('off-track', { code: 'beyond-bound', bound });
  const monthly = knownMonths(past.months, past.ends, bar.metric);
  if (!isKnown(reading) && monthly.values.length > 0) {
    return without('too-little-data', { code: 'stale', observed: formatDay(reading.observed!) });
  }
  if (monthly.values.length < MONTHS_NEEDED) {
    return without('too-little-data', { code: 'months-known', months: monthly.values.length, needed: MONTHS_NEEDED });
  }
  return addsUp(metric) ? forecastWindow(past, metric, bar, bar.target, monthly) : forecastLine(past, bar, bar.target, monthly);
}

/** The day on which a bar that is met now will be lost because what the window holds leaves it, at the pace that can be relied on. */
export function findRollOff(past: Past, bar: AskedBar): Day | null {
  const metric = past.program.metrics[bar.metric]!;
  const monthly = knownMonths(past.months, past.ends, bar.metric);
  if (!addsUp(metric) || bar.direction === 'atMost' || monthly.values.length < MONTHS_NEEDED) return null;
  const { content, trend } = readFlow(past, metric, monthly);
  return findWindowDay(content, trend.low > 0 ? trend.slope : 0, (value) => value < bar.target!);
}

/** A value that is simply carried on: seen so that the bar is above, by turning an `atMost` upside down. */
function forecastLine(past: Past, bar: AskedBar, target: number, { days, values }: MonthlyValues): Forecast {
  const isUp = bar.direction === 'atLeast';
  const moved = forecastTrend(days, values);
  const trend = isUp ? moved : negateTrend(moved);
  const gap = Math.abs(target - values.at(-1)!);
  const dayAt = (perDay: number): Day => Math.max(past.asOf + 1, Math.ceil(days.at(-1)! + gap / perDay - A_MOMENT));
  const date = dayAt(trend.slope);
  if (trend.slope > 0 && date > addMonths(past.asOf, HORIZON_MONTHS)) return without('off-track', { code: 'beyond-horizon' });
  if (trend.low <= 0) return without('off-track', describeLack(trend, isUp));
  const slow = dayAt(trend.low);
  const latest = slow > addMonths(past.asOf, LATEST_MONTHS) ? Infinity : slow;
  return { status: 'on-track', date, earliest: dayAt(trend.high), latest, reason: describePace(moved) };
}

/** A sum over a window: what it holds leaves on days that are known, what comes in is carried on at its pace. */
function forecastWindow(past: Past, metric: Metric, bar: AskedBar, target: number, monthly: MonthlyValues): Forecast {
  const isUp = bar.direction === 'atLeast';
  const { content, trend } = readFlow(past, metric, monthly);
  const isMet = (value: number): boolean => (isUp ? value >= target : value <= target);
  const date = findWindowDay(content, trend.slope, isMet);
  if (date === null || (isUp && trend.low <= 0)) return without('off-track', describeStandstill(content, trend, isUp));
  if (date > addMonths(past.asOf, HORIZON_MONTHS)) return without('off-track', { code: 'beyond-horizon' });
  return {
    status: 'on-track',
    date,
    earliest: findWindowDay(content, isUp ? trend.high : Math.max(0, trend.low), isMet),
    latest: findWindowDay(content, isUp ? trend.low : trend.high, isMet) ?? Infinity,
    reason: isUp ? describePace(trend) : { code: 'roll-off', day: formatDay(date) },
  };
}

/** What the window holds, and the pace at which more comes in. */
function readFlow(past: Past, metric: Metric, { ends }: MonthlyValues): { content: WindowContent; trend: Trend } {
  const series = past.series.get(metric.id)!;
  return {
    content: readWindow(metric, series, past.asOf),
    trend: forecastPace(ends, accumulateSince(metric, series, ends)),
  };
}

/** Why a sum does not get there: it stands on one day that will leave, nothing comes in any more, or what comes in is not enough. */
function describeStandstill(content: WindowContent, { slope, low }: Trend, isUp: boolean): ProjectionReason {
  const largest = isUp ? largestRollOff(content) : null;
  if (largest && largest.amount > 0 && (slope === 0 || largest.amount * 2 >= content.value)) {
    return { code: 'roll-off', day: formatDay(largest.day) };
  }
  if (low > 0 || !isUp) return { code: 'levels-off', at: slope * content.lengthDays };
  return { code: slope === 0 ? 'flat' : 'unsteady' };
}

/** Why a trend leads nowhere, seen with the bar above. */
function describeLack({ slope, high }: Trend, isUp: boolean): ProjectionReason {
  if (slope === 0) return { code: 'flat' };
  return { code: high >= 0 ? 'unsteady' : isUp ? 'falling' : 'rising' };
}

function describePace({ slope }: Trend): ProjectionReason {
  return { code: 'trend', perMonth: slope * DAYS_A_MONTH };
}

/** The most that a metric can be. Percentages are not held to 100: what was kept and extended of last year's revenue can be more. */
function highestOf({ outOf, score }: Metric): number {
  return score ? score.reduce((sum, { max }) => sum + (max ?? Infinity), 0) : (outOf ?? Infinity);
}

function addsUp({ aggregate }: Metric): boolean {
  return aggregate === 'sum' || aggregate === 'count';
}

function without(status: Exclude<ProjectionStatus, 'on-track'>, reason: ProjectionReason): Forecast {
  return { status, date: null, earliest: null, latest: null, reason };
}
