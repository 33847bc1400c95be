import type { Fault, Path } from '../faults.ts';
import { nearestWord } from '../../primitives/nearest.ts';
import type { MetricDraft } from './metrics.ts';

/**
 * What is computed is made of metrics that exist and are observed; one made of computed ones, let alone of itself, nobody could recompute
 * by hand. A ratio is one of numbers, and of what does not lapse: what has run out is no number any more.
 */
export function checkComputedParts(metrics: Map<string, MetricDraft>, faults: Fault[]): void {
  const isObserved = ({ score, ratio }: MetricDraft): boolean => !score && !ratio;
  const isNumber = ({ unit, validFor }: MetricDraft): boolean => unit !== 'flag' && !validFor;
  const observed = [...metrics.values()].filter(isObserved);
  const check = (found: string, path: Path, known: string[]): MetricDraft | undefined => {
    const part = metrics.get(found);
    if (!part) faults.push({ code: 'unknown-metric', path, found, known, nearest: nearestWord(found, known) });
    else if (!isObserved(part)) faults.push({ code: 'score-of-score', path, found, known });
    else return part;
    return undefined;
  };
  for (const { score, ratio, path: at } of metrics.values()) {
    for (const { metric, path } of score ?? []) check(metric, path, idsOf(observed));
    for (const key of ['of', 'to'] as const) {
      const found = ratio?.[key];
      if (found === undefined) continue;
      const path = [...at, 'ratio', key];
      const known = idsOf(observed.filter(isNumber));
      const part = check(found, path, known);
      if (part && !isNumber(part)) faults.push({ code: 'ratio-of-no-number', path, found, known });
    }
  }
}

function idsOf(metrics: readonly MetricDraft[]): string[] {
  return metrics.map(({ id }) => id);
}
