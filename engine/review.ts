import { formatDay, type Day } from './calendar.ts';
import { findArrivals, findEnrolment, isReviewDay, nextReviewDay, type CheckedDay } from './checked-days.ts';
import { exemptOn } from './evaluate.ts';
import type { Program } from './program.ts';
import { readMetrics } from './reading.ts';
import { startState, type ReplayState, type ReviewSubject } from './replay-state.ts';
import type { Decision } from './results.ts';
import { REVIEW_STEPS } from './review-steps.ts';
import { boundsInTerm, termOn, termsOf, type Term } from './timeline.ts';

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

  const after = state.through;
  state.through = until;
  let day = after;
  if (state.enrolled === null) {
    const enrolment = findEnrolment(terms, subject.enrolled, subject.series);
    if (enrolment === null || enrolment > until) return { decisions, state };
    checkDay(terms, subject, enrolment, state, decisions);
    day = enrolment;
  }
  const arrivals = findArrivals(subject.series, day, until);
  for (let next = 0; ;) {
    const term = termOn(terms, day)!;
    while (next < arrivals.length && arrivals[next]! <= day) next++;
    day = Math.min(arrivals[next] ?? Infinity, term.end, nextReviewDay(term, day), state.warning?.deadline ?? Infinity);
    if (day > until) return { decisions, state };
    checkDay(terms, subject, day, state, decisions);
  }
}

function checkDay(terms: readonly Term[], subject: ReviewSubject, day: Day, state: ReplayState, decisions: Decision[]): void {
  const term = termOn(terms, day)!;
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
    isReviewDay: isReviewDay(term, day),
    readings: readMetrics(program, subject.series, day, boundsInTerm(term, day)),
    exempt: exemptOn(subject.exemptions, day),
    tierChanged: false,
  };
  for (const takeStep of REVIEW_STEPS) {
    const decision = takeStep(checked, state);
    if (decision) decisions.push(decision);
  }
}
