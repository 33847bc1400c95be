import { quantileOf } from '../primitives/order-statistics.ts';

/** A change per unit of x between a lower and an upper one. */
export interface Trend {
  slope: number;
  low: number;
  high: number;
}

/** Standard normal: 80 % lies between −z and z. */
const Z_80 = 1.2815515655446004;

/**
 * The median of the slopes of all pairs of points, with the 80 % interval that Kendall's tau gives. Theil (1950); Sen, "Estimates of the
 * regression coefficient based on Kendall's tau", JASA 63 (1968); the ranks of the interval as in Hollander & Wolfe (1999), 9.3.
 * Withstands 29 % of arbitrary points. `xs` and `ys` are of one length; pairs with equal x say nothing and are left out.
 * `z`: another confidence, as a quantile of the standard normal. Null when no two x differ.
 */
export function estimateTheilSen(xs: readonly number[], ys: readonly number[], z: number = Z_80): Trend | null {
  const slopes = slopesOfPairs(xs, ys, 0);
  const pairs = slopes.length;
  if (pairs === 0) return null;
  const reach = z * Math.sqrt((pairs * (2 * xs.length + 5)) / 9);
  const rank = Math.max(0, Math.floor((pairs - reach) / 2) - 1);
  return { slope: quantileOf(slopes, 0.5), low: slopes[rank]!, high: slopes[pairs - 1 - rank]! };
}

/** The Theil–Sen slope alone, of the points from index `from` on. `xs` rise strictly; at least two points. */
export function estimateSlope(xs: readonly number[], ys: readonly number[], from = 0): number {
  return quantileOf(slopesOfPairs(xs, ys, from), 0.5);
}

/**
 * The median of the mean pace since each earlier point, that is, of those Theil–Sen slopes that end in the last point. For what
 * accumulates: its last value carries no noise, so the slopes between older points add nothing, and they age. `xs` rise strictly; at least two.
 */
export function estimatePace(xs: readonly number[], ys: readonly number[]): number {
  const last = xs.length - 1;
  const slopes = new Float64Array(last);
  for (let i = 0; i < last; i++) slopes[i] = (ys[last]! - ys[i]!) / (xs[last]! - xs[i]!);
  return quantileOf(slopes.sort(), 0.5);
}

/** Sorted; pairs with equal x are left out. */
function slopesOfPairs(xs: readonly number[], ys: readonly number[], from: number): Float64Array {
  const n = xs.length - from;
  const all = new Float64Array((n * (n - 1)) / 2);
  let pairs = 0;
  for (let i = from; i < xs.length; i++) {
    for (let j = i + 1; j < xs.length; j++) {
      const run = xs[j]! - xs[i]!;
      if (run !== 0) all[pairs++] = (ys[j]! - ys[i]!) / run;
    }
  }
  return all.subarray(0, pairs).sort();
}
