import { addDuration, subtractDuration, type Day } from '../primitives/calendar.ts';
import { readCondition } from './attributes.ts';
import { boundsOn } from './bounds.ts';
import { attributeConditionsOf, type KnownCondition } from '../program/attribute-conditions.ts';
import { isComputed } from '../program/computed.ts';
import { lastIndex, previousIndex, type PartnerSeries, type Series } from './observations.ts';
import { spansOn, type Span } from './periods.ts';
import { divideExactly, isEnough } from './ratio.ts';
import { sumPoints } from './score.ts';
import { DecimalSum } from '../primitives/decimal.ts';
import type { Metric, Program, Ratio, ScorePart } from '../program/program.ts';

/**
 * What is known of one metric on a day: it lies between `low` and `high`. Known: both are the value. Unknown: −∞ and ∞.
 * Lapsed: both NaN, which reaches no bar in either direction.
 */
export interface Reading {
  /** The last value, even when stale or lapsed; of a score the lowest possible; null when never observed. */
  value: number | null;
  low: number;
  high: number;
  observed: Day | null;
  /** Of a ratio that is not known, as there is too little to divide by. */
  isThin?: true;
}

const NEVER_OBSERVED: Reading = { value: null, low: -Infinity, high: Infinity, observed: null };

/** One reading a metric, by index of `program.metrics`, and one for each condition by an attribute. Only what was received by `day` counts. */
export function readMetrics(program: Program, series: PartnerSeries, day: Day): Reading[] {
  const { windowAfter, spans, staleBefore } = boundsOn(program, day);
  const conditions = attributeConditionsOf(program);
  const count = program.metrics.length;
  const readings: Reading[] = new Array<Reading>(count + conditions.length);
  let hasComputed = false;
  for (let i = 0; i < count; i++) {
    const metric = program.metrics[i]!;
    if (isComputed(metric)) hasComputed = true;
    else if (spans[i]) readings[i] = readPeriod(program, metric, series.get(metric.id), day, staleBefore[i]!);
    else readings[i] = readObserved(metric, series.get(metric.id), day, windowAfter[i]!, staleBefore[i]!);
  }
  if (hasComputed) addComputed(program, readings);
  for (let i = 0; i < conditions.length; i++) readings[count + i] = readAsFlag(conditions[i]!, series, day);
  return readings;
}

/** What is read of attributes alone, in the places that they have behind the metrics. */
export function readConditions(program: Program, series: PartnerSeries, day: Day): Reading[] {
  return attributeConditionsOf(program).map((condition) => readAsFlag(condition, series, day));
}

/** As a flag is read. */
function readAsFlag(condition: KnownCondition, series: PartnerSeries, day: Day): Reading {
  const is = readCondition(condition, series, day);
  return is ? known(is.isTrue ? 1 : 0, is.since) : NEVER_OBSERVED;
}

/** What a database tells of one metric. */
export interface Aggregated {
  observed: Day;
  /** The last value, of a metric of which that counts. */
  last: number | null;
  /** Of any other, what it comes to over each of the spans that `countedOn` gives; null: over nothing. */
  over: readonly (number | null)[];
}

/** As `readMetrics`, from what was added up elsewhere, without what is told of attributes. Null: what is old is to be shown, which takes the observations. */
export function readAggregated(program: Program, aggregated: readonly (Aggregated | null)[], day: Day): Reading[] | null {
  const { staleBefore } = boundsOn(program, day);
  const readings: Reading[] = [];
  for (const [i, metric] of program.metrics.entries()) {
    const one = aggregated[i] ?? null;
    readings[i] = NEVER_OBSERVED;
    if (one === null || isComputed(metric)) continue;
    const { observed, last, over } = one;
    if (metric.aggregate === 'latest') {
      readings[i] = readLatest(metric, last!, observed, day, staleBefore[i]!);
      continue;
    }
    const value = observed < staleBefore[i]! ? null : highest(over);
    if (value === null) return null;
    readings[i] = known(value, observed);
  }
  addComputed(program, readings);
  return readings;
}

/** The days that count of a metric that is rolled up over days. */
export function countedOn(program: Program, metric: number, day: Day): readonly Span[] {
  const { windowAfter, spans } = boundsOn(program, day);
  return spans[metric] ?? [{ after: windowAfter[metric]!, through: day }];
}

/** Fills in the readings of what is computed from those of its parts. */
export function addComputed({ metrics }: Program, readings: Reading[]): void {
  const readingOf = (part: string): Reading => readings[metrics.findIndex(({ id }) => id === part)]!;
  metrics.forEach(({ unit, score, ratio }, i) => {
    if (ratio) readings[i] = readRatio(ratio, unit === 'percent', readingOf(ratio.of), readingOf(ratio.to));
    if (score) {
      const parts = score.map(({ metric }) => readingOf(metric));
      readings[i] = readScore(score, parts);
    }
  });
}

function readObserved(metric: Metric, series: Series | undefined, day: Day, windowAfter: number, staleBefore: number): Reading {
  const last = series ? lastIndex(series, day) : -1;
  if (!series || last < 0) return NEVER_OBSERVED;
  const observed = series.days[last]!;
  if (metric.aggregate === 'latest') return readLatest(metric, series.values[last]!, observed, day, staleBefore);
  const value = observed < staleBefore ? null : aggregate(metric, series, last, windowAfter, day);
  if (value !== null) return known(value, observed);
  // What stood on the day of the last observation: a window that has since moved past it would show a fall that nobody measured.
  return unknown(aggregate(metric, series, last, subtractDuration(observed, metric.window!), day)!, observed);
}

function readLatest({ validFor }: Metric, value: number, observed: Day, day: Day, staleBefore: number): Reading {
  if (validFor && addDuration(observed, validFor) < day) return { value, low: NaN, high: NaN, observed };
  return observed < staleBefore ? unknown(value, observed) : known(value, observed);
}

/** Of a metric that is counted over a period. */
function readPeriod(program: Program, metric: Metric, series: Series | undefined, day: Day, staleBefore: number): Reading {
  const last = series ? lastIndex(series, day) : -1;
  if (!series || last < 0) return NEVER_OBSERVED;
  const observed = series.days[last]!;
  const valueOn = (asOf: Day): number | null =>
    highest(spansOn(program, metric, asOf)!.map((span) => over(metric, series, span, day)));
  const value = observed < staleBefore ? null : valueOn(day);
  return value === null ? { ...NEVER_OBSERVED, value: valueOn(observed), observed } : known(value, observed);
}

/** What came in on those days, of a metric that adds up. */
export function sumOver(metric: Metric, series: Series, span: Span, knownOn: Day): number {
  return over(metric, series, span, knownOn)!;
}

function over(metric: Metric, series: Series, { after, through }: Span, knownOn: Day): number | null {
  return aggregate(metric, series, lastIndex(series, through, knownOn), after, knownOn);
}

function highest(values: readonly (number | null)[]): number | null {
  return values.reduce((best, value) => (best === null || (value !== null && value > best) ? value : best), null);
}

/** Over the days in (windowAfter, day of index `last`]; null when there is none and the aggregate of nothing is not a number. */
function aggregate({ aggregate: kind }: Metric, series: Series, last: number, windowAfter: number, knownOn: Day): number | null {
  if (kind === 'sum' || kind === 'mean') return addUp(kind, series, last, windowAfter, knownOn);
  let count = 0;
  let min = Infinity;
  let max = -Infinity;
  for (let i = last; i >= 0 && series.days[i]! > windowAfter; i = previousIndex(series, i, knownOn)) {
    const value = series.values[i]!;
    count++;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (kind === 'count') return count;
  if (count === 0) return null;
  return kind === 'min' ? min : max;
}

function addUp(kind: 'sum' | 'mean', series: Series, last: number, windowAfter: number, knownOn: Day): number | null {
  const sum = new DecimalSum();
  let count = 0;
  for (let i = last; i >= 0 && series.days[i]! > windowAfter; i = previousIndex(series, i, knownOn)) {
    sum.add(series.values[i]!);
    count++;
  }
  if (kind === 'sum') return sum.value;
  return count === 0 ? null : sum.dividedBy(count);
}

/** A lapsed part is worth nothing; an unknown one anything from nothing to its max. */
function readScore(score: readonly ScorePart[], parts: readonly Reading[]): Reading {
  const low = sumPoints(
    score,
    parts.map((part) => part.low),
  );
  const isKnown = parts.every((part) => part.low === part.high || Number.isNaN(part.low));
  const high = isKnown
    ? low
    : sumPoints(
        score,
        parts.map((part) => part.high),
      );
  const observed = lastObserved(parts);
  return { value: observed === null ? null : low, low, high, observed };
}

/** Known when both its parts are and there is enough to divide by. */
function readRatio({ least }: Ratio, isPercentage: boolean, of: Reading, to: Reading): Reading {
  const observed = lastObserved([of, to]);
  if (observed === null || of.value === null || to.value === null) return { ...NEVER_OBSERVED, observed };
  const isThin = !isEnough(to.value, least);
  const value = isThin ? Infinity : divideExactly(of.value, to.value, isPercentage);
  const isKnown = of.low === of.high && to.low === to.high;
  if (isKnown && Number.isFinite(value)) return known(value, observed);
  const reading: Reading = { ...NEVER_OBSERVED, value: Number.isFinite(value) ? value : null, observed };
  return isThin && isKnown ? { ...reading, isThin: true } : reading;
}

/** Null: none was. */
function lastObserved(parts: readonly Reading[]): Day | null {
  let last: Day | null = null;
  for (const { observed } of parts) if (observed !== null && (last === null || observed > last)) last = observed;
  return last;
}

function known(value: number, observed: Day): Reading {
  return { value, low: value, high: value, observed };
}

function unknown(value: number, observed: Day): Reading {
  return { value, low: -Infinity, high: Infinity, observed };
}
