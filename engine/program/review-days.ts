import { addDuration, nextOccurrence, type Day } from '../primitives/calendar.ts';
import type { Term } from './timeline.ts';

export interface ReviewDay {
  day: Day;
  /** When a warning that is given on that day runs out. */
  deadline: Day;
}

/** The first review on or after a day, by whichever edition is then in force; null: there is none. */
export function reviewFrom(terms: readonly Pick<Term, 'program' | 'first' | 'end'>[], day: Day): ReviewDay | null {
  for (const { program, first, end } of terms) {
    const { review } = program;
    if (end <= day || !review) continue;
    const found = nextOccurrence(review.from, review.every, Math.max(day, first) - 1);
    if (found < end) return { day: found, deadline: addDuration(found, review.warning) };
  }
  return null;
}
