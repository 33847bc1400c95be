import { seriesOfAttributes } from '../../../engine/measures/attributes.ts';
import { makeSeries, type PartnerSeries, type Series } from '../../../engine/measures/observations.ts';
import { addMonths, type Day } from '../../../engine/primitives/calendar.ts';
import { evaluatePartner } from '../../../engine/evaluation/evaluate.ts';
import { resolveLadder } from '../../../engine/program/ladder.ts';
import type { Program } from '../../../engine/program/program.ts';
import { projectGraduation, type Graduation } from '../../../engine/projection/projection.ts';
import type { Evaluation } from '../../../engine/results.ts';
import type { Figures } from './figures.ts';

export interface WorkedOut {
  evaluation: Evaluation;
  /** Of the next tier; null at the top. */
  graduation: Graduation | null;
}

/** So many months lead up to a value, at the pace that it is said to have. */
const MONTHS_BEFORE = 18;

/** The tier that these figures earn, what the next one needs beside them, and when, by the engine that works out every standing. */
export function workOut(rules: Program, figures: Figures, asOf: Day): WorkedOut {
  const ladder = resolveLadder(takeAsMeasured(rules), figures.track)!;
  const subject = { partner: '', series: seriesOf(rules, figures, asOf), exemptions: [] };
  const evaluation = evaluatePartner(ladder, subject, asOf);
  const rank = ladder.tiers.findIndex(({ id }) => id === evaluation.next);
  return { evaluation, graduation: rank < 0 ? null : projectGraduation(ladder, rank, subject, asOf) };
}

/** What is said is what a metric comes to today, with its sum or mean worked out already. */
function takeAsMeasured(rules: Program): Program {
  const asSaid = { aggregate: 'latest', window: null, period: null, counts: null, validFor: null, staleAfter: null } as const;
  return { ...rules, metrics: rules.metrics.map((metric) => ({ ...metric, ...asSaid })) };
}

function seriesOf({ metrics }: Program, { values, words, paces }: Figures, asOf: Day): PartnerSeries {
  const days = Array.from({ length: MONTHS_BEFORE + 1 }, (_, i) => addMonths(asOf, i - MONTHS_BEFORE));
  const told = seriesOfAttributes([{ from: days[0]!, until: null, attributes: Object.fromEntries(words) }]);
  return new Map([
    ...told,
    ...metrics
      .filter(({ id, score, ratio }) => !score && !ratio && values.has(id))
      .map(({ id, unit }): [string, Series] => {
        const pace = unit === 'flag' ? 0 : (paces.get(id) ?? 0);
        const before = days.map((_, i) => values.get(id)! - pace * (MONTHS_BEFORE - i));
        return [id, makeSeries(days, before, [])];
      }),
  ]);
}
