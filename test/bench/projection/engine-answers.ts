import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import { evaluatePartner } from '../../../engine/evaluation/evaluate.ts';
import { forecastKeep, type KeepForecast } from '../../../engine/projection/keep-forecast.ts';
import { resolveLadder, type AskedBar, type ResolvedLadder } from '../../../engine/program/ladder.ts';
import { makeSeries, type PartnerSeries } from '../../../engine/measures/observations.ts';
import { projectCriteria, readPast } from '../../../engine/projection/projection.ts';
import type { RangeOdds } from '../../../engine/projection/arrival.ts';
import type { CriterionProjection } from '../../../engine/results.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';
import type { Known } from './questions.ts';

const PROGRAM = {
  id: 'bench',
  name: 'Bench',
  summary: 'One count and one bar.',
  metrics: { value: { label: 'A value', unit: 'count' } },
  tiers: [{ id: 'gold', name: 'Gold', requires: { value: 1 } }],
};
const parsed = parseProgram(PROGRAM);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const ladder = resolveLadder(parsed.program, null)!;
const [tier] = ladder.tiers;
const bar = tier!.asks[0] as AskedBar;

/** What a tracker would show of a value that is to reach `target`. */
export function askEngine(known: Known, target: number, asOf: Day, range?: RangeOdds): CriterionProjection {
  const asked: ResolvedLadder = { ...ladder, tiers: [{ ...tier!, asks: [{ ...bar, target }] }] };
  const series = seriesOf(known);
  const { criteria } = evaluatePartner(asked, { partner: 'one', series, exemptions: [] }, asOf);
  return projectCriteria(asked, 0, readPast(asked.program, { series }, asOf, range), criteria).criteria[0]!;
}

/** When a value that is to stay at `target` or above will fall below. */
export function askEngineToKeep(known: Known, target: number): KeepForecast {
  const past = readPast(ladder.program, { series: seriesOf(known) }, known.days.at(-1)!);
  return forecastKeep(past, { ...bar, target });
}

export function daysUntil(projection: CriterionProjection, asOf: Day, end: 'date' | 'earliest' | 'latest' = 'date'): number {
  const day = projection[end];
  return day === null ? Infinity : parseDay(day)! - asOf;
}

/** What is left of a feed that comes every `weeks` weeks only. */
export function thinOut({ days, values }: Known, weeks: number): Known {
  const keep = (_: number, i: number): boolean => i % weeks === 0;
  return { days: days.filter(keep), values: values.filter(keep) };
}

function seriesOf({ days, values }: Known): PartnerSeries {
  return new Map([['value', makeSeries(days, values, days)]]);
}
