import { attributesOfAsk, metricsOfAsk, resolveLadders } from '../../../engine/program/ladder.ts';
import type { Attribute, Metric, Program } from '../../../engine/program/program.ts';

export interface Field {
  metric: Metric;
  /** The tracks that ask for it. */
  tracks: (string | null)[];
  /** Of its arrows. */
  step: number;
}

export interface Choice {
  attribute: Attribute;
  tracks: (string | null)[];
}

/** What decides of whom something is asked. */
export function choicesOf(rules: Program): Choice[] {
  const asked = resolveLadders(rules).map(({ track, asks }) => ({ track, attributes: asks.flatMap(attributesOfAsk) }));
  return rules.attributes.flatMap((attribute) => {
    const tracks = asked.filter(({ attributes }) => attributes.includes(attribute.id)).map(({ track }) => track);
    return tracks.length > 0 ? [{ attribute, tracks }] : [];
  });
}

/** What a program wants to know to work out a tier: in its own order, the parts of scores and ratios in place of these. */
export function fieldsOf(rules: Program): Field[] {
  const asked = resolveLadders(rules).map(({ track, asks }) => ({
    track,
    metrics: new Set(asks.flatMap((ask) => metricsOfAsk(rules, ask))),
  }));
  return rules.metrics.flatMap((metric, index) => {
    const tracks = asked.filter(({ metrics }) => metrics.has(index)).map(({ track }) => track);
    return metric.score || metric.ratio || tracks.length === 0 ? [] : [{ metric, tracks, step: stepOf(metric) }];
  });
}

function stepOf({ unit }: Metric): number {
  return unit === 'rating' ? 0.1 : unit === 'percent' ? 0.5 : unit === 'money' ? 100 : 1;
}
