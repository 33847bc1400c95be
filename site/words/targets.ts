import { isFailed } from '../../engine/evaluation/status.ts';
import type { CriterionResult } from '../../engine/results.ts';
import type { PublicBecause } from '../../engine/wire.ts';
import { measureOf, nameBar, type StandingContext } from './standing.ts';

/** One thing to put right, and the page that says how. */
export interface TargetWords {
  text: string;
  guide: string | null;
}

/** What a warning names, as it was then and as it is now. What is not public is left out. */
export function describeTargets(context: StandingContext): TargetWords[] {
  const { warning, decisions, keeps } = context.standing;
  if (!warning) return [];
  const warned = decisions.find(({ kind, day: on }) => kind === 'warned' && on === warning.since);
  return keeps
    .filter(({ id }) => warning.failing.includes(id))
    .map((kept) => ({
      text: describeTarget(
        kept,
        context,
        warned?.because.find(({ id }) => id === kept.id),
      ),
      guide: kept.status === 'met' ? null : measureOf(kept.id, context).guide,
    }));
}

/** `Rating by shopkeepers (then 3.9/5, now 3.8/5, needed 4.1/5)`. */
export function describeTarget(now: CriterionResult, context: StandingContext, then?: PublicBecause): string {
  const before = then ? figureOf(then, context) : null;
  const details = now.members
    ? [context.words.values.list(now.members.map(({ criteria }) => nameMember(criteria, context)))]
    : describeNow(now, context, before);
  return details.length > 0 ? `${nameBar(now.id, context)} (${details.join(', ')})` : nameBar(now.id, context);
}

/** What cost a tier, as it was on that day: `Shops opened in a year (8, needed 9)`. */
export function describeLoss(because: readonly PublicBecause[], context: StandingContext): string[] {
  return because
    .filter(({ status }) => isFailed(status))
    .map((one) => {
      const details = one.lapsedOn
        ? [context.words.verdict.target.lapsed(one.lapsedOn)]
        : [figureOf(one, context), describeNeed(one, context)];
      const known = details.filter((detail) => detail !== null);
      return known.length > 0 ? `${nameBar(one.id, context)} (${known.join(', ')})` : nameBar(one.id, context);
    });
}

function describeNow(now: CriterionResult, context: StandingContext, before: string | null): string[] {
  const { target: words } = context.words.verdict;
  if (now.lapsedOn) return [words.lapsed(now.lapsedOn)];
  const figure = figureOf(now, context);
  const details = [
    before !== null && before !== figure ? words.then(before) : null,
    describeFigure(now, figure, context),
    describeNeed(now, context),
    now.status === 'met' ? words.metAgain : null,
  ];
  return details.filter((detail) => detail !== null);
}

function describeFigure(
  { status, observed, isThin }: CriterionResult,
  figure: string | null,
  {
    words: {
      verdict: { target: words },
    },
  }: StandingContext,
): string | null {
  if (observed === null) return words.never;
  if (isThin) return words.tooFew;
  if (status === 'unknown') return words.noData(observed);
  if (figure !== null) return words.now(figure);
  return status === 'met' ? null : words.notPassed;
}

type Figure = Pick<CriterionResult, 'id' | 'value' | 'target' | 'direction'>;

/** Null for what is passed or not, and for what was never measured. */
function figureOf({ id, value, target, direction }: Figure, context: StandingContext): string | null {
  const measure = measureOf(id, context);
  if (value === null || measure.unit === 'flag') return null;
  return context.words.values.valueBeside(value, { target, direction }, measure, context.partner.currency);
}

function describeNeed({ id, target, direction }: Figure, context: StandingContext): string | null {
  const measure = measureOf(id, context);
  if (target === null || measure.unit === 'flag') return null;
  const { values, verdict } = context.words;
  const shown = values.metricValue(target, measure, context.partner.currency);
  return direction === 'atMost' ? verdict.target.atMost(shown) : verdict.target.needed(shown);
}

function nameMember(criteria: readonly CriterionResult[], context: StandingContext): string {
  return criteria.map(({ id }) => nameBar(id, context)).join(context.words.verdict.target.with);
}
