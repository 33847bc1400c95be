import type { Graduation } from '../../engine/projection/projection.ts';
import type { Program } from '../../engine/program/program.ts';
import type { CriterionProjection, CriterionResult, Evaluation, Status } from '../../engine/results.ts';
import { capitalize, counted, day, metricValue, NUMBERS, valueBeside } from './values.ts';

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

/** What a calculator answers. `review`: the next review day. */
export function describeAnswer(
  rules: Program,
  { evaluation, graduation }: { evaluation: Evaluation; graduation: Graduation | null },
  review: string | null,
): AnswerWords {
  const { tiers } = rules.ladders.find(({ track }) => track === evaluation.track)!;
  const nameOf = (id: string): string => tiers.find((tier) => tier.id === id)!.name;
  const { earned, next, criteria } = evaluation;
  const headline = earned ? `These figures earn ${nameOf(earned)}.` : 'These figures earn no tier yet.';
  const rows = criteria.map((one, i) => describeRow(rules, one, graduation?.criteria[i] ?? null));
  if (next === null) return { headline, sentences: ['There is no higher tier. This is what it needs:'], rows };
  if (!tiers.find(({ id }) => id === next)!.published)
    return {
      headline,
      sentences: [`What ${nameOf(next)} needs is not published, so nobody can work out how far it is.`],
      rows: [],
    };
  const asked = criteria.filter(({ status }) => status !== 'not-applicable');
  const left = asked.filter(({ status }) => status !== 'met');
  const of = left.length === asked.length ? '' : ` of ${NUMBERS[asked.length] ?? asked.length}`;
  const things = `${NUMBERS[left.length] ?? left.length}${of} ${asked.length === 1 ? 'thing' : 'things'}`;
  const verb = left.length === 1 ? 'is' : 'are';
  return {
    headline,
    sentences: [
      `For ${nameOf(next)}, ${things} ${verb} left.`,
      ...describeWhen(graduation!, nameOf(next), left),
      ...(rules.review?.promote === 'at-review' && review ? [`Tiers are given on review days; the next is ${day(review)}.`] : []),
    ],
    rows,
  };
}

function describeWhen({ projection }: Graduation, next: string, left: readonly CriterionResult[]): string[] {
  if (projection.date) return [`At this pace: ${next} around ${day(projection.date)}.`];
  const unknown = left.filter(({ status }) => status === 'unknown').length;
  if (unknown > 0) return [`${capitalize(counted(unknown, 'figure'))} ${unknown === 1 ? 'is' : 'are'} not filled in yet.`];
  return projection.status === 'your-action'
    ? []
    : ['At this pace it does not get there. What would it take? Change a figure, or its change a month.'];
}

function describeRow(rules: Program, one: CriterionResult, projection: CriterionProjection | null): RowWords {
  const { status } = one;
  if (one.members) {
    const members = one.members.map(({ criteria }) =>
      criteria.map((bar) => `${labelOf(rules, bar)} (${describeBar(rules, bar)})`).join(' with '),
    );
    const label = `${capitalize(NUMBERS[one.needs!] ?? String(one.needs))} of these ${NUMBERS[members.length] ?? members.length}`;
    return { status, label, details: members.join('; '), when: whenOf(one, projection) };
  }
  return { status, label: labelOf(rules, one), details: describeBar(rules, one), when: whenOf(one, projection) };
}

function describeBar(rules: Program, bar: CriterionResult): string {
  if (bar.status === 'not-applicable') return 'not needed here';
  const metric = metricOf(rules, bar);
  if (metric.unit === 'flag') return bar.status === 'met' ? 'passed' : 'to be passed';
  if (bar.target === null) return 'how much is needed is not published';
  const target = metricValue(bar.target, metric, rules.currency);
  const needed = bar.direction === 'atMost' ? `at most ${target}` : `needed ${target}`;
  return bar.value === null ? needed : `now ${valueBeside(bar.value, bar, metric, rules.currency)}, ${needed}`;
}

function whenOf({ status, value, members }: CriterionResult, projection: CriterionProjection | null): string | null {
  if (status === 'met' || status === 'not-applicable' || !projection) return null;
  if (projection.date) return `around ${day(projection.date, 'short')}`;
  if (projection.status === 'your-action') return 'up to you';
  return value === null && !members ? 'not filled in' : 'not at this pace';
}

function labelOf(rules: Program, bar: CriterionResult): string {
  return metricOf(rules, bar).label;
}

function metricOf({ metrics }: Program, bar: CriterionResult) {
  return metrics.find(({ id }) => id === bar.metric)!;
}
