import { addDuration, addMonths, formatDay, type Day } from '../primitives/calendar.ts';
import { foresee, outlookOf, type Arrival } from './arrival.ts';
import { addsUp, MONTHS_NEEDED, outlookOfPeriod, readFlow, type Past } from './bar-forecast.ts';
import { estimateCourse } from './course.ts';
import type { AskedBar } from '../program/ladder.ts';
import { isKnown, knownMonths, type MonthlyValues } from '../measures/monthly.ts';
import type { Metric } from '../program/program.ts';
import type { KeepProjection, KeepReason } from '../results.ts';
import { outlookOfDraining, outlookOfFilling } from './roll-off.ts';

/** Whether a bar that is kept will be lost, in days: null unless `at-risk`. `latest` is Infinity where the range has no late end. */
export interface KeepForecast {
  status: Exclude<KeepProjection['status'], 'failing'>;
  date: Day | null;
  earliest: Day | null;
  latest: Day | null;
  reason: KeepReason | null;
}

/** At risk: more likely than not within a year. */
const EVEN_CHANCE = 0.5;
export const MONTHS_AHEAD = 12;
/** A bar is still kept on the bar itself. */
const A_HAIR = 1e-12;

/** When a bar that is kept will be lost, if things go on as they did: by its trend, by what leaves its window, or as it runs out. */
export function forecastKeep(past: Past, bar: AskedBar): KeepForecast {
  const metric = past.program.metrics[bar.metric]!;
  if (bar.target === null) return without('too-little-data', { code: 'unpublished' });
  // It lets the criterion go: nothing about the value can fail it.
  if (bar.target === 0 && !bar.isAtMost) return without('safe', null);
  const ending = forecastEnd(past, bar, metric);
  if (bar.isFlag) return ending;
  const moving = forecastValue(past, bar, bar.target, metric);
  return ending.date !== null && ending.date <= (moving.date ?? Infinity) ? ending : moving;
}

/** What was observed is valid for a time only. */
function forecastEnd({ months, asOf }: Past, bar: AskedBar, { validFor }: Metric): KeepForecast {
  const { observed } = months.at(-1)![bar.metric]!;
  const last = validFor && observed !== null ? addDuration(observed, validFor) : null;
  if (last === null || last >= addMonths(asOf, MONTHS_AHEAD)) return without('safe', null);
  const date = last + 1;
  return { status: 'at-risk', date, earliest: date, latest: date, reason: { code: 'runs-out', day: formatDay(last) } };
}

function forecastValue(past: Past, bar: AskedBar, target: number, metric: Metric): KeepForecast {
  const reading = past.months.at(-1)![bar.metric]!;
  if (reading.isThin) return without('too-little-data', { code: 'thin' });
  const monthly = knownMonths(past.months, past.ends, bar.metric);
  if (!isKnown(reading)) {
    return without('too-little-data', {
      code: 'stale',
      observed: reading.observed === null ? null : formatDay(reading.observed),
    });
  }
  if (monthly.values.length < MONTHS_NEEDED) {
    return without('too-little-data', { code: 'months-known', months: monthly.values.length, needed: MONTHS_NEEDED });
  }
  const lost = target + (bar.isAtMost ? 1 : -1) * (Math.abs(target) + 1) * A_HAIR;
  return addsUp(metric) ? forecastSum(past, bar, lost, metric, monthly) : forecastLevel(past, bar, lost, monthly);
}

function forecastLevel(past: Past, bar: AskedBar, lost: number, { days, values }: MonthlyValues): KeepForecast {
  const course = estimateCourse(days, bar.isAtMost ? values : values.map((value) => -value));
  const gap = Math.max(0, Math.abs(values.at(-1)! - lost));
  const arrival = foresee(outlookOf(course, gap), past.asOf, past.range);
  const { pace } = course;
  const perMonth = bar.isAtMost ? pace : -pace;
  const { chance } = arrival;
  return describeLoss(arrival, pace > 0 ? { code: 'trend', perMonth, chance } : { code: 'swings', chance });
}

function forecastSum(past: Past, bar: AskedBar, lost: number, metric: Metric, monthly: MonthlyValues): KeepForecast {
  const { inflow, outlook } = metric.period
    ? outlookOfPeriod(past, metric, monthly, lost, !bar.isAtMost)
    : outlookOfFlow(past, bar, lost, metric, monthly);
  const arrival = foresee(outlook, past.asOf, past.range);
  const { chance } = arrival;
  return describeLoss(arrival, bar.isAtMost ? { code: 'trend', perMonth: inflow.pace, chance } : { code: 'roll-off', chance });
}

function outlookOfFlow(past: Past, bar: AskedBar, lost: number, metric: Metric, monthly: MonthlyValues) {
  const { content, inflow } = readFlow(past, metric, monthly);
  const outlook = bar.isAtMost ? outlookOfFilling(content, inflow, lost) : outlookOfDraining(content, inflow, lost);
  return { inflow, outlook };
}

function describeLoss({ chance, date, earliest, latest }: Arrival, reason: KeepReason): KeepForecast {
  if (chance < EVEN_CHANCE || date === null) return without('safe', reason);
  return { status: 'at-risk', date, earliest, latest, reason };
}

function without(status: 'safe' | 'too-little-data', reason: KeepReason | null): KeepForecast {
  return { status, date: null, earliest: null, latest: null, reason };
}
