import type { Metric } from './program.ts';

type Computed = Pick<Metric, 'score' | 'ratio'>;

/** A metric that is computed from others has no observations of its own. */
export function isComputed({ score, ratio }: Computed): boolean {
  return score !== null || ratio !== null;
}

/** The ids of the metrics that one is computed from; none for one that is observed. */
export function partsOf({ score, ratio }: Computed): string[] {
  return ratio ? [ratio.of, ratio.to] : (score ?? []).map(({ metric }) => metric);
}
