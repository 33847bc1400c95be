import { divideDecimals, sumDecimals } from '../primitives/decimal.ts';
import { medianOf } from '../primitives/order-statistics.ts';
import { barsOf } from '../program/bars-of.ts';
import type { Ladder, Metric } from '../program/program.ts';

/** Shares are 0…1, of the partners whose value is known and of what they bring together. */
export interface ValueCurve {
  partners: number;
  /** Of how many of them the value is known: all shares are of these. */
  known: number;
  total: number;
  /** From nobody to all, the best first: what share of the value so many of the partners bring. Straight between two points. */
  points: { partners: number; value: number }[];
  /** Lowest first. Of those who hold no tier nothing stands here. */
  tiers: ValueOfTier[];
}

export interface ValueOfTier {
  partners: number;
  value: number;
  /** The middle value of the tier's partners; null: none is known. */
  typical: number | null;
}

/** A curve of fewer tells of each one alone. */
const LEAST_PARTNERS = 5;
/** More are not seen apart. */
const MOST_POINTS = 60;
/** Of several partners, the highest or the lowest does not come to a sum. */
const ADDED_UP: readonly Metric['aggregate'][] = ['latest', 'sum', 'mean', 'count'];

/**
 * The metrics that say what a partner brings, as far as a program tells: money that a tier of the ladder needs or watches, and what is counted and
 * watched on every one of its tiers. Only what can be added up over partners; empty: the program does not tell.
 */
export function worthOf({ tiers }: Pick<Ladder, 'tiers'>, metrics: readonly Metric[]): string[] {
  const named = new Set(
    tiers.flatMap(({ health, requires }) => [...health, ...requires.flatMap(barsOf).map(({ metric }) => metric)]),
  );
  const isWatchedThroughout = (id: string): boolean => tiers.every(({ health }) => health.includes(id));
  return metrics
    .filter(({ aggregate, score, ratio }) => score === null && ratio === null && ADDED_UP.includes(aggregate))
    .filter(({ id, unit }) => (unit === 'money' ? named.has(id) : unit === 'count' && isWatchedThroughout(id)))
    .map(({ id }) => id);
}

/**
 * How what partners bring is spread over them and over the tiers that they hold. `rank`: −1 for no tier; `value`: null where it is not known. Null:
 * too few are known, or their sum is none that shares could be of.
 */
export function valueCurveOf(holders: readonly { rank: number; value: number | null }[], tiers: number): ValueCurve | null {
  const known = holders.flatMap(({ rank, value }) => (value === null ? [] : [{ rank, value }])).sort((a, b) => b.value - a.value);
  const total = sumDecimals(known.map(({ value }) => value));
  if (known.length < LEAST_PARTNERS || !(total > 0) || known.at(-1)!.value < 0) return null;
  const shareOf = (values: readonly number[]): number => divideDecimals(sumDecimals(values), total);
  const steps = Math.min(known.length, MOST_POINTS);
  const ends = Array.from({ length: steps + 1 }, (_, step) => Math.round((known.length * step) / steps));
  let reached = 0;
  return {
    partners: holders.length,
    known: known.length,
    total,
    points: ends.map((end, step) => {
      reached += shareOf(known.slice(ends[step - 1] ?? 0, end).map(({ value }) => value));
      return { partners: end / known.length, value: step === steps ? 1 : reached };
    }),
    tiers: Array.from({ length: tiers }, (_, tier) => {
      const values = known.filter(({ rank }) => rank === tier).map(({ value }) => value);
      return { partners: values.length / known.length, value: shareOf(values), typical: medianOf(values) };
    }),
  };
}
