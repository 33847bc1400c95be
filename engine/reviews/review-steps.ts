import { addDuration, formatDay, type Day } from '../primitives/calendar.ts';
import { nextReviewDay, type CheckedDay } from './checked-days.ts';
import { findDemotion } from './demotion.ts';
import { toBecause } from '../evaluation/because.ts';
import { earnedRank, judgeAsks, type Rank } from '../evaluation/evaluate.ts';
import type { Ask, ResolvedLadder } from '../program/ladder.ts';
import { judgeNamedBars, renameBars } from './named-bars.ts';
import type { ReplayState } from './replay-state.ts';
import type { CriterionResult, Decision, DecisionKind } from '../results.ts';
import { isFailed, isPassed } from '../evaluation/status.ts';
import type { Term } from '../program/timeline.ts';

/** Changes the state when something is decided, and says what. */
type Step = (checked: CheckedDay, state: ReplayState) => Decision | null;

/** What is done on a checked day, in this order, after `renameTier` and `succeed`. */
export const REVIEW_STEPS: readonly Step[] = [enrol, recover, promote, meetDeadline, review];

/** The first day of an edition: what it calls otherwise keeps its holders, and their warnings. */
export function renameTier(checked: CheckedDay, state: ReplayState): Decision | null {
  const from = state.held;
  takeNewNames(checked, state);
  return state.held === from ? null : decide(checked, 'renamed', from, state.held, []);
}

/** The end of an enrolment. Nothing else is decided on that day. */
export function leave(checked: CheckedDay, state: ReplayState): Decision {
  const { subject, day } = checked;
  const from = state.held;
  Object.assign(state, { enrolled: null, held: null, since: null, warning: null });
  const left = decide(checked, 'left', from, null, []);
  return subject.successor?.from === day ? { ...left, successor: subject.successor.partner } : left;
}

/**
 * Takes over from another partner, whose state on the day before is given. Of the two tiers the higher one is held, with the warning that
 * is open on it and since when it is held; of two that are the same, the partner's own. Null: neither is enrolled.
 */
export function succeed(checked: CheckedDay, state: ReplayState, formerly: string, before: ReplayState): Decision | null {
  if (before.enrolled === null && state.enrolled === null) return null;
  const former = { ...before };
  takeNewNames(checked, former);
  const from = state.held;
  const isHigher = heldRank(checked.ladder, former) > heldRank(checked.ladder, state);
  if (isHigher) Object.assign(state, { held: former.held, since: former.since, warning: former.warning });
  state.enrolled ??= former.enrolled;
  const deadline = isHigher && state.warning ? state.warning.deadline : null;
  return { ...decide(checked, 'succeeded', from, state.held, [], deadline), formerly };
}

function takeNewNames({ term, ladder, day }: CheckedDay, state: ReplayState): void {
  if (day !== term.first || state.held === null) return;
  if (state.warning) state.warning = renameBars(state.warning, term.heirs);
  const heir = term.heirs.get(state.held) ?? state.held;
  if (!ladder.tiers.some(({ id }) => id === heir))
    throw new RangeError(`edition ${formatDay(day)} has no heir for tier "${state.held}"`);
  state.held = heir;
}

function enrol(checked: CheckedDay, state: ReplayState): Decision | null {
  if (state.enrolled !== null) return null;
  const { term, ladder, day, readings, exempt } = checked;
  const rank = promotesAtReview(term) ? openRank(ladder) : earnedRank(ladder, readings, exempt);
  state.enrolled = day;
  changeTier(checked, state, rank);
  return decide(checked, 'enrolled', null, state.held, judgeEntry(checked, rank));
}

function recover(checked: CheckedDay, state: ReplayState): Decision | null {
  if (!state.warning) return null;
  const named = judgeNamedBars(checked, state);
  if (!named.every(({ status }) => isPassed(status))) return null;
  state.warning = null;
  return decide(checked, 'recovered', state.held, state.held, named);
}

function promote(checked: CheckedDay, state: ReplayState): Decision | null {
  const { term, ladder, readings, exempt } = checked;
  if (promotesAtReview(term) && !checked.isReviewDay) return null;
  const rank = earnedRank(ladder, readings, exempt);
  if (rank <= heldRank(ladder, state)) return null;
  const from = state.held;
  state.warning = null;
  changeTier(checked, state, rank);
  return decide(checked, 'promoted', from, state.held, judgeEntry(checked, rank));
}

function meetDeadline(checked: CheckedDay, state: ReplayState): Decision | null {
  const { term, ladder, day, readings, exempt } = checked;
  if (!state.warning || state.warning.deadline !== day) return null;
  const failing = judgeNamedBars(checked, state).filter(({ status }) => !isPassed(status));
  const isUnmet = failing.some(({ status }) => isFailed(status));
  // Nobody is demoted on the first day of an edition.
  if (!isUnmet || day === term.first) {
    const deadline = nextReviewDay(term, day);
    state.warning = { ...state.warning, deadline };
    return decide(checked, 'deferred', state.held, state.held, failing, deadline);
  }
  const from = state.held;
  state.warning = null;
  changeTier(checked, state, findDemotion(ladder, heldRank(ladder, state), readings, exempt));
  return decide(checked, 'demoted', from, state.held, failing);
}

function review(checked: CheckedDay, state: ReplayState): Decision | null {
  const { term, ladder, day, isReviewDay, tierChanged } = checked;
  if (!isReviewDay || tierChanged || state.held === null || state.warning) return null;
  const bars = judge(checked, ladder.tiers[heldRank(ladder, state)]!.keeps);
  const open = bars.filter(({ status }) => !isPassed(status));
  if (open.length === 0) return decide(checked, 'retained', state.held, state.held, bars);
  const failing = [...new Set(open.filter(({ status }) => isFailed(status)).map(({ id }) => id))];
  if (failing.length === 0) return decide(checked, 'deferred', state.held, state.held, open);
  const deadline = addDuration(day, term.program.review!.warning);
  state.warning = { since: day, deadline, failing, given: { edition: term.program.effective, tier: state.held, failing } };
  return decide(checked, 'warned', state.held, state.held, open, deadline);
}

function promotesAtReview({ program: { review } }: Term): boolean {
  return review?.promote === 'at-review';
}

/** The highest tier that asks nothing. */
function openRank({ tiers }: ResolvedLadder): Rank {
  return tiers.findLastIndex(({ tier, asks }) => tier.published && asks.length === 0);
}

function heldRank({ tiers }: ResolvedLadder, { held }: ReplayState): Rank {
  return held === null ? -1 : tiers.findIndex(({ id }) => id === held);
}

function changeTier(checked: CheckedDay, state: ReplayState, rank: Rank): void {
  state.held = checked.ladder.tiers[rank]?.id ?? null;
  state.since = state.held === null ? null : checked.day;
  checked.tierChanged = true;
}

function judgeEntry(checked: CheckedDay, rank: Rank): CriterionResult[] {
  return judge(checked, checked.ladder.tiers[rank]?.asks ?? []);
}

function judge({ readings, exempt }: CheckedDay, asks: readonly Ask[]): CriterionResult[] {
  return judgeAsks(asks, readings, exempt);
}

function decide(
  { subject, term, day }: CheckedDay,
  kind: DecisionKind,
  from: string | null,
  to: string | null,
  because: readonly CriterionResult[],
  deadline: Day | null = null,
): Decision {
  const { effective } = term.program;
  return {
    partner: subject.partner,
    track: subject.track,
    day: formatDay(day),
    kind,
    from,
    to,
    edition: effective === null ? null : formatDay(effective),
    deadline: deadline === null ? null : formatDay(deadline),
    because: because.map(toBecause),
  };
}
