import type { Day, Duration } from '../primitives/calendar.ts';

/** What a number means, so that an edge can show it. A `flag` is 0 or 1; a `rating` has a bound; `money` is in the program's currency. */
export type Unit = 'count' | 'rating' | 'money' | 'flag' | 'points' | 'percent' | 'days';
export type Aggregate = 'latest' | 'sum' | 'mean' | 'min' | 'max' | 'count';
/** Who may see a metric's values: everyone; that partner and the operator; the operator alone. */
export type Visibility = 'public' | 'partner' | 'operator';
/** Of the calendar, and of the program's own year. */
export type Period = 'month' | 'quarter' | 'year';
export type Direction = 'atLeast' | 'atMost';

/** One edition of a program, complete: every default is filled in and every reference resolves. Made by `parseProgram` only. */
export interface Program {
  id: string;
  name: string;
  summary: string;
  /** Where the facts come from, when they are not the operator's own. */
  source: string | null;
  /** What the source leaves open, in a sentence. */
  open: string | null;
  announced: Day | null;
  /** First day in force; null: in force from the beginning. */
  effective: Day | null;
  /** ISO 4217; null when no metric and no benefit is money. */
  currency: string | null;
  /** IANA name. Days are calendar days of this zone; only edges need it. */
  timezone: string;
  /** The month with which its year begins; 1: January. */
  yearBegins: number;
  /** True: a tier also asks all that the tiers below it ask. */
  cumulative: boolean;
  metrics: Metric[];
  /** What is told of an enrolment, beside what is measured. */
  attributes: Attribute[];
  /** One ladder with `track: null`, or one per track, in order of writing. */
  ladders: Ladder[];
  review: ReviewRules | null;
  /** A new edition is announced at least this long before it takes effect. */
  notice: Duration | null;
  ranking: RankingRules;
  /** What the pages of the program wear; null: nothing of its own. */
  brand: Brand | null;
}

/** Colours are `#` and six digits. */
export interface Brand {
  name: string;
  /** Where the name leads: a web address, or a path of the site itself. */
  home: string | null;
  /** The path of an SVG in a box of 32 by 32, drawn in `accent`. */
  mark: string | null;
  accent: string | null;
  /** The accent on dark pages. */
  accentDark: string | null;
}

export interface Metric {
  id: string;
  label: string;
  unit: Unit;
  /** Upper bound of a rating. */
  outOf: number | null;
  aggregate: Aggregate;
  /** The days in (day − window, day]; null for `latest` and where there is a period. */
  window: Duration | null;
  period: Period | null;
  /** Of the period: what there is of it so far, the last whole one, or the higher of the two; null without a period. */
  counts: 'so-far' | 'last-whole' | 'either' | null;
  /** As written; see `effectiveVisibility` for a score that is made of less public parts. */
  visibility: Visibility;
  validFor: Duration | null;
  /** Resolved: the metric's own, else the review's, else null (never stale). Null where `validFor` is given. */
  staleAfter: Duration | null;
  guide: string | null;
  summary: string | null;
  open: string | null;
  /** Set for a metric computed from others; such a metric has no observations, and no more than one of these two. */
  score: ScorePart[] | null;
  ratio: Ratio | null;
}

/** One of so many words, such as a region: true of an enrolment from a day on. No attribute is called as a metric is. */
export interface Attribute {
  id: string;
  label: string;
  values: { id: string; label: string }[];
  visibility: Visibility;
  summary: string | null;
  open: string | null;
}

/** `of` ÷ `to`, times 100 for a percentage. Not known while what it is divided by is not above 0, or is less than `least`. */
export interface Ratio {
  of: string;
  to: string;
  least: number | null;
}

/** min(max, value / per × points), never below 0. `max` null: without bound. */
export interface ScorePart {
  metric: string;
  per: number;
  points: number;
  max: number | null;
}

export interface Ladder {
  track: string | null;
  name: string | null;
  /** Lowest first. Tier ids are unique within a ladder. */
  tiers: Tier[];
}

export interface Tier {
  id: string;
  name: string;
  summary: string | null;
  /** False: `criteria: unpublished`; such a tier is never earned. */
  published: boolean;
  /** In order of writing. Empty: everyone enrolled earns it (if published). */
  requires: Requirement[];
  /** Lower bars to stay. */
  keeps: Bar[];
  benefits: Benefit[];
  investment: Investment | null;
  /** 1: no boost. */
  boost: number;
  featured: boolean;
  /** Metrics watched for partners of this tier. */
  health: string[];
  /** Ids of tiers of the previous edition whose holders this tier takes over. */
  replaces: string[];
  open: string | null;
}

export type Requirement = Bar | Group;

export interface Bar {
  kind: 'bar';
  metric: string;
  direction: Direction;
  /** A flag asks for 1. Null: asked, but the threshold is not published; its status is always unknown. */
  target: number | null;
  /** Of a score: so many points are not enough of any of its parts; null: it does not matter which they come from. */
  eachAbove: number | null;
  why: string | null;
  /** What the source leaves open about this bar. */
  open: string | null;
  when: Condition | null;
}

/** Of whom something is asked: those of whom all `bars` are met and all `attributes` are true, on these tracks. Of others it is not asked. */
export interface Condition {
  /** Without conditions of their own. */
  bars: Bar[];
  attributes: AttributeCondition[];
  /** Null: on every track. */
  tracks: string[] | null;
}

/** The attribute is one of these values. */
export interface AttributeCondition {
  attribute: string;
  values: string[];
}

/** `anyOf` (needs 1) or `atLeastOf` (needs n). A member is met when all its bars are. */
export interface Group {
  kind: 'group';
  needs: number;
  members: Bar[][];
  why: string | null;
  when: Condition | null;
}

export type Benefit =
  | { kind: 'text'; text: string }
  /** `responseHours` null: no time promised. */
  | { kind: 'support'; channel: string; responseHours: number | null; note: string | null }
  /** Market development funds: `amount` (at least, when `orMore`) each `every`; `match` 1 = the partner adds as much. */
  | {
      kind: 'mdf';
      amount: number;
      orMore: boolean;
      every: Duration;
      match: number | null;
      preapproval: boolean | null;
      note: string | null;
    }
  /** Something due to the partner each `every`. */
  | { kind: 'owed'; what: string; every: Duration };

/** Planned shares, 0…1, of partners, of the team's time, and of the budget; null: not stated. */
export interface Investment {
  partners: number | null;
  time: number | null;
  budget: number | null;
  note: string | null;
}

export interface ReviewRules {
  every: Duration;
  from: Day;
  /** From a warning to its deadline. */
  warning: Duration;
  promote: 'immediately' | 'at-review';
  demote: 'earned' | 'one-step';
  staleAfter: Duration | null;
  open: string | null;
}

export interface RankingRules {
  /** The highest factor that a boost may have. */
  cap: number;
  featuredSlots: number;
  /** Every `every`-th place is kept for a partner enrolled less than `days` ago; null: none. */
  newcomers: { every: number; days: number } | null;
}
