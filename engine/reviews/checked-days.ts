import { nextOccurrence, type Day } from '../primitives/calendar.ts';
import type { ExemptionsInForce } from '../evaluation/criterion.ts';
import type { ResolvedLadder } from '../program/ladder.ts';
import { countUpTo } from '../measures/observations.ts';
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
  exempt: ExemptionsInForce;
  /** Set by the step that changes the held tier; a renamed tier is the same tier. */
  tierChanged: boolean;
}

/** The days after `after`, up to `until`, on which an observation begins to count or another partner is taken over from; each once, ascending. */
export function findArrivals({ series, formers }: ReviewSubject, after: Day, until: Day): Float64Array {
  const days = new Set<Day>();
  for (const { received, hasLate } of series.values()) {
    // What was not late is in order of its days.
    for (let i = hasLate ? 0 : countUpTo(received, after); i < received.length; i++) {
      const day = received[i]!;
      if (day > after && day <= until) days.add(day);
      else if (!hasLate) break;
    }
  }
  if (formers) for (const { from } of formers) if (from > after && from <= until) days.add(from);
  return Float64Array.from(days).sort();
}

/** The first review day after `day`; ∞ when the edition has no reviews. */
export function nextReviewDay({ program: { review } }: Term, day: Day): Day {
  return review ? nextOccurrence(review.from, review.every, day) : Infinity;
}
