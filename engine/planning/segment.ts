import { DecimalSum, divideDecimals, multiplyDecimals, subtractDecimals, sumDecimals } from '../primitives/decimal.ts';
import { findNaturalBreaks } from './natural-breaks.ts';

/** Shares are 0…1; those of value are null when the total is not above 0. */
export interface Segmentation {
  partners: number;
  total: number;
  /** What share of the value the best `partners`, that share of all, bring. Best first. */
  curve: { share: number; partners: number; value: number | null }[];
  /** How many of the best it takes to bring that share of the value; null when no number does. */
  concentration: { value: number; partners: number | null }[];
  /** Groups that the values fall into by themselves, best first. */
  natural: Segment[];
  /** Groups as near to the wanted split as real values allow, best first. */
  split: (Segment & { wanted: number })[];
}

export interface Segment {
  /** The lowest value in the group: whoever has it or more is in this group or a better one. Null: nobody is in it. */
  threshold: number | null;
  partners: number;
  share: number;
  value: number | null;
}

export interface SegmentOptions {
  /** How many natural groups. */
  groups?: number;
  /** Shares of partners, best first; their sum is 1. */
  split?: readonly number[];
}

const CURVE = [0.01, 0.05, 0.1, 0.2, 0.5, 1];
const CONCENTRATION = [0.5, 0.8, 0.95];
/** The article's: strategic, growth, registered. */
const SPLIT = [0.05, 0.15, 0.8];
/** Thirds are written with as many digits as anyone likes. */
const ROUNDING = 1e-9;

/**
 * How value is spread over partners, one value each, in any order: where thresholds could lie. RangeError for values that are not
 * finite, and for a split that is not made of positive shares of 1.
 */
export function segmentPartners(
  values: readonly number[],
  { groups = SPLIT.length, split = SPLIT }: SegmentOptions = {},
): Segmentation {
  if (!values.every(Number.isFinite)) throw new RangeError('a value is not finite');
  if (!split.every((share) => share > 0) || Math.abs(sumDecimals(split) - 1) > ROUNDING)
    throw new RangeError('a split is of positive shares of 1');
  const best = Float64Array.from(values).sort().reverse();
  const reached = runningTotal(best);
  const total = reached.at(-1) ?? 0;
  const valueOf = (from: number, to: number): number | null =>
    total > 0 ? divideDecimals(subtractDecimals(reached[to - 1] ?? 0, reached[from - 1] ?? 0), total) : null;
  const segment = (from: number, to: number): Segment => ({
    threshold: to > from ? best[to - 1]! : null,
    partners: to - from,
    share: best.length ? (to - from) / best.length : 0,
    value: valueOf(from, to),
  });
  const between = (ends: readonly number[]): Segment[] => ends.map((end, i) => segment(ends[i - 1] ?? 0, end));
  return {
    partners: best.length,
    total,
    curve: CURVE.map((share) => {
      const partners = Math.ceil(multiplyDecimals(share, best.length));
      return { share, partners, value: valueOf(0, partners) };
    }),
    concentration: CONCENTRATION.map((value) => ({
      value,
      partners: total > 0 ? countFor(reached, multiplyDecimals(value, total)) : null,
    })),
    natural: between(naturalEnds(best, groups)),
    split: between(splitEnds(best, split)).map((one, i) => ({ ...one, wanted: split[i]! })),
  };
}

/** Where each group ends, best first. */
function naturalEnds(best: Float64Array, groups: number): number[] {
  const begins = findNaturalBreaks(best.toReversed(), groups);
  return begins.map((begin) => best.length - begin).reverse();
}

/**
 * Where each group ends: as near as can be to the wanted share of all so far, but never between partners of one value, and never empty
 * while somebody is left. Of two places that are as near, the one with more. In the end all are wanted, so the last group takes everyone
 * who is left.
 */
function splitEnds(best: Float64Array, split: readonly number[]): number[] {
  const edges: number[] = [];
  for (let end = 1; end <= best.length; end++) if (best[end - 1] !== best[end]) edges.push(end);
  let end = 0;
  return split.map((_, i) => {
    const wanted = multiplyDecimals(sumDecimals(split.slice(0, i + 1)), best.length);
    const left = edges.filter((edge) => edge > end);
    end = left.reduce((near, edge) => (Math.abs(edge - wanted) <= Math.abs(near - wanted) ? edge : near), left[0] ?? end);
    return end;
  });
}

function runningTotal(values: Float64Array): number[] {
  const total = new DecimalSum();
  return Array.from(values, (value) => {
    total.add(value);
    return total.value;
  });
}

/** `value` is not more than what all reach. */
function countFor(reached: readonly number[], value: number): number {
  return reached.findIndex((total) => total >= value) + 1;
}
