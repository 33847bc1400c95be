import type { Day } from '../primitives/calendar.ts';
import type { Subject } from '../evaluation/evaluate.ts';

/** One partner on one ladder. */
export interface ReviewSubject extends Subject {
  track: string | null;
  /** The day given for the enrolment; null: none is, so the first observation decides. */
  enrolled: Day | null;
}

/** All that a replay carries from one day to the next, as plain JSON: kept, it lets a replay go on where it stopped. */
export interface ReplayState {
  /** The last day that was replayed. */
  through: Day;
  /** Null: not enrolled yet. */
  enrolled: Day | null;
  held: string | null;
  /** The day since which `held` is held without a break; null when none is. */
  since: Day | null;
  warning: OpenWarning | null;
}

export interface OpenWarning {
  since: Day;
  deadline: Day;
  /** Ids of the bars it names, as the edition in force writes them. */
  failing: string[];
  /** What the warning was about when it was given: an edition's first day, the tier held, and the same bars as that edition wrote them. */
  given: { edition: Day | null; tier: string; failing: string[] };
}

export function startState(): ReplayState {
  return { through: -Infinity, enrolled: null, held: null, since: null, warning: null };
}
