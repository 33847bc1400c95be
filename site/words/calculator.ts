import type { Graduation } from '../../engine/projection/projection.ts';
import type { Program } from '../../engine/program/program.ts';
import type { CriterionProjection, CriterionResult, Evaluation, Status } from '../../engine/results.ts';
import type { Words } from './languages.ts';

export interface AnswerWords {
  headline: string;
  sentences: string[];
  rows: RowWords[];
}

export interface RowWords {
  status: Status;
  label: string;
  /** `now 4.2/5, needed 4.5/5` */
  details: string;
  when: string | null;
}

/** The messages that this takes. */
export type CalculatorSpeech = Pick<Words, 'calculatorAnswer' | 'values'>;

/** What a calculator answers. `review`: the next review day. */
export function describeAnswer(
  rules: Program,
  { evaluation, graduation }: { evaluation: Evaluation; graduation: Graduation | null },
  review: string | null,
  speech: CalculatorSpeech,
): AnswerWords {
  const { calculatorAnswer: words } = speech;
  const { tiers } = rules.ladders.find(({ track }) => track === evaluation.track)!;
  const nameOf = (id: string): string => tiers.find((tier) => tier.id === id)!.name;
  const { earned, next, criteria } = evaluation;
  const headline = earned ? words.earns(nameOf(earned)) : words.earnsNone;
  const rows = criteria.map((one, i) => describeRow(rules, one, graduation?.criteria[i] ?? null, speech));
  if (next === null) return { headline, sentences: [words.top], rows };
  if (!tiers.find(({ id }) => id === next)!.published)
    return { headline, sentences: [words.unpublished(nameOf(next))], rows: [] };
  const asked = criteria.filter(({ status }) => status !== 'not-applicable');
  const left = asked.filter(({ status }) => status !== 'met');
  return {
    headline,
    sentences: [
      words.left(nameOf(next), left.length, asked.length),
      ...describeWhen(graduation!, nameOf(next), left, speech),
      ...(rules.review?.promote === 'at-review' && review ? [words.reviewDays(review)] : []),
    ],
    rows,
  };
}

function describeWhen(
  { projection }: Graduation,
  next: string,
  left: readonly CriterionResult[],
  { calculatorAnswer: words }: CalculatorSpeech,
): string[] {
  if (projection.date) return [words.reached(next, projection.date)];
  const unknown = left.filter(({ status }) => status === 'unknown').length;
  if (unknown > 0) return [words.empty(unknown)];
  return projection.status === 'your-action' ? [] : [words.offPace];
}

function describeRow(
  rules: Program,
  one: CriterionResult,
  projection: CriterionProjection | null,
  speech: CalculatorSpeech,
): RowWords {
  const { calculatorAnswer: words } = speech;
  const { status } = one;
  const when = whenOf(one, projection, speech);
  if (!one.members) return { status, label: labelOf(rules, one), details: describeBar(rules, one, speech), when };
  const members = one.members.map(({ criteria }) =>
    criteria.map((bar) => `${labelOf(rules, bar)} (${describeBar(rules, bar, speech)})`).join(words.target.with),
  );
  return { status, label: words.someOf(one.needs!, members.length), details: members.join('; '), when };
}

function describeBar(rules: Program, bar: CriterionResult, { calculatorAnswer: words, values }: CalculatorSpeech): string {
  if (bar.status === 'not-applicable') return words.bar.notNeeded;
  const metric = metricOf(rules, bar);
  if (metric.unit === 'flag') return bar.status === 'met' ? words.bar.passed : words.bar.toPass;
  if (bar.target === null) return words.bar.notPublished;
  const target = values.metricValue(bar.target, metric, rules.currency);
  const needed = bar.direction === 'atMost' ? words.target.atMost(target) : words.target.needed(target);
  return bar.value === null
    ? needed
    : `${words.target.now(values.valueBeside(bar.value, bar, metric, rules.currency))}, ${needed}`;
}

function whenOf(
  { status, value, members }: CriterionResult,
  projection: CriterionProjection | null,
  { calculatorAnswer: { when: words } }: CalculatorSpeech,
): string | null {
  if (status === 'met' || status === 'not-applicable' || !projection) return null;
  if (projection.date) return words.around(projection.date);
  if (projection.status === 'your-action') return words.yours;
  return value === null && !members ? words.empty : words.offPace;
}

function labelOf(rules: Program, bar: CriterionResult): string {
  return metricOf(rules, bar).label;
}

function metricOf({ metrics }: Program, bar: CriterionResult) {
  return metrics.find(({ id }) => id === bar.metric)!;
}
