/** The shapes that the command line, the API and the widgets share: plain JSON, days as ISO dates. */
import type { IsoDay } from './primitives/calendar.ts';
import type { Direction } from './program/program.ts';

/**
 * `lapsed`: the last value has run out; it counts as unmet, and is no more what it was. `not-applicable`: it is not asked of this partner, and
 * counts neither way.
 */
export type Status = 'met' | 'unmet' | 'lapsed' | 'unknown' | 'exempt' | 'not-applicable';

/** One thing that a tier asks. A group (`anyOf`, `atLeastOf`) has no metric of its own, but members. */
export interface CriterionResult {
  /** `tier/metric`, or `tier/any-1` for a group. */
  id: string;
  metric: string | null;
  /** The tier that states it. */
  tier: string;
  status: Status;
  /** The last value, even when stale; of a score the lowest possible; null when never observed, and for groups. */
  value: number | null;
  /** Null for groups. */
  direction: Direction | null;
  /** The bar; null for groups and for thresholds that are not published. */
  target: number | null;
  /** 0…1; 1 only when met, exempt or not applicable. */
  progress: number;
  /** In the metric's unit; 0 when met or exempt; null when not applicable, for flags, groups, unpublished thresholds and values never observed. */
  remaining: number | null;
  observed: IsoDay | null;
  /** Of `unknown` alone: a ratio of which there is too little to divide by. */
  isThin?: true;
  /** Of a score of which each part has to give more than so many points: the parts that do not, or are not known to. */
  short?: { above: number; parts: string[] };
  /** Of `lapsed` alone: the first day on which the last value did not count any more. */
  lapsedOn?: IsoDay;
  /** Of `exempt` alone: why, and the last day (null: until withdrawn). */
  exemption?: { reason: string; until: IsoDay | null };
  /** How many members must be met; groups only. */
  needs?: number;
  members?: MemberResult[];
}

export interface MemberResult {
  status: Exclude<Status, 'exempt' | 'lapsed' | 'not-applicable'>;
  progress: number;
  criteria: CriterionResult[];
}

/** Of so many criteria that apply, so many are met (or exempt) and so many unknown; the others are unmet or lapsed. */
export interface Tally {
  of: number;
  met: number;
  unknown: number;
}

/** What the metrics alone say on a day, without reviews. */
export interface Evaluation {
  partner: string;
  track: string | null;
  asOf: IsoDay;
  /** The first day of the edition in force; null when the program names none. */
  edition: IsoDay | null;
  earned: string | null;
  /** The tier above the earned one; null at the top. */
  next: string | null;
  /** Mean over `criteria`; 1 when there is no next tier; null when the next tier's criteria are unpublished. */
  progress: number | null;
  tally: Tally;
  /** All that the next tier asks; of the top tier when there is no next. */
  criteria: CriterionResult[];
}

export interface Warning {
  since: IsoDay;
  deadline: IsoDay;
  /** Ids of the bars that it names. */
  failing: string[];
}

/** As an evaluation, but `next` and `criteria` are counted from the held tier. */
export interface Standing extends Omit<Evaluation, 'criteria'> {
  held: string | null;
  /** The day since which the held tier is held without a break (a renamed tier keeps its day); null when none is held. */
  since: IsoDay | null;
  /** `at-risk`: no warning is open, but `atRisk` names something. */
  state: 'good' | 'at-risk' | 'warning';
  warning: Warning | null;
  /** Ids of the bars to keep that a review would warn of: unmet already and not named by an open warning, or likely to be lost before long; the first first. */
  atRisk: string[];
  projection: Projection;
  criteria: (CriterionResult & { projection: CriterionProjection; way: Way | null })[];
  /** The tier that a demotion on that day would lead to; null: none, or none is held. */
  fallsTo: string | null;
  /** All that the held tier asks of whoever keeps it; none when no tier is held. */
  keeps: (CriterionResult & { projection: KeepProjection })[];
}

/** `from`: the bar to stay, or 0 where that is the bar to enter. `share`: 0…1 of the way from there to the bar to enter; 1 only when met or exempt. */
export interface Way {
  from: number;
  share: number;
}

/**
 * `status` of a graduation: that of its worst criterion. Dates are null unless `on-track` or `likely`; `latest` is null there too
 * when the range has no late end: it may not get there at all.
 */
export interface Projection {
  status: ProjectionStatus;
  date: IsoDay | null;
  earliest: IsoDay | null;
  latest: IsoDay | null;
  /** `2027-Q1` */
  quarter: string | null;
}

/**
 * `on-track`: likely within a year, or as good as certain within three. `likely`: more likely than not within three years.
 */
export type ProjectionStatus = 'met' | 'on-track' | 'likely' | 'off-track' | 'your-action' | 'too-little-data';

export type CriterionProjection = Projection & {
  /** Why it is so, as a code an edge turns into words. */
  reason: ProjectionReason | null;
};

/** `chance`: 0…1, that it comes within a year. */
export type ProjectionReason =
  | { code: 'trend'; perMonth: number; chance: number }
  /** It has no trend towards the bar, but its usual ups and downs reach that far. */
  | { code: 'swings'; chance: number }
  | { code: 'flat' }
  /** It moves away from the bar: down, or up from one that asks at most. */
  | { code: 'falling' }
  | { code: 'rising' }
  /** It moves towards the bar, but too unevenly to be counted on. */
  | { code: 'unsteady'; chance: number }
  | { code: 'beyond-bound'; bound: number }
  | { code: 'beyond-horizon' }
  | { code: 'flag' }
  /** Of what is in the window, so much leaves it on that day that the bar is lost, or not reached. */
  | { code: 'roll-off'; day: IsoDay }
  /** The most that the window will hold at the present pace. */
  | { code: 'levels-off'; at: number }
  /** The present value is not known; null: never observed. */
  | { code: 'stale'; observed: IsoDay | null }
  /** A ratio of which there is too little to divide by. */
  | { code: 'thin' }
  /** A value that has run out and must be renewed. */
  | { code: 'lapsed' }
  | { code: 'months-known'; months: number; needed: number }
  | { code: 'unpublished' };

/** Whether a bar that is kept now will still be, if things go on as they did. Dates are null unless `at-risk`. */
export interface KeepProjection {
  /** `failing`: it is not kept now. `at-risk`: more likely than not lost within a year, or when an exemption ends. */
  status: 'safe' | 'at-risk' | 'failing' | 'too-little-data';
  /** The day on which it is likely to be lost, and the range of days. */
  date: IsoDay | null;
  earliest: IsoDay | null;
  /** Null when the range has no late end. */
  latest: IsoDay | null;
  /** The first review on or after `date`, or after the day itself where it is `failing`; null without reviews, and where an open warning names it. */
  review: IsoDay | null;
  /** The day on which the warning that this review would give, or that is open, runs out: no demotion for it comes earlier. */
  deadline: IsoDay | null;
  reason: KeepReason | null;
}

/** `chance`: 0…1, that the bar is lost within a year. */
export type KeepReason =
  | { code: 'trend'; perMonth: number; chance: number }
  /** No trend away from the bar, but its usual ups and downs may cross it. */
  | { code: 'swings'; chance: number }
  /** What the window holds leaves it faster than more comes in. */
  | { code: 'roll-off'; chance: number }
  /** The last day on which what was observed is valid. */
  | { code: 'runs-out'; day: IsoDay }
  /** The last day on which the partner is exempt; what is measured does not reach the bar. */
  | { code: 'exemption-ends'; day: IsoDay }
  | { code: 'months-known'; months: number; needed: number }
  | { code: 'stale'; observed: IsoDay | null }
  | { code: 'thin' }
  | { code: 'unpublished' };

export type DecisionKind =
  'enrolled' | 'succeeded' | 'recovered' | 'promoted' | 'demoted' | 'deferred' | 'retained' | 'warned' | 'renamed' | 'left';

/** A bar as it stood when a decision was taken. */
export type Because = Pick<CriterionResult, 'id' | 'status' | 'value' | 'direction' | 'target' | 'lapsedOn'>;

export interface Decision {
  partner: string;
  track: string | null;
  day: IsoDay;
  kind: DecisionKind;
  from: string | null;
  to: string | null;
  edition: IsoDay | null;
  deadline: IsoDay | null;
  because: Because[];
  /** Of `succeeded`: the partner who was taken over from. */
  formerly?: string;
  /** Of `left`, where another partner took over: who. */
  successor?: string;
}

export type RankReason = 'relevance' | 'tier-boost' | 'featured' | 'newcomer';

export interface RankedListing {
  place: number;
  listing: string;
  partner: string;
  score: number;
  relevance: number;
  boost: number;
  why: RankReason[];
}
