import type { PublicCondition, PublicCriterion, PublicMetric, PublicProgram } from '../../engine/wire.ts';
import { capitalize, duration, list, metricValue, NUMBERS } from './values.ts';

export type Measures = Map<string, PublicMetric>;

/** A criterion in words, in the parts that a page sets apart. */
export interface CriterionWords {
  label: string;
  /** `at least`, `at most`, or nothing for what is passed. */
  direction: string;
  /** `500`, `4.5/5`, `passed`; null: asked, and the threshold is not published. */
  bar: string | null;
  /** The bar to stay, where it is lower. */
  keep: string | null;
  /** Of whom it is asked; null: of everyone. */
  when: string | null;
  /** Of a group: its members, each with all that it asks. */
  members: CriterionWords[][];
}

export function measuresOf({ metrics }: Pick<PublicProgram, 'metrics'>): Measures {
  return new Map(metrics.map((metric) => [metric.id, metric]));
}

export function describeCriterion(
  criterion: PublicCriterion,
  measures: ReadonlyMap<string, Pick<PublicMetric, 'label' | 'unit' | 'outOf'>>,
  currency: string | null,
): CriterionWords {
  const members = (criterion.members ?? []).map((bars) => bars.map((bar) => describeCriterion(bar, measures, currency)));
  const when = describeCondition(criterion, measures, currency);
  if (criterion.metric === null) return { label: describeGroup(criterion), direction: '', bar: null, keep: null, when, members };
  const metric = measures.get(criterion.metric);
  const measure = metric ?? { unit: 'count' as const, outOf: null };
  const isFlag = measure.unit === 'flag';
  return {
    label: metric?.label ?? criterion.metric,
    direction: isFlag ? '' : criterion.direction === 'atMost' ? 'at most' : 'at least',
    bar: criterion.target === null ? null : `${metricValue(criterion.target, measure, currency)}${eachPart(criterion)}`,
    keep: criterion.keep === null ? null : metricValue(criterion.keep, measure, currency),
    when,
    members,
  };
}

/** `, and each part above 20` */
function eachPart({ eachAbove }: PublicCriterion): string {
  return eachAbove === undefined ? '' : `, and each part above ${eachAbove}`;
}

/** `Only where App rating is at least 4 and Region is European Union.` */
function describeCondition(
  { when }: PublicCriterion,
  measures: ReadonlyMap<string, Pick<PublicMetric, 'label' | 'unit' | 'outOf'>>,
  currency: string | null,
): string | null {
  if (!when) return null;
  const parts = when.map((condition) => {
    if ('attribute' in condition) return describeAttribute(condition);
    const { metric, direction, target } = condition;
    const { label, ...measure } = measures.get(metric) ?? { label: metric, unit: 'count' as const, outOf: null };
    if (measure.unit === 'flag') return `${label} is passed`;
    const bar = target === null ? 'enough, how much is not published' : metricValue(target, measure, currency);
    return `${label} is ${direction === 'atMost' ? 'at most' : 'at least'} ${bar}`;
  });
  return `Only where ${parts.join(' and ')}.`;
}

/** `Region is European Union or United Kingdom` */
function describeAttribute({ label, values }: Extract<PublicCondition, { attribute: string }>): string {
  return `${label} is ${list(
    values.map((value) => value.label),
    'or',
  )}`;
}

/** In one line: `Shops using it: at least 250`. */
export function summarizeCriterion(words: CriterionWords): string {
  if (words.members.length > 0) {
    const members = words.members.map((bars) => bars.map(summarizeCriterion).join(' and '));
    return `${words.label}: ${members.join('; ')}`;
  }
  return `${words.label}: ${[words.direction, words.bar ?? 'threshold not published'].filter(Boolean).join(' ')}`;
}

function describeGroup({ needs = 1, members = [] }: PublicCriterion): string {
  return `${capitalize(NUMBERS[needs] ?? String(needs))} of these ${NUMBERS[members.length] ?? members.length}`;
}

/** How the values of a metric are made, in sentences. */
export function describeMeasure(metric: PublicMetric, measures: Measures): string[] {
  return [describeAggregate(metric, measures), describeAge(metric), describeVisibility(metric)].filter(
    (sentence) => sentence !== null,
  );
}

/** Over what the value is taken, or how long it counts: what has to be known at a glance. */
export function describeWindow(metric: PublicMetric, measures: Measures): string | null {
  if (metric.score) return 'A score of several metrics';
  const sentence =
    metric.unit === 'flag' && metric.validFor ? `Counts for ${duration(metric.validFor)}` : describeAggregate(metric, measures);
  return sentence?.replace(/\.$/, '') ?? null;
}

function describeAggregate(metric: PublicMetric, measures: Measures): string | null {
  if (metric.score) {
    const parts = metric.score.map(({ metric: part, per, points, max }) => {
      const label = measures.get(part)?.label ?? part;
      const each = `${points} ${points === 1 ? 'point' : 'points'} for ${per === 1 ? 'each' : `every ${per}`}`;
      return `${label}, ${each}${max === null ? '' : ` and at most ${max}`}`;
    });
    return `A score. ${parts.join('; ')}.`;
  }
  if (metric.ratio) {
    const { of, to, least } = metric.ratio;
    const name = (id: string) => `“${measures.get(id)?.label ?? id}”`;
    const only = least === null ? '' : ` Not known while ${name(to)} is below ${least}.`;
    return `${name(of)} divided by ${name(to)}${metric.unit === 'percent' ? ', as a percentage' : ''}.${only}`;
  }
  if (metric.period) return describePeriod(metric, metric.period);
  if (metric.window === null) return metric.unit === 'flag' ? null : 'The latest value counts.';
  const over = `of the last ${duration(metric.window)}`;
  const words: Record<string, string> = {
    sum: `The sum ${over}.`,
    mean: `The mean ${over}.`,
    min: `The lowest value ${over}.`,
    max: `The highest value ${over}.`,
    count: `How many values there are ${over.replace('of', 'in')}.`,
    latest: `The latest value ${over}.`,
  };
  return words[metric.aggregate] ?? null;
}

/** `The sum of this year so far or of the last whole one, whichever is higher.` */
function describePeriod({ aggregate, counts }: PublicMetric, period: 'month' | 'quarter' | 'year'): string {
  const what: Record<string, string> = {
    sum: 'The sum',
    mean: 'The mean',
    min: 'The lowest value',
    max: 'The highest value',
    count: 'How many values there are',
  };
  const ofWhat = {
    'so-far': `of this ${period} so far`,
    'last-whole': `of the last whole ${period}`,
    either: `of this ${period} so far or of the last whole one, whichever is higher`,
  };
  return `${what[aggregate] ?? 'The value'} ${ofWhat[counts ?? 'so-far']}.`;
}

function describeAge({ validFor, staleAfter }: PublicMetric): string | null {
  if (validFor) return `It counts for ${duration(validFor)}, then it lapses.`;
  if (staleAfter) return `Without news for ${duration(staleAfter)} it counts as not known, never as missed.`;
  return null;
}

function describeVisibility({ visibility }: PublicMetric): string | null {
  return visibility === 'partner'
    ? 'The criterion is public; a partner’s own figure is seen by that partner and the operator alone.'
    : null;
}
