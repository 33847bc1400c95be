import { estimatePace, estimateTheilSen, type Trend } from './trend.ts';

/**
 * What an interval must be multiplied by to hold 80 % of what then happened: found on one half of real series, checked on the other
 * by test/bench/projection.ts, told in docs/projection.md.
 */
export const CALIBRATION = {
  /** Uncertainty that even a perfectly even pace has, as a share of it, added to the range between its quartiles. */
  leastSpread: 0.1,
  /** Times that spread, to the slower and to the faster side. */
  slower: 1.4,
  faster: 2.4,
  /** Times the textbook interval of a value that goes up and down. */
  wider: 7,
};

/**
 * How something that accumulates will go on, with an 80 % interval. `days` rise strictly; at least two points; values may not fall.
 * The interval is uneven: things speed up more than they slow down.
 */
export function forecastPace(days: readonly number[], totals: readonly number[]): Trend {
  const { slope, low, high } = estimatePace(days, totals);
  const spread = high - low + CALIBRATION.leastSpread * Math.abs(slope);
  return { slope, low: slope - CALIBRATION.slower * spread, high: slope + CALIBRATION.faster * spread };
}

/**
 * How a value will go on, with an 80 % interval. One that only ever moved one way is taken as accumulating; one that goes up
 * and down has noise in each value, so all pairs of points count.
 */
export function forecastTrend(days: readonly number[], values: readonly number[]): Trend {
  let rises = false;
  let falls = false;
  for (let i = 1; i < values.length; i++) {
    if (values[i]! > values[i - 1]!) rises = true;
    else if (values[i]! < values[i - 1]!) falls = true;
  }
  if (!falls) return forecastPace(days, values);
  if (!rises) return negateTrend(forecastPace(days, values.map(negate)));
  const { slope, low, high } = estimateTheilSen(days, values)!;
  const least = CALIBRATION.leastSpread * Math.abs(slope);
  return {
    slope,
    low: slope - Math.max(CALIBRATION.wider * (slope - low), CALIBRATION.slower * least),
    high: slope + Math.max(CALIBRATION.wider * (high - slope), CALIBRATION.faster * least),
  };
}

/** The same trend of the same values seen upside down. */
export function negateTrend({ slope, low, high }: Trend): Trend {
  return { slope: -slope, low: -high, high: -low };
}

function negate(value: number): number {
  return -value;
}
