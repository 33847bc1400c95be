import { civilFromDay, formatDay, nextOccurrence, type Day, type IsoDay } from '../primitives/calendar.ts';
import { RANGE_ODDS, type RangeOdds } from './arrival.ts';
import { addsUp, forecastBar, type Forecast, type Past } from './bar-forecast.ts';
import { exemptOn, judgeAsks, type Rank, type Subject } from '../evaluation/evaluate.ts';
import type { Ask, AskedBar, AskedGroup, ResolvedLadder } from '../program/ladder.ts';
import type { Program } from '../program/program.ts';
import { asKnownOn, monthEnds, readMonths } from '../measures/monthly.ts';
import { readMetrics } from '../measures/reading.ts';
import type { CriterionProjection, CriterionResult, Projection, ProjectionStatus } from '../results.ts';
import { isPassed, MET as REACHED } from '../evaluation/status.ts';
import { codeOfBar } from '../evaluation/criterion.ts';
import { shortPartBars } from './part-bars.ts';
import { forecastKeep } from './keep-forecast.ts';

/** From reached to out of reach. What nothing is known of is worse than what waits for the partner, who may act on any day. */
const STATUSES: readonly ProjectionStatus[] = ['met', 'on-track', 'likely', 'your-action', 'too-little-data', 'off-track'];
const MONTHS_A_QUARTER = 3;
const MET: Forecast = { status: 'met', date: null, earliest: null, latest: null, reason: null };

export interface Graduation {
  projection: Projection;
  /** One for each thing that the tier asks, in that order. */
  criteria: CriterionProjection[];
}

/**
 * When all that a tier asks will be met, if things go on as in the last twelve months: docs/projection.md says how.
 * `criteria`: how the tier's asks stand on the last day of `past`, one each and in the same order, exemptions applied.
 */
export function projectCriteria(
  ladder: ResolvedLadder,
  rank: Rank,
  past: Past,
  criteria: readonly CriterionResult[],
): Graduation {
  const { program, tiers } = ladder;
  const { asks = [], tier } = tiers[rank] ?? {};
  const forecasts = asks.map((ask, i) => forecastAsk(past, ask, criteria[i]!));
  const graduation = tier?.published === false ? { ...MET, status: 'too-little-data' as const } : latestOf(forecasts);
  return {
    projection: describeProjection(program.review?.promote === 'at-review' ? moveToReview(ladder, graduation) : graduation),
    criteria: forecasts.map((forecast) => ({ ...describeProjection(forecast), reason: forecast.reason })),
  };
}

/** What everything about one partner is projected from. `range`: where ranges begin and end, when that was worked out from one's own partners. */
export function readPast(program: Program, subject: Pick<Subject, 'series'>, asOf: Day, range: RangeOdds = RANGE_ODDS): Past {
  const series = asKnownOn(subject.series, asOf);
  const ends = monthEnds(asOf);
  return { program, series, asOf, ends, months: readMonths(program, series, ends), range };
}

/** The same for one partner of whom nothing has been worked out yet; `rank` is that of the tier to reach. */
export function projectGraduation(ladder: ResolvedLadder, rank: Rank, subject: Subject, asOf: Day): Graduation {
  const readings = readMetrics(ladder.program, subject.series, asOf);
  const criteria = judgeAsks(ladder.tiers[rank]?.asks ?? [], readings, exemptOn(subject.exemptions, asOf));
  return projectCriteria(ladder, rank, readPast(ladder.program, subject, asOf), criteria);
}

function forecastAsk(past: Past, ask: Ask, result: CriterionResult): Forecast {
  if (ask.kind === 'group') return isPassed(result.status) ? MET : forecastGroup(past, ask, result);
  if (!isPassed(result.status)) return forecastWhole(past, ask);
  return result.status === 'met' ? withRollOff(past, ask) : MET;
}

/** A score is as late as the last of its sum and of the parts that give too little. */
function forecastWhole(past: Past, bar: AskedBar): Forecast {
  if (bar.parts === null) return forecastBar(past, bar);
  const readings = past.months.at(-1)!;
  const sum = codeOfBar(bar, readings[bar.metric]!.low, readings[bar.metric]!.high) === REACHED ? MET : forecastBar(past, bar);
  return latestOf([sum, ...shortPartBars(past.program, bar, readings).map((part) => forecastBar(past, part))]);
}

/** A sum that is enough now, but will not be when what the window holds has left it. */
function withRollOff(past: Past, bar: AskedBar): Forecast {
  if (bar.isAtMost || !addsUp(past.program.metrics[bar.metric]!)) return MET;
  const { date } = forecastKeep(past, bar);
  return date === null ? MET : { ...MET, reason: { code: 'roll-off', day: formatDay(date) } };
}

/** A member is as late as its latest bar, the group as its n-th earliest member. */
function forecastGroup(past: Past, { needs, members }: AskedGroup, result: CriterionResult): Forecast {
  const forecasts = members.map((bars, i) => {
    const { criteria } = result.members![i]!;
    return latestOf(bars.map((bar, j) => (isPassed(criteria[j]!.status) ? MET : forecastWhole(past, bar))));
  });
  const deciding = forecasts.sort(compareForecasts)[needs - 1]!;
  return onDays(deciding, (pick) => {
    const days = forecasts.map((forecast) => (forecast.status === 'met' ? -Infinity : (pick(forecast) ?? Infinity)));
    return days.sort((a, b) => a - b)[needs - 1]!;
  });
}

/** As late as the latest, with the status of the worst; each end of the range is the latest of its kind. `met` for none. */
function latestOf(forecasts: readonly Forecast[]): Forecast {
  const deciding = forecasts.reduce((worst, one) => (compareForecasts(one, worst) > 0 ? one : worst), MET);
  return onDays(deciding, (pick) => Math.max(...forecasts.map((one) => pick(one) ?? -Infinity)));
}

/** With the days that are chosen for it, as far as it has any. */
function onDays(deciding: Forecast, choose: (pick: (forecast: Forecast) => Day | null) => Day): Forecast {
  if (deciding.date === null) return deciding;
  return {
    ...deciding,
    date: choose(({ date }) => date),
    earliest: choose(({ earliest }) => earliest),
    latest: choose(({ latest }) => latest),
  };
}

function compareForecasts(a: Forecast, b: Forecast): number {
  return STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || (a.date ?? 0) - (b.date ?? 0);
}

function moveToReview({ program }: ResolvedLadder, forecast: Forecast): Forecast {
  const { from, every } = program.review!;
  const move = (day: Day | null): Day | null => (isDay(day) ? nextOccurrence(from, every, day - 1) : day);
  return { ...forecast, date: move(forecast.date), earliest: move(forecast.earliest), latest: move(forecast.latest) };
}

function describeProjection({ status, date, earliest, latest }: Forecast): Projection {
  const format = (day: Day | null): IsoDay | null => (isDay(day) ? formatDay(day) : null);
  return {
    status,
    date: format(date),
    earliest: format(earliest),
    latest: format(latest),
    quarter: date === null ? null : quarterOf(date),
  };
}

function isDay(day: Day | null): day is Day {
  return Number.isFinite(day);
}

function quarterOf(day: Day): string {
  const { year, month } = civilFromDay(day);
  return `${year}-Q${Math.ceil(month / MONTHS_A_QUARTER)}`;
}
