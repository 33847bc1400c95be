import { addMonths, formatDay, parseDay, type IsoDay } from '../../../engine/primitives/calendar.ts';
import { medianOf } from '../../../engine/primitives/order-statistics.ts';
import { verdictOn } from '../../../engine/standing/verdict.ts';
import type { Status } from '../../../engine/results.ts';
import type { Course } from '../../../data/publish.ts';
import type { PublicLadder, PublicPartner, PublicProgram, PublicStanding } from '../../../engine/wire.ts';
import { listStays, type Stay } from '../pictures/tier-strip.ts';

/** A program as a whole, from what everyone may see of its partners. */
export interface ProgramHealth {
  /** How many partners there are for each one that was looked at. */
  aSample: number;
  ladders: LadderHealth[];
}

export interface LadderHealth {
  track: string | null;
  tiers: TierHealth[];
  /** First days of quarters, oldest first, and the day itself. */
  days: IsoDay[];
  /** For each two neighbouring days how many went from one rank to another; −1: no tier, null: not taking part. */
  flows: Map<string, number>[];
}

export interface TierHealth {
  id: string;
  holders: number;
  /** Of those who hold it, from the most to the least pressing. */
  states: Record<TierState, number>;
  /** Half of the holders have held it for longer than so many days; null when nobody holds it. */
  medianDays: number | null;
  /** What it needs to stay: a row a criterion, a status a holder. */
  needs: { id: string; metric: string | null; needs: number | null; members: string[]; statuses: Status[] }[];
  /** The middle value of the holders, month by month, of each metric that the tier watches. */
  courses: Course[];
}

export type TierState = 'warned' | 'at-risk' | 'silent' | 'good';

/** What of a partner is looked at. */
export interface Observed {
  partner: PublicPartner;
  courses: readonly Course[];
}

const QUARTERS = 8;
const MONTHS_A_QUARTER = 3;

export function healthOfProgram(program: PublicProgram, observed: readonly Observed[], aSample: number): ProgramHealth {
  return { aSample, ladders: program.ladders.map((ladder) => healthOfLadder(ladder, observed, program.asOf)) };
}

function healthOfLadder(ladder: PublicLadder, observed: readonly Observed[], asOf: IsoDay): LadderHealth {
  const own = observed.flatMap(({ partner, courses }) =>
    partner.standings.filter(({ track }) => track === ladder.track).map((standing) => ({ standing, courses })),
  );
  const days = quartersUpTo(asOf);
  return {
    track: ladder.track,
    tiers: ladder.tiers.map((tier) =>
      healthOfTier(
        tier.id,
        tier.health,
        own.filter(({ standing }) => standing.held === tier.id),
        asOf,
      ),
    ),
    days,
    flows: flowsBetween(
      days,
      own.map(({ standing }) => listStays(standing)),
    ),
  };
}

function healthOfTier(
  id: string,
  watched: readonly string[],
  holders: readonly { standing: PublicStanding; courses: readonly Course[] }[],
  asOf: IsoDay,
): TierHealth {
  const states: TierHealth['states'] = { warned: 0, 'at-risk': 0, silent: 0, good: 0 };
  for (const { standing } of holders) states[stateOf(standing)]++;
  const days = holders.flatMap(({ standing: { since } }) => (since ? [parseDay(asOf)! - parseDay(since)!] : []));
  return {
    id,
    holders: holders.length,
    states,
    medianDays: medianOf(days),
    needs: gatherNeeds(holders.map(({ standing }) => standing)),
    courses: watched.flatMap(
      (metric) =>
        middleCourse(
          metric,
          holders.map(({ courses }) => courses),
        ) ?? [],
    ),
  };
}

function stateOf(standing: PublicStanding): TierState {
  const { kind } = verdictOn(standing);
  if (kind === 'warned' || kind === 'at-risk') return kind;
  return kind === 'postponed' ? 'silent' : 'good';
}

function gatherNeeds(standings: readonly PublicStanding[]): TierHealth['needs'] {
  const rows = new Map<string, TierHealth['needs'][number]>();
  for (const { keeps } of standings)
    for (const { id, metric, needs, members = [], status } of keeps) {
      const row = rows.get(id) ?? {
        id,
        metric,
        needs: needs ?? null,
        members: members.flatMap(({ criteria }) => criteria.flatMap(({ metric }) => metric ?? [])),
        statuses: [],
      };
      row.statuses.push(status);
      rows.set(id, row);
    }
  return [...rows.values()];
}

function middleCourse(metric: string, holders: readonly (readonly Course[])[]): Course | null {
  const own = holders.flatMap((courses) => courses.find((course) => course.metric === metric) ?? []);
  const [first] = own;
  if (!first) return null;
  const points = first.points.map(({ day }, index) => ({
    day,
    value: medianOf(own.flatMap(({ points }) => points[index]?.value ?? [])),
  }));
  return points.some(({ value }) => value !== null) ? { metric, points } : null;
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
function flowsBetween(days: readonly IsoDay[], everyone: readonly (readonly Stay[])[]): Map<string, number>[] {
  return days.slice(1).map((day, index) => {
    const flows = new Map<string, number>();
    for (const stays of everyone) {
      const key = `${rankOn(stays, days[index]!)}>${rankOn(stays, day)}`;
      flows.set(key, (flows.get(key) ?? 0) + 1);
    }
    return flows;
  });
}

function rankOn(stays: readonly Stay[], day: IsoDay): number | null {
  return stays.find(({ from, until }) => from <= day && (until === null || day < until))?.rank ?? null;
}
