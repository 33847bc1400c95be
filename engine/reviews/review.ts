import { formatDay, type Day } from '../primitives/calendar.ts';
import { findArrivals, nextReviewDay, type CheckedDay } from './checked-days.ts';
import { enrolmentsOf, type EnrolledDays } from './enrolment.ts';
import { exemptOn } from '../evaluation/evaluate.ts';
import type { Program } from '../program/program.ts';
import { readMetrics } from '../measures/reading.ts';
import { startState, type ReplayState, type ReviewSubject } from './replay-state.ts';
import type { Decision } from '../results.ts';
import { leave, renameTier, REVIEW_STEPS, succeed } from './review-steps.ts';
import { termOn, termsOf, type Term } from '../program/timeline.ts';

export interface Replay {
  /** By day, and within a day in the order in which they were taken. */
  decisions: Decision[];
  state: ReplayState;
}

/**
 * The decisions of one partner up to and with `until`, each taken on what was known on its day. Replayed from a state that an earlier
 * replay returned, only the decisions after that one; both together are those of one replay.
 * `editions`: of one program, by first day, each tier of an edition kept or replaced by the next (as `parseEditions` makes sure).
 */
export function replayReviews(
  editions: readonly Program[],
  subject: ReviewSubject,
  until: Day,
  from: ReplayState | null = null,
): Replay {
  const terms = termsOf(editions, subject.track);
  const state = from ? { ...from } : startState();
  const decisions: Decision[] = [];
  if (until <= state.through) return { decisions, state };

  for (const period of enrolmentsOf(terms, subject)) {
    if (period.until > state.through && period.from <= until)
      replayPeriod({ editions, terms, subject }, period, until, state, decisions);
  }
  state.through = until;
  return { decisions, state };
}

interface Life {
  editions: readonly Program[];
  terms: readonly Term[];
  subject: ReviewSubject;
}

/** From where the state is, or from the period's first day, to its end or `until`. */
function replayPeriod(life: Life, period: EnrolledDays, until: Day, state: ReplayState, decisions: Decision[]): void {
  const { terms, subject } = life;
  const isEnrolled = state.enrolled !== null;
  const start = isEnrolled ? state.through : period.from;
  let term = termOn(terms, start)!;
  // Kept from one checked day to the next: to find it afresh each day takes a fifth more time.
  let reviewDay = nextReviewDay(term, start - 1);
  if (!isEnrolled) checkDay(life, { term, day: start, isReviewDay: start === reviewDay }, state, decisions);
  const arrivals = findArrivals(subject, start, until);
  let next = 0;
  for (let day = start; ;) {
    if (day >= reviewDay) reviewDay = nextReviewDay(term, day);
    while (next < arrivals.length && arrivals[next]! <= day) next++;
    day = Math.min(arrivals[next] ?? Infinity, term.end, reviewDay, state.warning?.deadline ?? Infinity, period.until);
    if (day > until) return;
    if (day === term.end) {
      term = termOn(terms, day)!;
      reviewDay = nextReviewDay(term, day - 1);
    }
    const isLast = day === period.until;
    checkDay(life, { term, day, isReviewDay: day === reviewDay, isLast }, state, decisions);
    if (isLast) return;
  }
}

type DayToCheck = Pick<CheckedDay, 'term' | 'day' | 'isReviewDay'> & { isLast?: boolean };

function checkDay({ editions, terms, subject }: Life, toCheck: DayToCheck, state: ReplayState, decisions: Decision[]): void {
  const { term, day, isReviewDay, isLast = false } = toCheck;
  const { program, ladder } = term;
  if (!ladder) {
    if (state.held === null) return;
    throw new RangeError(`the edition in force on ${formatDay(day)} has no track "${subject.track}"`);
  }
  const checked: CheckedDay = {
    terms,
    term,
    ladder,
    subject,
    day,
    isReviewDay,
    readings: readMetrics(program, subject.series, day),
    exempt: exemptOn(subject.exemptions, day),
    tierChanged: false,
  };
  const take = (decision: Decision | null): void => {
    if (decision) decisions.push(decision);
  };
  take(renameTier(checked, state));
  if (isLast) return take(leave(checked, state));
  for (const { subject: former, from } of subject.formers ?? []) {
    if (from === day) take(succeed(checked, state, former.partner, replayReviews(editions, former, day - 1).state));
  }
  for (const takeStep of REVIEW_STEPS) take(takeStep(checked, state));
}
