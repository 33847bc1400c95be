import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import { evaluatePartner } from '../../../engine/evaluation/evaluate.ts';
import { forecastTrend } from '../../../engine/projection/forecast.ts';
import { resolveLadder, type ResolvedLadder } from '../../../engine/program/ladder.ts';
import { knownMonths, monthEnds, readMonths } from '../../../engine/measures/monthly.ts';
import { makeSeries, type PartnerSeries } from '../../../engine/measures/observations.ts';
import { projectCriteria } from '../../../engine/projection/projection.ts';
import type { CriterionProjection } from '../../../engine/results.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';
import type { Known } from './contenders.ts';

/** What a tracker would show of a value that is to reach `target`. */
export function askEngine(known: Known, target: number, asOf: Day): CriterionProjection {
  const ladder = ladderFor(target);
  const series = seriesOf(known);
  const { criteria } = evaluatePartner(ladder, { partner: 'one', series, exemptions: [] }, asOf);
  return projectCriteria(ladder, 0, { series }, asOf, criteria).criteria[0]!;
}

export function daysUntil(projection: CriterionProjection, asOf: Day, end: 'date' | 'earliest' | 'latest' = 'date'): number {
  const day = projection[end];
  return day === null ? Infinity : parseDay(day)! - asOf;
}

/** What is left out of a feed that comes every `weeks` weeks only. */
export function thinOut({ days, values }: Known, weeks: number): Known {
  const keep = (_: number, i: number): boolean => i % weeks === 0;
  return { days: days.filter(keep), values: values.filter(keep) };
}

/** The pace when each value is taken as of the end of its month rather than of the day that it was observed, and the day it starts from. */
export function paceByMonthEnds(known: Known, asOf: Day): number {
  const { program } = ladderFor(1);
  const ends = monthEnds(asOf);
  const monthly = knownMonths(readMonths(program, seriesOf(known), ends), ends, 0);
  return forecastTrend(monthly.ends, monthly.values).slope;
}

const ladders = new Map<number, ResolvedLadder>();

function ladderFor(target: number): ResolvedLadder {
  const known = ladders.get(target);
  if (known) return known;
  const parsed = parseProgram({
    id: 'bench',
    name: 'Bench',
    summary: 'One count and one bar.',
    metrics: { downloads: { label: 'Downloads', unit: 'count' } },
    tiers: [{ id: 'gold', name: 'Gold', requires: { downloads: target } }],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const ladder = resolveLadder(parsed.program, null)!;
  ladders.set(target, ladder);
  return ladder;
}

function seriesOf({ days, values }: Known): PartnerSeries {
  return new Map([['downloads', makeSeries(days, values, days)]]);
}
