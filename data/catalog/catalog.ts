import type { Day } from '../../engine/primitives/calendar.ts';
import type { Editions } from '../../engine/program/editions.ts';
import type { Exemption } from '../../engine/measures/observations.ts';
import type { ReviewSubject } from '../../engine/reviews/replay-state.ts';

/** A program as it is written, on a day. */
export interface DatedProgram {
  id: string;
  editions: Editions;
  /** The day that everything is worked out for. */
  asOf: Day;
}

/** All that is known of a partner, private values included: what of it may be shown, `publish.ts` decides. */
export interface CatalogPartner {
  id: string;
  name: string;
  summary: string | null;
  /** Begins with https:// or http://. */
  url: string | null;
  /** The name of a picture; where those are kept, a page knows. */
  icon: string | null;
  exemptions: readonly Exemption[];
  /** One a track, in order of the program's ladders. */
  subjects: ReviewSubject[];
}

/** What a partner holds on one ladder, in brief; nobody is in it who is not enrolled. */
export interface Hold {
  track: string | null;
  enrolled: Day;
  held: string | null;
  /** Null when no tier is held. */
  since: Day | null;
  isWarned: boolean;
}

/** What is held by a partner, once a track; none by one who was there before, or is to come. */
export interface RosterEntry {
  id: string;
  name: string;
  holds: readonly Hold[];
}

/** Everyone of a program, by id in code-unit order. */
export interface Roster {
  get(id: string): RosterEntry | undefined;
  values(): Iterable<RosterEntry>;
}

export interface CatalogListing {
  id: string;
  partner: string;
  relevance: number;
  name: string;
  summary: string | null;
  category: string | null;
  icon: string | null;
  /** As it is shown: `€29 a month`. */
  price: string | null;
}
