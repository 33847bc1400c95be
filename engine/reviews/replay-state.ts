import type { Day } from '../primitives/calendar.ts';
import type { Subject } from '../evaluation/evaluate.ts';

/** One partner on one ladder. `series` and `exemptions` hold those of the partners taken over from, too: see `takeOverFrom`. */
export interface ReviewSubject extends Subject {
  track: string | null;
  /** When the partner is enrolled: periods by day, none of which overlap. Null: none is given, so the first observation decides. */
  enrolled: readonly EnrolmentPeriod[] | null;
  /** Whom the partner took over from, by day. */
  formers?: readonly Former[];
  /** Who took over from the partner, whose enrolment ended with it. */
  successor?: { partner: string; from: Day };
}

export interface EnrolmentPeriod {
  from: Day;
  /** The day on which it ends: from that day on the partner is not enrolled any more. Null: it goes on. */
  until: Day | null;
}

export interface Former {
  /** As if nobody had taken over. */
  subject: ReviewSubject;
  /** The day from which the other partner stands in. */
  from: Day;
}

/** All that a replay carries from one day to the next, as plain JSON: kept, it lets a replay go on where it stopped. */
export interface ReplayState {
  /** The last day that was replayed. */
  through: Day;
  /** Null: not enrolled, or not any more. */
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
