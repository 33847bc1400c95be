import type { Fault } from '../faults.ts';
import { nearestWord } from '../../primitives/nearest.ts';
import type { MetricDraft } from './metrics.ts';

/** A score is made of metrics that exist and are observed; one made of scores, let alone of itself, nobody could recompute by hand. */
export function checkScores(metrics: Map<string, MetricDraft>, faults: Fault[]): void {
  const known = [...metrics.values()].filter(({ score }) => !score).map(({ id }) => id);
  for (const { score } of metrics.values()) {
    for (const { metric, path } of score ?? []) {
      const part = metrics.get(metric);
      if (!part) faults.push({ code: 'unknown-metric', path, found: metric, known, nearest: nearestWord(metric, known) });
      else if (part.score) faults.push({ code: 'score-of-score', path, found: metric, known });
    }
  }
}
