import type { Day } from '../engine/calendar.ts';
import type { Editions } from '../engine/editions.ts';
import type { Exemption } from '../engine/observations.ts';
import type { ReviewSubject } from '../engine/replay-state.ts';

/** All that is known, private values included: what of it may be shown, `publish.ts` decides. */
export interface Catalog {
  /** By id. */
  programs: CatalogProgram[];
}

export interface CatalogProgram {
  id: string;
  editions: Editions;
  /** The day that everything is worked out for. */
  asOf: Day;
  /** Every enrolled partner, by id. */
  partners: CatalogPartner[];
  /** In order of the file. */
  listings: CatalogListing[];
}

export interface CatalogPartner {
  id: string;
  name: string;
  summary: string | null;
  url: string | null;
  /** Name of an icon of the program's sample. */
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
  /** As it is shown: an amount with its currency, or `Free`. */
  price: string | null;
}
