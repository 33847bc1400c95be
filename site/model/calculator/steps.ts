import { isPassed } from '../../../engine/evaluation/status.ts';
import type { Day, IsoDay } from '../../../engine/primitives/calendar.ts';
import type { Program } from '../../../engine/program/program.ts';
import type { CriterionResult } from '../../../engine/results.ts';
import { fieldsOf } from './fields.ts';
import type { Figures } from './figures.ts';
import { workOut, type WorkedOut } from './work-out.ts';

/** One thing that could be otherwise, and what that alone would come to. */
export interface Step {
  metric: string;
  /** The figures with it. */
  figures: Figures;
  outcome: { kind: 'now'; value: number; earned: string | null; left: number } | { kind: 'pace'; pace: number; date: IsoDay };
}

/** Of a figure that is short: as much as is needed, and its arrows' step more each month. What is worked out of several figures has no step. */
export function listSteps(rules: Program, figures: Figures, { evaluation }: WorkedOut, asOf: Day): Step[] {
  const short = evaluation.criteria.flatMap((one) => (one.members ? one.members.flatMap(({ criteria }) => criteria) : [one]));
  const fields = fieldsOf(rules);
  return short.flatMap((one) => {
    const field = fields.find(({ metric }) => metric.id === one.metric);
    if (!field || isPassed(one.status) || one.target === null || one.value === null || field.metric.unit === 'flag') return [];
    return [reach(rules, figures, one, one.target, asOf), ...quicken(rules, figures, one, field.step, asOf)];
  });
}

/** `left`: what the next tier would need beside it. */
function reach(rules: Program, figures: Figures, { metric }: CriterionResult, value: number, asOf: Day): Step {
  const changed = { ...figures, values: new Map([...figures.values, [metric!, value]]) };
  const { evaluation } = workOut(rules, changed, asOf);
  const left = evaluation.criteria.filter((one) => !isPassed(one.status)).length;
  return { metric: metric!, figures: changed, outcome: { kind: 'now', value, earned: evaluation.earned, left } };
}

function quicken(rules: Program, figures: Figures, one: CriterionResult, step: number, asOf: Day): Step[] {
  const metric = one.metric!;
  // Without the last digits that sums of decimals leave.
  const pace = Number(((figures.paces.get(metric) ?? 0) + (one.direction === 'atMost' ? -step : step)).toFixed(6));
  const changed = { ...figures, paces: new Map([...figures.paces, [metric, pace]]) };
  const { evaluation, graduation } = workOut(rules, changed, asOf);
  const dates = evaluation.criteria.map((criterion, i) => ({ criterion, date: graduation?.criteria[i]?.date ?? null }));
  const date = dates.find(({ criterion }) => criterion.id === one.id)?.date ?? null;
  return date === null ? [] : [{ metric, figures: changed, outcome: { kind: 'pace', pace, date } }];
}
