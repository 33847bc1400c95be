import { formatDay, type Day } from '../primitives/calendar.ts';
import { foresee, HORIZON_MONTHS, outlookOf, type Arrival, type RangeOdds } from './arrival.ts';
import { DAYS_A_MONTH, estimateCourse, estimateFlow, type Course } from './course.ts';
import type { AskedBar } from '../program/ladder.ts';
import { boundsOn } from '../measures/bounds.ts';
import { isKnown, knownMonths, type MonthlyValues } from '../measures/monthly.ts';
import type { PartnerSeries } from '../measures/observations.ts';
import type { Metric, Program } from '../program/program.ts';
import { outlookOfPeriods } from './period-outlook.ts';
import type { Reading } from '../measures/reading.ts';
import type { ProjectionReason, ProjectionStatus } from '../results.ts';
import {
  accumulateSince,
  largestRollOff,
  outlookOfDraining,
  outlookOfFilling,
  readWindow,
  type WindowContent,
} from './roll-off.ts';

/** A projection in days: null unless `on-track` or `likely`. `latest` is Infinity where the range has no late end. */
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
  /** Where ranges begin and end: `RANGE_ODDS`, or those of one's own partners (`calibrateRange`). */
  range: RangeOdds;
}

export const MONTHS_NEEDED = 6;
/** On track: three in five within a year, or as good as certain within three. */
const CHANCE_IN_A_YEAR = 0.6;
const CERTAIN = 0.95;
const LIKELY = 0.5;

/** When a bar that is not met will be, if things go on as they did. */
export function forecastBar(past: Past, bar: AskedBar): Forecast {
  const metric = past.program.metrics[bar.metric]!;
  const reading = past.months.at(-1)![bar.metric]!;
  if (bar.target === null) return without('too-little-data', { code: 'unpublished' });
  if (bar.isFlag) return without('your-action', { code: 'flag' });
  if (Number.isNaN(reading.low)) return without('your-action', { code: 'lapsed' });
  const bound = highestOf(metric);
  if (bar.target > bound) return without('off-track', { code: 'beyond-bound', bound });
  if (reading.isThin) return without('too-little-data', { code: 'thin' });
  const monthly = knownMonths(past.months, past.ends, bar.metric);
  if (!isKnown(reading) && monthly.values.length > 0) {
    return without('too-little-data', { code: 'stale', observed: formatDay(reading.observed!) });
  }
  if (monthly.values.length < MONTHS_NEEDED) {
    return without('too-little-data', { code: 'months-known', months: monthly.values.length, needed: MONTHS_NEEDED });
  }
  if (addsUp(metric) && metric.period) return forecastPeriod(past, metric, bar, bar.target, monthly);
  return addsUp(metric) ? forecastWindow(past, metric, bar, bar.target, monthly) : forecastLine(past, bar, bar.target, monthly);
}

/** That a metric that adds up comes to `target` or more, or to less where it `drains`; of periods. */
export function outlookOfPeriod(past: Past, metric: Metric, { ends }: MonthlyValues, target: number, drains: boolean) {
  const series = past.series.get(metric.id)!;
  const inflow = estimateFlow(ends, accumulateSince(metric, series, ends));
  return { inflow, outlook: outlookOfPeriods(past.program, metric, series, past.asOf, inflow, target, drains) };
}

/** What the window holds, and the pace at which more comes in. */
export function readFlow(past: Past, metric: Metric, { ends }: MonthlyValues): { content: WindowContent; inflow: Course } {
  const series = past.series.get(metric.id)!;
  const after = boundsOn(past.program, past.asOf).windowAfter[past.program.metrics.indexOf(metric)];
  return {
    content: readWindow(metric, series, past.asOf, after),
    inflow: estimateFlow(ends, accumulateSince(metric, series, ends)),
  };
}

export function addsUp({ aggregate }: Metric): boolean {
  return aggregate === 'sum' || aggregate === 'count';
}

/** A value that is simply carried on: seen so that the bar is above, by turning an `atMost` upside down. */
function forecastLine(past: Past, bar: AskedBar, target: number, { days, values }: MonthlyValues): Forecast {
  const isUp = !bar.isAtMost;
  const course = estimateCourse(days, isUp ? values : values.map((value) => -value));
  const gap = Math.abs(target - values.at(-1)!);
  const arrival = foresee(outlookOf(course, gap), past.asOf, past.range);
  const { pace } = course;
  if (!isForeseen(arrival)) return without('off-track', describeLack(course, gap, arrival, isUp));
  return describeArrival(
    arrival,
    pace > 0
      ? { code: 'trend', perMonth: isUp ? pace : -pace, chance: arrival.chance }
      : { code: 'swings', chance: arrival.chance },
  );
}

/** A sum over a window: what it holds leaves on days that are known, what comes in is carried on at its pace. */
function forecastWindow(past: Past, metric: Metric, bar: AskedBar, target: number, monthly: MonthlyValues): Forecast {
  const { content, inflow } = readFlow(past, metric, monthly);
  const outlook = bar.isAtMost ? outlookOfDraining(content, inflow, target) : outlookOfFilling(content, inflow, target);
  const arrival = foresee(outlook, past.asOf, past.range);
  if (!isForeseen(arrival)) {
    const comesLater = outlook.oddsAtPace(outlook.turns.at(-1)!) >= 0;
    return without('off-track', comesLater ? { code: 'beyond-horizon' } : describeStandstill(content, inflow, bar.isAtMost));
  }
  return describeArrival(
    arrival,
    bar.isAtMost
      ? { code: 'roll-off', day: formatDay(arrival.date) }
      : { code: 'trend', perMonth: inflow.pace, chance: arrival.chance },
  );
}

/** A sum over a calendar period: it begins with nothing, and fills up. */
function forecastPeriod(past: Past, metric: Metric, bar: AskedBar, target: number, monthly: MonthlyValues): Forecast {
  const { inflow, outlook } = outlookOfPeriod(past, metric, monthly, target, bar.isAtMost);
  const arrival = foresee(outlook, past.asOf, past.range);
  if (isForeseen(arrival)) {
    const { chance, date } = arrival;
    const reason = { code: 'trend', perMonth: inflow.pace, chance } as const;
    return describeArrival(arrival, bar.isAtMost ? { code: 'roll-off', day: formatDay(date) } : reason);
  }
  return without('off-track', inflow.pace === 0 ? { code: 'flat' } : { code: 'unsteady', chance: arrival.chance });
}

function isForeseen(arrival: Arrival): arrival is Arrival & { date: Day } {
  return arrival.date !== null && arrival.longChance >= LIKELY;
}

function describeArrival({ chance, longChance, date, earliest, latest }: Arrival, reason: ProjectionReason): Forecast {
  const status = chance >= CHANCE_IN_A_YEAR || longChance >= CERTAIN ? 'on-track' : 'likely';
  return { status, date, earliest, latest, reason };
}

/** Why a value does not get there, seen with the bar above. */
function describeLack({ pace, noise }: Course, gap: number, { chance }: Arrival, isUp: boolean): ProjectionReason {
  if (pace === 0) return noise === 0 ? { code: 'flat' } : { code: 'unsteady', chance };
  if (pace < 0) return { code: isUp ? 'falling' : 'rising' };
  return gap > pace * HORIZON_MONTHS ? { code: 'beyond-horizon' } : { code: 'unsteady', chance };
}

/** Why a sum does not get there: it stands on one day that will leave, nothing comes in any more, or what comes in is not enough. */
function describeStandstill(content: WindowContent, { pace }: Course, isAtMost: boolean): ProjectionReason {
  const largest = isAtMost ? null : largestRollOff(content);
  if (largest && largest.amount > 0 && (pace === 0 || largest.amount * 2 >= content.value)) {
    return { code: 'roll-off', day: formatDay(largest.day) };
  }
  if (pace === 0 && !isAtMost) return { code: 'flat' };
  return { code: 'levels-off', at: (pace * content.lengthDays) / DAYS_A_MONTH };
}

/** The most that a metric can be. Percentages are not held to 100: what was kept and extended of last year's revenue can be more. */
function highestOf({ outOf, score }: Metric): number {
  return score ? score.reduce((sum, { max }) => sum + (max ?? Infinity), 0) : (outOf ?? Infinity);
}

function without(status: Exclude<ProjectionStatus, 'on-track' | 'likely'>, reason: ProjectionReason): Forecast {
  return { status, date: null, earliest: null, latest: null, reason };
}
