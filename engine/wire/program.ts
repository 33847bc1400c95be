/** A program and all that it asks and gives, as everyone may know it. */
import type { IsoDay } from '../primitives/calendar.ts';
import type { Benefit, Brand, Direction, Investment, Unit } from '../program/program.ts';
import type { RankingDisclosure } from '../ranking/ranking-disclosure.ts';

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
