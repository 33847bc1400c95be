import { isFailed } from '../../../engine/evaluation/status.ts';
import { addMonths, formatDay, parseDay, type IsoDay } from '../../../engine/primitives/calendar.ts';
import { medianOf, quantileOf } from '../../../engine/primitives/order-statistics.ts';
import { trendOver, type HealthTrend } from '../../../engine/planning/health.ts';
import { valueCurveOf, type ValueCurve } from '../../../engine/planning/value-curve.ts';
import type { Status } from '../../../engine/results.ts';
import type { Course, Watched } from '../../../data/publish.ts';
import type { PublicDirectory, PublicEntry, PublicLadder, PublicProgram } from '../../../engine/wire.ts';
import type { Stay } from '../pictures/tier-strip.ts';
import type { Observed, ObservedStanding } from './observe-program.ts';

/** A program as a whole, from what whoever looks may see of its partners. */
export interface ProgramHealth {
  /** How many partners there are for each one that was looked at; who holds what, is warned or silent is counted of all. */
  aSample: number;
  metrics: Watched['metrics'];
  ladders: LadderHealth[];
}

export interface LadderHealth {
  track: string | null;
  tiers: TierHealth[];
  /** First days of quarters, oldest first, and the day itself. */
  days: IsoDay[];
  /** For each two neighbouring days how many went from one rank to another; −1: no tier, null: not taking part. Of a sample, about. */
  flows: Map<string, number>[];
  /** By metric how what partners bring is spread; null: too few values are known. */
  worth: { metric: string; curve: ValueCurve | null }[];
}

export interface TierHealth {
  id: string;
  holders: number;
  /** Whether there is something to lose: the tier needs something, and is reviewed. */
  canBeLost: boolean;
  /** Of those who hold it, from the most to the least pressing. Of a sample, those at risk are about so many. */
  states: Record<TierState, number>;
  /** Who sent no new data, warned or not: as the list of partners has them. */
  silent: number;
  /** For how many days it has been held: by a quarter of its partners shorter than `low`, by a quarter longer than `high`; null: by nobody. */
  heldFor: { low: number; middle: number; high: number } | null;
  /** What it needs to stay: a row a criterion, a status a holder who was looked at. Those that most fall short of first. */
  needs: Need[];
  watched: { course: Course; trend: HealthTrend['direction'] | null }[];
}

export interface Need {
  id: string;
  metric: string | null;
  needs: number | null;
  members: string[];
  statuses: Status[];
}

export type TierState = 'warned' | 'at-risk' | 'silent' | 'good';

interface Seen {
  program: PublicProgram;
  watched: Watched;
  directory: Pick<PublicDirectory, 'audience' | 'partners'>;
  observed: readonly Observed[];
  aSample: number;
}

interface Standing extends ObservedStanding {
  partner: string;
  courses: readonly Course[];
}

const QUARTERS = 8;
const MONTHS_A_QUARTER = 3;
const MONTHS_A_YEAR = 12;

export function healthOfProgram(seen: Seen): ProgramHealth {
  const { program, watched, aSample } = seen;
  return {
    aSample,
    metrics: watched.metrics,
    ladders: program.ladders.map((ladder, index) => healthOfLadder(ladder, index, seen)),
  };
}

function healthOfLadder(ladder: PublicLadder, index: number, seen: Seen): LadderHealth {
  const { program, watched, directory, observed, aSample } = seen;
  const { tiers, worth } = watched.ladders[index]!;
  const own = observed.flatMap(({ partner, standings, courses }) =>
    standings.filter(({ track }) => track === ladder.track).map((standing): Standing => ({ ...standing, partner, courses })),
  );
  const entries = directory.partners.filter(({ track }) => track === ladder.track);
  const days = quartersUpTo(program.asOf);
  const rankOf = (held: string | null): number => ladder.tiers.findIndex(({ id }) => id === held);
  return {
    track: ladder.track,
    tiers: ladder.tiers.map(({ id, criteria, undisclosed }, rank) => ({
      id,
      canBeLost: program.review !== null && criteria.length + undisclosed > 0,
      ...healthOfTier(
        { entries: entries.filter(({ tier }) => tier === id), own: own.filter(({ held }) => held === id), watched: tiers[rank]! },
        seen,
      ),
    })),
    days,
    flows: flowsBetween(days, own, aSample),
    worth: worth.map((metric) => ({
      metric,
      curve: valueCurveOf(
        own.map(({ held, courses }) => ({ rank: rankOf(held), value: latestOf(metric, courses) })),
        ladder.tiers.length,
      ),
    })),
  };
}

interface OfTier {
  /** All who hold it. */
  entries: readonly PublicEntry[];
  /** Those of them who were looked at. */
  own: readonly Standing[];
  watched: readonly string[];
}

function healthOfTier({ entries, own, watched }: OfTier, seen: Seen): Omit<TierHealth, 'id' | 'canBeLost'> {
  const asOf = parseDay(seen.program.asOf)!;
  const days = entries.flatMap(({ since }) => (since ? [asOf - parseDay(since)!] : [])).sort((a, b) => a - b);
  return {
    holders: entries.length,
    states: countStates(entries, own, seen),
    silent: entries.filter(({ marks }) => marks?.includes('silent')).length,
    heldFor:
      days.length > 0 ? { low: quantileOf(days, 0.25), middle: quantileOf(days, 0.5), high: quantileOf(days, 0.75) } : null,
    needs: gatherNeeds(own),
    watched: watched.flatMap((metric) => {
      const course = middleCourse(metric, own);
      return course ? [{ course, trend: trendOf(course) }] : [];
    }),
  };
}

function countStates(
  entries: readonly PublicEntry[],
  own: readonly Standing[],
  { directory: { audience }, aSample }: Seen,
): Record<TierState, number> {
  // Who is at risk stands in an operator's directory alone: others are told of as far as shown figures tell.
  const risky = new Set(own.filter(({ isAtRisk }) => isAtRisk).map(({ partner }) => partner));
  const isAtRisk = ({ partner, marks }: PublicEntry): boolean =>
    audience === 'operator' ? Boolean(marks?.includes('at-risk')) : risky.has(partner);
  const states = { warned: 0, 'at-risk': 0, silent: 0, good: 0 };
  for (const entry of entries) {
    if (entry.marks?.includes('warned')) states.warned++;
    else if (entry.marks?.includes('silent')) states.silent++;
    else if (isAtRisk(entry)) states['at-risk']++;
    else states.good++;
  }
  if (audience === 'operator') return states;
  const atRisk = Math.min(states['at-risk'] * aSample, states['at-risk'] + states.good);
  return { ...states, 'at-risk': atRisk, good: states.good + states['at-risk'] - atRisk };
}

function gatherNeeds(standings: readonly Standing[]): Need[] {
  const rows = new Map<string, Need>();
  for (const { keeps } of standings)
    for (const { status, ...keep } of keeps) {
      const row = rows.get(keep.id) ?? { ...keep, statuses: [] };
      row.statuses.push(status);
      rows.set(keep.id, row);
    }
  const shareShort = ({ statuses }: Need): number => statuses.filter(isFailed).length / statuses.length;
  const shareUnknown = ({ statuses }: Need): number => statuses.filter((status) => status === 'unknown').length / statuses.length;
  return [...rows.values()].sort((a, b) => shareShort(b) - shareShort(a) || shareUnknown(b) - shareUnknown(a));
}

function middleCourse(metric: string, holders: readonly Standing[]): Course | null {
  const own = holders.flatMap(({ courses }) => courses.find((course) => course.metric === metric) ?? []);
  const [first] = own;
  if (!first) return null;
  const points = first.points.map(({ day }, index) => ({
    day,
    value: medianOf(own.flatMap(({ points }) => points[index]?.value ?? [])),
  }));
  return points.some(({ value }) => value !== null) ? { metric, points } : null;
}

/** Over the last year. */
function trendOf({ points }: Course): HealthTrend['direction'] | null {
  const known = points
    .slice(-MONTHS_A_YEAR)
    .flatMap(({ day, value }) => (value === null ? [] : [{ day: parseDay(day)!, value }]));
  const trend = trendOver(
    known.map(({ day }) => day),
    known.map(({ value }) => value),
  );
  return trend && trend.direction;
}

function latestOf(metric: string, courses: readonly Course[]): number | null {
  return courses.find((course) => course.metric === metric)?.points.at(-1)?.value ?? null;
}

function quartersUpTo(asOf: IsoDay): IsoDay[] {
  const month = Number(asOf.slice(5, 7));
  const first = String(month - ((month - 1) % MONTHS_A_QUARTER)).padStart(2, '0');
  const begin = parseDay(`${asOf.slice(0, 4)}-${first}-01`)!;
  const starts = Array.from({ length: QUARTERS }, (_, index) =>
    formatDay(addMonths(begin, (index - QUARTERS + 1) * MONTHS_A_QUARTER)),
  );
  return starts.at(-1) === asOf ? starts : [...starts, asOf];
}

/** `from>to`, by rank. */
function flowsBetween(days: readonly IsoDay[], everyone: readonly Standing[], aSample: number): Map<string, number>[] {
  return days.slice(1).map((day, index) => {
    const flows = new Map<string, number>();
    for (const { stays } of everyone) {
      const key = `${rankOn(stays, days[index]!)}>${rankOn(stays, day)}`;
      flows.set(key, (flows.get(key) ?? 0) + aSample);
    }
    return flows;
  });
}

function rankOn(stays: readonly Stay[], day: IsoDay): number | null {
  return stays.find(({ from, until }) => from <= day && (until === null || day < until))?.rank ?? null;
}
