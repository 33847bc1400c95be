import { nextOccurrence, type Day } from '../primitives/calendar.ts';
import type { ExemptIds } from '../evaluation/criterion.ts';
import type { ResolvedLadder } from '../program/ladder.ts';
import { countUpTo, type PartnerSeries } from '../measures/observations.ts';
import type { Reading } from '../measures/reading.ts';
import type { ReviewSubject } from './replay-state.ts';
import type { Term } from '../program/timeline.ts';

/** One partner on one day on which something may be decided. */
export interface CheckedDay {
  terms: readonly Term[];
  term: Term;
  ladder: ResolvedLadder;
  subject: ReviewSubject;
  day: Day;
  isReviewDay: boolean;
  readings: readonly Reading[];
  exempt: ExemptIds;
  /** Set by the step that changes the held tier; a renamed tier is the same tier. */
  tierChanged: boolean;
}

/**
 * The day of enrolment: the day given, else that on which the partner's first observation counts, moved to the first day on which an
 * edition with the partner's ladder is in force. Null: nothing was observed yet and no day is given, or no edition has the ladder.
 */
export function findEnrolment(terms: readonly Term[], enrolled: Day | null, series: PartnerSeries): Day | null {
  const day = enrolled ?? firstArrival(series);
  if (day === null) return null;
  const term = terms.find(({ ladder, end }) => ladder !== null && end > day);
  return term ? Math.max(day, term.first) : null;
}

/** The days after `after`, up to `until`, on which an observation begins to count; each once, ascending. */
export function findArrivals(series: PartnerSeries, after: Day, until: Day): Float64Array {
  const days = new Set<Day>();
  for (const { received, hasLate } of series.values()) {
    // What was not late is in order of its days.
    for (let i = hasLate ? 0 : countUpTo(received, after); i < received.length; i++) {
      const day = received[i]!;
      if (day > after && day <= until) days.add(day);
      else if (!hasLate) break;
    }
  }
  return Float64Array.from(days).sort();
}

/** The first review day after `day`; ∞ when the edition has no reviews. */
export function nextReviewDay({ program: { review } }: Term, day: Day): Day {
  return review ? nextOccurrence(review.from, review.every, day) : Infinity;
}

function firstArrival(series: PartnerSeries): Day | null {
  let first = Infinity;
  for (const { received, hasLate } of series.values()) {
    for (const day of hasLate ? received : received.slice(0, 1)) if (day < first) first = day;
  }
  return first === Infinity ? null : first;
}
