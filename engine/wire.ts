/** What the public API answers. Written by `data/publish.ts` alone, read by widgets and pages. Plain JSON, days and durations in ISO 8601. */
import type { Coming } from './planning/coming.ts';
import type { IsoDay } from './primitives/calendar.ts';
import type { Benefit, Brand, Direction, Investment, Program, RankingRules, Unit } from './program/program.ts';
import type { RankingDisclosure } from './ranking/ranking-disclosure.ts';
import type { Because, CriterionResult, Decision, Standing } from './results.ts';

/** An ISO 8601 duration, `P3M`. */
export type IsoDuration = string;

/** GET /api/v1/programs.json */
export interface PublicProgramList {
  programs: {
    id: string;
    name: string;
    summary: string;
    source: string | null;
    partners: number;
    ladders: { track: string | null; name: string | null; tiers: { id: string; name: string }[] }[];
  }[];
}

/** GET /api/v1/programs/{p}.json — the edition in force on `asOf`. */
export interface PublicProgram {
  id: string;
  name: string;
  summary: string;
  source: string | null;
  open: string | null;
  asOf: IsoDay;
  announced: IsoDay | null;
  effective: IsoDay | null;
  currency: string | null;
  timezone: string;
  /** The month with which the program's year begins; 1: January. */
  yearBegins: number;
  notice: IsoDuration | null;
  review: PublicReview | null;
  /** Names no metric of `operator` visibility. */
  ranking: RankingDisclosure;
  metrics: PublicMetric[];
  /** What is told of enrolments; absent where the program has nothing of the kind. Of one for partners only the definition is public. */
  attributes?: PublicAttribute[];
  ladders: PublicLadder[];
  /** What its pages wear; absent where the program has no look of its own. */
  brand?: Brand;
  editions: { announced: IsoDay | null; effective: IsoDay | null; inForce: boolean }[];
}

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

export interface PublicReview {
  every: IsoDuration;
  from: IsoDay;
  next: IsoDay;
  warning: IsoDuration;
  promote: 'immediately' | 'at-review';
  demote: 'earned' | 'one-step';
  staleAfter: IsoDuration | null;
  open: string | null;
}

/** A metric of `operator` visibility is not in any answer; of one for partners only the definition is, never a value. */
export interface PublicMetric {
  id: string;
  label: string;
  unit: Unit;
  outOf: number | null;
  aggregate: string;
  window: IsoDuration | null;
  period: 'month' | 'quarter' | 'year' | null;
  counts: 'so-far' | 'last-whole' | 'either' | null;
  validFor: IsoDuration | null;
  staleAfter: IsoDuration | null;
  guide: string | null;
  summary: string | null;
  open: string | null;
  visibility: 'public' | 'partner';
  score: { metric: string; per: number; points: number; max: number | null }[] | null;
  ratio: { of: string; to: string; least: number | null } | null;
}

/** One of so many words, such as a region. */
export interface PublicAttribute {
  id: string;
  label: string;
  values: { id: string; label: string }[];
  summary: string | null;
  open: string | null;
  visibility: 'public' | 'partner';
}

export interface PublicLadder {
  track: string | null;
  name: string | null;
  tiers: PublicTier[];
}

export interface PublicTier {
  id: string;
  name: string;
  summary: string | null;
  published: boolean;
  open: string | null;
  /** All that the tier asks, its own and what it takes over from below (`tier` tells which). */
  criteria: PublicCriterion[];
  /** How many further criteria rest on metrics that are not public at all. */
  undisclosed: number;
  benefits: PublicBenefit[];
  investment: Investment | null;
  boost: number;
  featured: boolean;
  health: string[];
}

/** A metric that reaches a threshold, or an attribute that is one of these values; of an attribute with what it is called, which may be otherwise in another edition. */
export type PublicCondition =
  | { metric: string; direction: Direction; target: number | null }
  | { attribute: string; label: string; values: { id: string; label: string }[] };

export interface PublicCriterion {
  id: string;
  tier: string;
  metric: string | null;
  direction: Direction | null;
  target: number | null;
  /** The bar to stay, where it is lower than the bar to enter. */
  keep: number | null;
  why: string | null;
  open: string | null;
  /** Of a score: so many points are not enough of any of its parts. */
  eachAbove?: number;
  /** Asked only of partners who meet all of these; absent: of everyone. */
  when?: PublicCondition[];
  needs?: number;
  members?: PublicCriterion[][];
}

/** A benefit with its durations as ISO text. */
export type PublicBenefit =
  | Exclude<Benefit, { kind: 'mdf' } | { kind: 'owed' }>
  | (Omit<Extract<Benefit, { kind: 'mdf' }>, 'every'> & { every: IsoDuration })
  | (Omit<Extract<Benefit, { kind: 'owed' }>, 'every'> & { every: IsoDuration });

/** GET /api/v1/programs/{p}/standings.json?partners=a,b — what badges and listings need, nothing more. */
export interface PublicStandings {
  program: string;
  name: string;
  asOf: IsoDay;
  ladders: {
    track: string | null;
    name: string | null;
    tiers: { id: string; name: string; boost: number; featured: boolean }[];
  }[];
  /** With `featuredSlots` and `newcomers`: the program's ranking rules, so that a listing can be ordered from this answer alone. */
  cap: number;
  featuredSlots: number;
  newcomers: RankingRules['newcomers'];
  /** A partner stands here once a track. An id that was asked for and is not here is not enrolled. */
  partners: PublicBadge[];
}

export interface PublicBadge {
  partner: string;
  name: string;
  track: string | null;
  /** The held tier. */
  tier: string | null;
  since: IsoDay | null;
  /** Enrolled less than `newcomers.days` ago. */
  newcomer: boolean;
}

/** GET /api/v1/programs/{p}/directory.json — everyone, with all that a directory is filtered by. */
export interface PublicDirectory extends Omit<PublicStandings, 'featuredSlots' | 'newcomers' | 'partners'> {
  /** `operator`: marks tell what private figures lead to as well. */
  audience: 'public' | 'operator';
  /** Of an operator's: how many partners are still being looked at, so that more may yet be at risk. Absent: none. */
  pending?: number;
  /** Those that the listings of partners stand in, by name. */
  categories: string[];
  /** In order of their names; one partner stands here once a track. */
  partners: PublicEntry[];
}

export interface PublicEntry extends Omit<PublicBadge, 'newcomer'> {
  /** Absent where there are none. */
  marks?: PartnerMark[];
  categories?: string[];
}

/** `silent`: data are missing, so the last review was postponed. `promoted`, `demoted`: not long ago. `at-risk`: only an operator is told. */
export type PartnerMark = 'warned' | 'at-risk' | 'silent' | 'exempt' | 'promoted' | 'demoted';

/** GET /api/v1/programs/{p}/rules.json — all editions that have begun, as the engine works with them, as far as everyone may know them. */
export interface PublicRules {
  program: string;
  asOf: IsoDay;
  /** Whether no criterion is left out. */
  isWhole: boolean;
  /** Without what tiers give. */
  editions: Program[];
}

/** GET /api/v1/programs/{p}/figures.json — what everyone holds, and what is known of their public metrics on the day. */
export interface PublicFigures {
  program: string;
  asOf: IsoDay;
  /** `operator`: private metrics and attributes are here as well. */
  audience: 'public' | 'operator';
  /** Of an operator's: the edition in force with all that it asks. */
  edition?: Program;
  /** How many partners there are for each one that is here: of a very large crowd these are spread over all of it. */
  aSample: number;
  /** Their ids: the columns of `readings`. */
  metrics: string[];
  /** What is also known of metrics if they were counted over other windows than the program's: the columns of `over`. */
  windows: { metric: string; window: IsoDuration }[];
  partners: {
    partner: string;
    name: string;
    /** `attributes`: what is told of the enrolment, by id of an attribute; absent where nothing is. */
    holds: [track: string | null, tier: string | null, attributes?: Record<string, string>][];
    readings: WrittenReading[];
    /** Absent where `windows` is empty. */
    over?: WrittenReading[];
    /** The criteria from which the partner is exempt on the day. */
    exempt?: string[];
  }[];
}

/** A number: it is known. Null: never observed. Else the last value, and what is known: that it has lapsed, or where it lies. */
export type WrittenReading = number | null | [last: number | null, is: 'lapsed' | 'unknown'] | [low: number, high: number | null];

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
