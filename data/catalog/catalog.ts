import type { Day } from '../../engine/primitives/calendar.ts';
import type { Editions } from '../../engine/program/editions.ts';
import type { Exemption } from '../../engine/measures/observations.ts';
import type { ReviewSubject } from '../../engine/reviews/replay-state.ts';

/** All that is known, private values included: what of it may be shown, `publish.ts` decides. */
export interface Catalog {
  /** By id. */
  programs: CatalogProgram[];
  /** What is not wrong, but may not be meant: a sentence each. */
  notices: readonly string[];
}

export interface CatalogProgram {
  id: string;
  editions: Editions;
  /** The day that everything is worked out for. */
  asOf: Day;
  /** Every partner that has an enrolment, by id. */
  partners: CatalogPartner[];
  /** In order of the file. */
  listings: CatalogListing[];
  /** Where it was read from. */
  files: CatalogFiles;
}

/** Paths of what standings were worked out from, as they were given or found. */
export interface CatalogFiles {
  /** One, a file or the folder of the editions; several where their folder holds other programs too. */
  programs: readonly string[];
  /** Null: there is none. */
  observations: string | null;
  mapping: string | null;
  enrolments: string | null;
  exemptions: string | null;
  successions: string | null;
}

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
