import { formatDay, type Day } from '../primitives/calendar.ts';
import { findArrivals, findEnrolment, nextReviewDay, type CheckedDay } from './checked-days.ts';
import { exemptOn } from '../evaluation/evaluate.ts';
import type { Program } from '../program/program.ts';
import { readMetrics } from '../measures/reading.ts';
import { startState, type ReplayState, type ReviewSubject } from './replay-state.ts';
import type { Decision } from '../results.ts';
import { REVIEW_STEPS } from './review-steps.ts';
import { termOn, termsOf } from '../program/timeline.ts';

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

  const isEnrolled = state.enrolled !== null;
  const start = isEnrolled ? state.through : findEnrolment(terms, subject.enrolled, subject.series);
  state.through = until;
  if (start === null || start > until) return { decisions, state };

  let term = termOn(terms, start)!;
  // Kept from one checked day to the next: to find it afresh each day takes a fifth more time.
  let reviewDay = nextReviewDay(term, start - 1);
  if (!isEnrolled) checkDay({ terms, term, subject, day: start, isReviewDay: start === reviewDay }, state, decisions);
  const arrivals = findArrivals(subject.series, start, until);
  let next = 0;
  for (let day = start; ;) {
    if (day >= reviewDay) reviewDay = nextReviewDay(term, day);
    while (next < arrivals.length && arrivals[next]! <= day) next++;
    day = Math.min(arrivals[next] ?? Infinity, term.end, reviewDay, state.warning?.deadline ?? Infinity);
    if (day > until) return { decisions, state };
    if (day === term.end) {
      term = termOn(terms, day)!;
      reviewDay = nextReviewDay(term, day - 1);
    }
    checkDay({ terms, term, subject, day, isReviewDay: day === reviewDay }, state, decisions);
  }
}

type DayToCheck = Pick<CheckedDay, 'terms' | 'term' | 'subject' | 'day' | 'isReviewDay'>;

function checkDay(toCheck: DayToCheck, state: ReplayState, decisions: Decision[]): void {
  const { term, subject, day } = toCheck;
  const { program, ladder } = term;
  if (!ladder) {
    if (state.held === null) return;
    throw new RangeError(`the edition in force on ${formatDay(day)} has no track "${subject.track}"`);
  }
  const checked: CheckedDay = {
    ...toCheck,
    ladder,
    readings: readMetrics(program, subject.series, day),
    exempt: exemptOn(subject.exemptions, day),
    tierChanged: false,
  };
  for (const takeStep of REVIEW_STEPS) {
    const decision = takeStep(checked, state);
    if (decision) decisions.push(decision);
  }
}
