import { estimatePace, estimateTheilSen, type Trend } from './trend.ts';

// What the interval must be multiplied by so that it holds 80 % of what then happened. Calibrated on one half of real series and
// checked on the other: docs/projection.md, test/bench/projection.ts.
/** Uncertainty that even a perfectly even pace has, as a share of it, in the unit of the quartile range. */
const LEAST_SPREAD = 0.1;
const SLOWER = 1.44;
const FASTER = 2.31;
/** Of the textbook interval of a value that goes up and down. */
const WIDER = 6;

/**
 * How something that accumulates will go on, with an 80 % interval. `days` rise strictly; at least two points; values may not fall.
 * The interval is uneven: things speed up more than they slow down.
 */
export function forecastPace(days: readonly number[], totals: readonly number[]): Trend {
  const { slope, low, high } = estimatePace(days, totals);
  const spread = high - low + LEAST_SPREAD * Math.abs(slope);
  return { slope, low: slope - SLOWER * spread, high: slope + FASTER * spread };
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
  const least = LEAST_SPREAD * Math.abs(slope);
  return {
    slope,
    low: slope - Math.max(WIDER * (slope - low), SLOWER * least),
    high: slope + Math.max(WIDER * (high - slope), FASTER * least),
  };
}

/** The same trend of the same values seen upside down. */
export function negateTrend({ slope, low, high }: Trend): Trend {
  return { slope: -slope, low: -high, high: -low };
}

function negate(value: number): number {
  return -value;
}
