import type { PublicCriterion, PublicMetric, PublicProgram } from '../../engine/wire.ts';
import type { Words } from './languages.ts';

export type Measures = Map<string, PublicMetric>;
type Labels = ReadonlyMap<string, Pick<PublicMetric, 'label'>>;

/** A criterion in words, in the parts that a page sets apart. */
export interface CriterionWords {
  label: string;
  /** `at least`, `at most`, or nothing for what is passed. */
  direction: string;
  /** Whether the bar is the least of it, as of most things. */
  isLeast: boolean;
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

/** The messages that this takes. */
export type CriteriaSpeech = Pick<Words, 'criteria' | 'values'>;

type Measured = ReadonlyMap<string, Pick<PublicMetric, 'label' | 'unit' | 'outOf'>>;

export function describeCriterion(
  criterion: PublicCriterion,
  measures: Measured,
  currency: string | null,
  speech: CriteriaSpeech,
): CriterionWords {
  const { criteria, values } = speech;
  const members = (criterion.members ?? []).map((bars) => bars.map((bar) => describeCriterion(bar, measures, currency, speech)));
  const when = describeCondition(criterion, measures, currency, speech);
  if (criterion.metric === null) {
    const label = criteria.someOf(criterion.needs ?? 1, members.length);
    return { label, direction: '', isLeast: false, bar: null, keep: null, when, members };
  }
  const metric = measures.get(criterion.metric);
  const measure = metric ?? { unit: 'count' as const, outOf: null };
  const isFlag = measure.unit === 'flag';
  const isLeast = criterion.direction !== 'atMost';
  const eachPart = criterion.eachAbove === undefined ? '' : criteria.eachPart(criterion.eachAbove);
  return {
    label: metric?.label ?? criterion.metric,
    direction: isFlag ? '' : isLeast ? criteria.atLeast : criteria.atMost,
    isLeast: !isFlag && isLeast,
    bar: criterion.target === null ? null : `${values.metricValue(criterion.target, measure, currency)}${eachPart}`,
    keep: criterion.keep === null ? null : values.metricValue(criterion.keep, measure, currency),
    when,
    members,
  };
}

/** `Only if “App rating” is at least 4 and “Region” is European Union.` Quoted, as a program's own labels fit no sentence. */
function describeCondition(
  { when }: PublicCriterion,
  measures: Measured,
  currency: string | null,
  { criteria, values }: CriteriaSpeech,
): string | null {
  if (!when) return null;
  const parts = when.map((condition) => {
    if ('attribute' in condition) {
      return criteria.isOneOf(
        condition.label,
        condition.values.map(({ label }) => label),
      );
    }
    const { metric, direction, target } = condition;
    const { label, ...measure } = measures.get(metric) ?? { label: metric, unit: 'count' as const, outOf: null };
    if (measure.unit === 'flag') return criteria.isPassed(label);
    const bar = target === null ? criteria.enough : values.metricValue(target, measure, currency);
    return direction === 'atMost' ? criteria.isAtMost(label, bar) : criteria.isAtLeast(label, bar);
  });
  return criteria.onlyWhere(parts);
}

/** In one line: `Shops using it: at least 250`. */
export function summarizeCriterion(words: CriterionWords, speech: CriteriaSpeech): string {
  const { criteria } = speech;
  if (words.members.length > 0) {
    const members = words.members.map((bars) => bars.map((bar) => summarizeCriterion(bar, speech)).join(criteria.and));
    return `${words.label}: ${members.join('; ')}`;
  }
  return `${words.label}: ${[words.direction, words.bar ?? criteria.notPublished].filter(Boolean).join(' ')}`;
}

/** How the values of a metric are made, in sentences. `usual`: how long most figures of the page count without news, where that is said once for all. */
export function describeMeasure(
  metric: PublicMetric,
  measures: Labels,
  speech: CriteriaSpeech,
  usual: string | null = null,
): string[] {
  const { criteria } = speech;
  const { validFor, staleAfter } = metric;
  return [
    describeAggregate(metric, measures, speech),
    validFor ? criteria.lapses(validFor) : staleAfter && staleAfter !== usual ? criteria.stale(staleAfter) : null,
    metric.visibility === 'partner' ? criteria.private : null,
  ].filter((sentence) => sentence !== null);
}

/** Over what the value is taken, or how long it counts: what has to be known at a glance. */
export function describeWindow(metric: PublicMetric, measures: Measures, speech: CriteriaSpeech): string | null {
  const { criteria } = speech;
  if (metric.score) return criteria.isScore;
  const sentence =
    metric.unit === 'flag' && metric.validFor ? criteria.counts(metric.validFor) : describeAggregate(metric, measures, speech);
  return sentence?.replace(/\.$/, '') ?? null;
}

function describeAggregate(metric: PublicMetric, measures: Labels, { criteria }: CriteriaSpeech): string | null {
  const labelOf = (id: string): string => measures.get(id)?.label ?? id;
  if (metric.score) {
    return criteria.score(
      metric.score.map(({ metric: part, per, points, max }) => criteria.scored(labelOf(part), points, per, max)),
    );
  }
  if (metric.ratio) {
    const { of, to, least } = metric.ratio;
    return criteria.ratio(labelOf(of), labelOf(to), metric.unit === 'percent', least);
  }
  if (metric.period) return criteria.inPeriod(metric.aggregate, metric.period, metric.counts ?? 'so-far');
  if (metric.window === null) return metric.unit === 'flag' ? null : criteria.latest;
  return criteria.over(metric.aggregate, metric.window);
}
