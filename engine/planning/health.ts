import type { Day } from '../primitives/calendar.ts';
import { rangeOfChange } from '../projection/chance.ts';
import { estimateCourse, reachOf, spreadOf } from '../projection/course.ts';
import type { ResolvedLadder } from '../program/ladder.ts';
import { asKnownOn, isKnown, monthEnds, readMonths } from '../measures/monthly.ts';
import type { PartnerSeries } from '../measures/observations.ts';
import { medianOf } from '../primitives/order-statistics.ts';
import type { Metric } from '../program/program.ts';
import type { Reading } from '../measures/reading.ts';

/** One partner and the tier that it holds in the ladder. */
export interface Holder {
  held: string | null;
  series: PartnerSeries;
}

export interface TierHealth {
  tier: string;
  holders: number;
  /** The metrics that the tier watches, in its order. */
  metrics: MetricHealth[];
}

export interface MetricHealth {
  metric: string;
  /** The share of the holders whose value is known; null when there are none. */
  known: number | null;
  /** The median of the known values; of a flag the share that has passed. Null when none is known. */
  typical: number | null;
  /** Of the typical value over the last twelve months; null when fewer than six are known. */
  trend: HealthTrend | null;
}

/** A month; that of the next three is between `low` and `high` in 80 of 100 cases. `steady` when that holds no change. */
export interface HealthTrend {
  perMonth: number;
  low: number;
  high: number;
  direction: 'rising' | 'falling' | 'steady';
}

const MONTHS_NEEDED = 6;
/** A month of which less is known is no picture of the tier. */
const SHARE_NEEDED = 0.5;
const MONTHS_AHEAD = 3;

/** What each tier of a ladder watches, over those who hold it on `asOf`: the same partners throughout the twelve months. Lowest tier first. */
export function healthOf(ladder: ResolvedLadder, holders: readonly Holder[], asOf: Day): TierHealth[] {
  const { program, tiers } = ladder;
  const ends = monthEnds(asOf);
  return tiers.map(({ id, tier }) => {
    const own = holders.filter(({ held }) => held === id);
    const watched = tier.health.map((metric) => program.metrics.findIndex((candidate) => candidate.id === metric));
    const values = watched.map(() => ends.map((): number[] => []));
    for (const { series } of watched.length ? own : []) {
      readMonths(program, asKnownOn(series, asOf), ends).forEach((readings, month) => {
        watched.forEach((metric, i) => {
          const value = valueOf(program.metrics[metric]!, readings[metric]!);
          if (value !== null) values[i]![month]!.push(value);
        });
      });
    }
    return {
      tier: id,
      holders: own.length,
      metrics: watched.map((metric, i) => describe(program.metrics[metric]!, values[i]!, ends, own.length)),
    };
  });
}

function describe(metric: Metric, months: readonly number[][], days: readonly Day[], holders: number): MetricHealth {
  const now = months.at(-1)!;
  return {
    metric: metric.id,
    known: holders ? now.length / holders : null,
    typical: typicalOf(metric, now),
    trend: trendOf(metric, months, days, holders),
  };
}

function trendOf(metric: Metric, months: readonly number[][], days: readonly Day[], holders: number): HealthTrend | null {
  const told = months.flatMap((values, i) => {
    const typical = typicalOf(metric, values);
    return typical !== null && values.length >= SHARE_NEEDED * holders ? [{ day: days[i]!, typical }] : [];
  });
  return trendOver(
    told.map(({ day }) => day),
    told.map(({ typical }) => typical),
  );
}

/** Of one value a month, oldest first; null of fewer than six. */
export function trendOver(days: readonly Day[], values: readonly number[]): HealthTrend | null {
  if (values.length < MONTHS_NEEDED) return null;
  const course = estimateCourse(days, values);
  const { low, high } = rangeOfChange(reachOf(course, MONTHS_AHEAD), spreadOf(course, MONTHS_AHEAD));
  return {
    perMonth: course.pace,
    low: low / MONTHS_AHEAD,
    high: high / MONTHS_AHEAD,
    direction: low > 0 ? 'rising' : high < 0 ? 'falling' : 'steady',
  };
}

function typicalOf({ unit }: Metric, values: readonly number[]): number | null {
  if (unit !== 'flag') return medianOf(values);
  return values.length ? values.reduce((passed, value) => passed + value, 0) / values.length : null;
}

/** A flag that has lapsed is known not to be passed; any other value that has, is not known. */
function valueOf({ unit }: Metric, reading: Reading): number | null {
  if (unit === 'flag' && Number.isNaN(reading.low)) return 0;
  return isKnown(reading) ? reading.low : null;
}
