import type { Status } from '../../../engine/results.ts';
import type { PublicProgram } from '../../../engine/wire.ts';
import type { Course } from '../../../data/publish.ts';
import type { IsoDay } from '../../../engine/primitives/calendar.ts';
import type { CourseWords } from './courses.ts';
import { capitalize, count, counted, day, list, metricValue, NUMBERS, percent } from '../values.ts';

interface LadderHealth {
  /** In the order of the ladder's tiers. */
  tiers: readonly { holders: number }[];
  days: readonly IsoDay[];
  /** Between two neighbouring days: how many went from which rank to which, as `from>to`. */
  flows: readonly ReadonlyMap<string, number>[];
}

interface TierHealth {
  holders: number;
  states: Record<'warned' | 'at-risk' | 'silent', number>;
  medianDays: number | null;
  /** `members`: the metrics of a group. */
  needs: readonly { metric: string | null; needs: number | null; members: readonly string[]; statuses: Status[] }[];
  courses: readonly Course[];
}

export interface PlanRow {
  label: string;
  parts: { name: string; grade: number; share: number; percent: string }[];
}

export interface HeatRow {
  label: string;
  statuses: Status[];
  sentence: string;
}

const MOST_GRADE = 4;
const DAYS_A_MONTH = 30.44;

/** The partners as they are beside the plan; only what the plan has figures for. */
export function describePlan(
  program: PublicProgram,
  { ladders }: { ladders: readonly Pick<LadderHealth, 'tiers'>[] },
): PlanRow[] {
  const tiers = program.ladders.flatMap((ladder, index) =>
    ladder.tiers.map((tier, rank) => ({
      tier,
      name: program.ladders.length > 1 ? `${tier.name} (${ladder.name ?? ladder.track})` : tier.name,
      grade: ladder.tiers.length > 1 ? Math.round((rank / (ladder.tiers.length - 1)) * MOST_GRADE) : MOST_GRADE,
      holders: ladders[index]!.tiers[rank]!.holders,
    })),
  );
  const all = tiers.reduce((sum, { holders }) => sum + holders, 0);
  const row = (label: string, shareOf: (one: (typeof tiers)[number]) => number | null): PlanRow[] => {
    const shares = tiers.map(shareOf);
    if (shares.every((share) => share === null)) return [];
    return [
      {
        label,
        parts: tiers.map(({ name, grade }, index) => {
          const share = shares[index] ?? 0;
          return { name, grade, share, percent: percent(Math.round(share * 1000) / 1000) };
        }),
      },
    ];
  };
  return [
    ...row('Partners today', ({ holders }) => (all > 0 ? holders / all : 0)),
    ...row('Partners, planned', ({ tier }) => tier.investment?.partners ?? null),
    ...row('The team’s time', ({ tier }) => tier.investment?.time ?? null),
    ...row('The budget', ({ tier }) => tier.investment?.budget ?? null),
  ];
}

/** Moves between tiers, not of who came. */
export function describeFlow({ flows, days }: Pick<LadderHealth, 'flows' | 'days'>): string {
  let [up, down] = [0, 0];
  for (const flow of flows)
    for (const [key, many] of flow) {
      const [from, to] = key.split('>').map(Number) as [number, number];
      if (to > from) up += many;
      if (to < from) down += many;
    }
  return `Since ${day(days[0]!)}, partners rose ${times(up)} and went down ${times(down)}, as seen from quarter to quarter.`;
}

export function describeStates({ states, holders, medianDays }: Omit<TierHealth, 'needs' | 'courses'>): string {
  if (holders === 0) return 'Held by nobody today.';
  const parts = [
    ...(states.warned > 0 ? [`${count(states.warned)} warned`] : []),
    ...(states['at-risk'] > 0 ? [`${count(states['at-risk'])} at risk`] : []),
    ...(states.silent > 0 ? [`${count(states.silent)} without new data`] : []),
  ];
  const held = medianDays === null ? '' : ` Half of them have held it for more than ${lengthOf(medianDays)}.`;
  return `${capitalize(counted(holders, 'partner'))}${parts.length > 0 ? `: ${list(parts)}` : ', none of them in trouble'}.${held}`;
}

export function describeHeat({ needs }: TierHealth, metrics: ReadonlyMap<string, { label: string }>): HeatRow[] {
  const labelOf = (metric: string): string => metrics.get(metric)?.label ?? metric;
  return needs.map(({ metric, needs: atLeast, members, statuses }) => {
    const met = statuses.filter((status) => status === 'met').length;
    const unknown = statuses.filter((status) => status === 'unknown').length;
    const rest = unknown > 0 ? `, ${count(unknown)} not known` : '';
    return {
      label:
        metric === null
          ? `${capitalize(NUMBERS[atLeast ?? 1] ?? String(atLeast))} of: ${members.map(labelOf).join(', ')}`
          : labelOf(metric),
      statuses,
      sentence: `${count(met)} of ${count(statuses.length)} have it${rest}`,
    };
  });
}

/** What a tier watches: the middle of its holders. */
export function describeWatched({ courses }: Pick<TierHealth, 'courses'>, { metrics, currency }: PublicProgram): CourseWords[] {
  return courses.flatMap((course) => {
    const metric = metrics.find(({ id }) => id === course.metric);
    const known = course.points.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
    if (!metric || metric.unit === 'flag' || known.length === 0) return [];
    const [first, last] = [known[0]!, known.at(-1)!];
    const value = (of: number): string => metricValue(of, metric, currency);
    const sentence = `${metric.label}: ${value(last.value)} in the middle on ${day(last.day)}, ${value(first.value)} on ${day(first.day)}.`;
    const rows = known.map((point) => ({ day: day(point.day, 'short'), value: value(point.value) }));
    return [{ label: metric.label, now: value(last.value), course, needed: [], sentence, rows }];
  });
}

function lengthOf(days: number): string {
  const months = Math.round(days / DAYS_A_MONTH);
  return months < 2 ? counted(Math.round(days), 'day') : counted(months, 'month');
}

function times(value: number): string {
  return value === 1 ? 'once' : value === 2 ? 'twice' : `${NUMBERS[value] ?? count(value)} times`;
}
