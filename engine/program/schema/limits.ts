import type { Direction, Metric } from '../program.ts';

/** What a metric may be asked to reach. `max` null: without bound. */
export interface LimitRange {
  min: 0;
  /** Whether 0 itself is too little. */
  minExcluded: boolean;
  max: number | null;
}

type Bounded = Partial<Pick<Metric, 'unit' | 'outOf'>> & { score: readonly { max?: number | null | undefined }[] | null };

/** `isEntry`: of a bar to enter, not one to stay. */
export function limitRange(metric: Bounded, direction: Direction | undefined, isEntry: boolean): LimitRange {
  // To ask for at least 0 asks for nothing, and leaves progress without a measure; as a bar to stay it lets a criterion go.
  return { min: 0, minExcluded: isEntry && direction === 'atLeast', max: boundOf(metric) };
}

export function isInRange(limit: number, { minExcluded, max }: LimitRange): boolean {
  return limit >= 0 && !(minExcluded && limit === 0) && (max === null || limit <= max);
}

/** The highest value that the metric can have; null: without bound, or not known for a fault in it. */
export function boundOf({ unit, outOf, score }: Bounded): number | null {
  if (!score) return (unit === 'rating' && outOf) || null;
  let sum = 0;
  for (const { max } of score) {
    if (!max) return null;
    sum += max;
  }
  return sum;
}
