/** One partner, whole. */
import type { Coming } from '../planning/coming.ts';
import type { IsoDay } from '../primitives/calendar.ts';
import type { Because, CriterionResult, Decision, Standing } from '../results.ts';
import type { PublicMetric, PublicReview } from './program.ts';

/** GET /api/v1/programs/{p}/partners/{id}.json — complete for a tracker: nothing else need be fetched. */
export interface PublicPartner {
  program: string;
  programName: string;
  partner: string;
  name: string;
  summary: string | null;
  asOf: IsoDay;
  currency: string | null;
  metrics: Record<string, Pick<PublicMetric, 'label' | 'unit' | 'outOf' | 'guide'>>;
  review: PublicReview | null;
  standings: PublicStanding[];
  /**
   * What metrics that are shown were worth from month to month over the last year, by the rules in force now: thirteen values, oldest
   * first, the last on `asOf`. Null: not known then. One of which nothing is known is left out.
   */
  courses?: Record<string, (number | null)[]>;
  exemptions: { criterion: string; reason: string; by: string; from: IsoDay; until: IsoDay | null }[];
}

/**
 * A standing without what rests on metrics that are not public: such criteria are left out and counted in `withheld`,
 * `progress` is the mean over those shown (null when none is), `tally` counts them, a warning or a projection that rests on one is null.
 */
export type PublicStanding = Omit<Standing, 'projection' | 'criteria' | 'keeps' | 'fallsTo'> & {
  trackName: string | null;
  /** What is told of the enrolment, where one may see it, in order of days; absent: nothing is. */
  attributes?: { attribute: string; value: string; from: IsoDay; until: IsoDay | null }[];
  tiers: { id: string; name: string }[];
  criteria: (CriterionResult & Partial<Pick<Standing['criteria'][number], 'projection' | 'way'>>)[];
  projection: Standing['projection'] | null;
  withheld: number;
  /** How many of those the partner itself may see; left out where it is none. */
  partnerSees?: number;
  /** Left out where it rests on metrics that are not public. */
  fallsTo?: string | null;
  /** The bars to keep the held tier, as they stand on `asOf`; those on metrics that are not public are left out. */
  keeps: (CriterionResult & Partial<Pick<Standing['keeps'][number], 'projection'>>)[];
  /** What an announced edition means, if nothing that is measured changes; null: none is announced, or it rests on what is not public. */
  coming?: PublicComing | null;
  /** Newest first; with those about the partners that were taken over from, up to the succession. */
  decisions: PublicDecision[];
};

/**
 * A decision in the terms of the edition that it was taken under, whose tiers and bars may be others today. What rests on metrics that
 * are not public is left out of `because`.
 */
export type PublicDecision = Omit<Decision, 'because'> & {
  fromName: string | null;
  toName: string | null;
  because: PublicBecause[];
  /** Of `succeeded`: the name of the partner who was taken over from. */
  formerlyName?: string;
  /** Of a decision about a partner who was taken over from since: its name. */
  partnerName?: string;
};

export type PublicComing = Omit<Coming, 'because'> & {
  heldName: string | null;
  toName: string | null;
  because: PublicBecause[];
};

/** `needs` is null for all but groups. */
export type PublicBecause = Because & { needs: number | null };
