import type { Day } from '../primitives/calendar.ts';
import type { Program } from '../program/program.ts';
import { termOn, termsOf } from '../program/timeline.ts';
import { findArrivals, nextReviewDay } from './checked-days.ts';
import { enrolmentsOf } from './enrolment.ts';
import type { ReplayState, ReviewSubject } from './replay-state.ts';

/**
 * The first day after `state.through` on which a replay from that state may decide something, if nothing else becomes known until then;
 * ∞: there is none.
 */
export function nextCheckedDay(editions: readonly Program[], subject: ReviewSubject, state: ReplayState): Day {
  const { through, enrolled, warning } = state;
  const terms = termsOf(editions, subject.track);
  const ends = enrolmentsOf(terms, subject).flatMap(({ from, until }) => [from, until]);
  const days = ends.filter((day) => day > through);
  const term = enrolled === null ? undefined : termOn(terms, through);
  if (term) {
    const [arrival = Infinity] = findArrivals(subject, through, Infinity);
    days.push(arrival, term.end, nextReviewDay(term, through), warning?.deadline ?? Infinity);
  }
  return Math.min(...days, Infinity);
}
