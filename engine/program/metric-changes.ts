import { isComputed } from './computed.ts';
import type { FaultDetail, MetricTrait, Path } from './faults.ts';
import type { Metric, Program } from './program.ts';

type Refuse = (path: Path, detail: FaultDetail) => void;

/** Of a metric the first that differs is told: it explains the others. */
const TRAITS: readonly MetricTrait[] = ['kind', 'unit', 'bound', 'currency'];

/**
 * Refuses a metric that measures something else than under the same id in an earlier edition, which need not be the last one:
 * what was observed is replayed under all of them. `earlier`: in order of their days.
 */
export function checkMetricsKept(earlier: readonly Program[], next: Program, refuse: Refuse): void {
  const known = new Map(earlier.flatMap((program) => program.metrics.map((metric) => [metric.id, traitsOf(metric, program)])));
  let isCurrencyRefused = false;
  for (const metric of next.metrics) {
    const before = known.get(metric.id);
    const now = traitsOf(metric, next);
    const trait = before && TRAITS.find((one) => before[one] !== now[one]);
    // The currency is one line of the program, however many metrics it is for.
    if (!trait || (trait === 'currency' && isCurrencyRefused)) continue;
    isCurrencyRefused ||= trait === 'currency';
    const detail = { code: 'metric-changed', metric: metric.id, trait, before: before[trait], found: now[trait] } as const;
    refuse(pathOf(metric, trait), detail);
  }
}

function traitsOf(metric: Metric, { currency }: Program): Record<MetricTrait, string> {
  const { unit, outOf } = metric;
  return {
    kind: isComputed(metric) ? 'computed' : 'observed',
    unit,
    bound: String(outOf),
    currency: unit === 'money' ? currency! : '',
  };
}

function pathOf({ id, score, ratio }: Metric, trait: MetricTrait): Path {
  if (trait === 'currency') return ['currency'];
  if (trait === 'kind') return score ? ['metrics', id, 'score'] : ratio ? ['metrics', id, 'ratio'] : ['metrics', id];
  return ['metrics', id, trait === 'bound' ? 'outOf' : 'unit'];
}
