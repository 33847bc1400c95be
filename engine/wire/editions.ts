/** What became otherwise: news, and what editions change. */
import type { IsoDay } from '../primitives/calendar.ts';
import type { RankingRules } from '../program/program.ts';
import type { IsoDuration, PublicBenefit, PublicCriterion, PublicMetric, PublicReview } from './program.ts';

/** Something of a program that is worth telling, on the day on which it came about. */
export type PublicNews =
  | {
      kind: 'promoted';
      day: IsoDay;
      partner: string;
      name: string;
      track: string | null;
      fromName: string | null;
      toName: string;
    }
  /** An edition was announced, or took effect. */
  | { kind: 'announced' | 'effective'; day: IsoDay; effective: IsoDay };

/** How many partners an announced edition leads to a higher or a lower tier, if nothing that is measured changes; one counts once a track. */
export interface PublicMovement {
  up: number;
  down: number;
  same: number;
  /** Whether all that decides it is public; else what is not moves nobody here. */
  isWhole: boolean;
  /** How many partners there are for each one that was looked at. */
  aSample: number;
}

/** What an edition changed of the one before it. */
export interface PublicEditionChanges {
  announced: IsoDay | null;
  effective: IsoDay;
  inForce: boolean;
  /** From the program's day; 0 when it has taken effect. */
  daysToGo: number;
  /** Only those of which something changed. */
  tiers: PublicTierChange[];
  /** Metrics that are measured otherwise. */
  measures: { before: PublicMetric; after: PublicMetric }[];
  /** Null: the rules are the same. */
  review: { before: PublicReview | null; after: PublicReview | null } | null;
  notice: { before: IsoDuration | null; after: IsoDuration | null } | null;
  ranking: { before: RankingRules; after: RankingRules } | null;
  currency: string | null;
  /** All that the changes name, of either edition. */
  metrics: Record<string, Pick<PublicMetric, 'label' | 'unit' | 'outOf'>>;
}

export interface PublicTierChange {
  track: string | null;
  trackName: string | null;
  tier: string;
  name: string;
  isNew: boolean;
  /** The names of the tiers that it was, or whose partners it took over. */
  formerly: string[];
  /** Of those that the tier states itself. `before` is null for a new one, `after` for one that was dropped. */
  criteria: { before: PublicCriterion | null; after: PublicCriterion | null }[];
  boost: { before: number; after: number } | null;
  /** Whether its listings may take featured places; null: as before. */
  featured: boolean | null;
  /** Whether it says what it needs; null: as before. */
  published: boolean | null;
  benefits: PublicBenefitChange[];
}

/** `before` is null for one that is new, `after` for one that is gone. */
export interface PublicBenefitChange {
  before: PublicBenefit | null;
  after: PublicBenefit | null;
}
