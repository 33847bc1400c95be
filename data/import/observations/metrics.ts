import { nearestWord } from '../../../engine/primitives/nearest.ts';
import { isComputed } from '../../../engine/program/computed.ts';
import type { Metric, Program } from '../../../engine/program/program.ts';
import { shortenFound, type ImportFaultDetail } from '../faults.ts';

/** Every metric of a program's editions, as the last edition that observes it has it. Computed in all that have it: computed. */
export function metricsOf(editions: readonly Program[]): Map<string, Metric> {
  const metrics = new Map<string, Metric>();
  for (const { metrics: ofEdition } of editions) {
    for (const metric of ofEdition) if (!isComputed(metric) || !metrics.has(metric.id)) metrics.set(metric.id, metric);
  }
  return metrics;
}

/** The observed metric of an id, or what is wrong with it. */
export function findMetric(metrics: ReadonlyMap<string, Metric>, id: string): Metric | ImportFaultDetail {
  const metric = metrics.get(id);
  if (metric && isComputed(metric)) return { code: 'computed-metric', metric: id };
  if (metric) return metric;
  const known = [...metrics.values()].filter((one) => !isComputed(one)).map((observed) => observed.id);
  return { code: 'unknown-metric', found: shortenFound(id), nearest: nearestWord(id, known), known };
}

/** The metric that a mapping has for a word, or what is wrong with it. */
export function findWord(words: ReadonlyMap<string, Metric>, word: string): Metric | ImportFaultDetail {
  const metric = words.get(word);
  if (metric) return metric;
  const known = [...words.keys()];
  return { code: 'unknown-word', found: shortenFound(word), nearest: nearestWord(word, known), known };
}
