import type { Day, IsoDay } from '../primitives/calendar.ts';

/** What other systems are told of, by what happened or is about to. `docs/webhooks.md` has an example of each. */
export interface NoticeDetails {
  'partner.enrolled': { tier: string | null };
  /** `successor`: who took over; null: nobody. */
  'partner.left': { from: string | null; successor: string | null };
  'tier.promoted': { from: string | null; to: string | null };
  /** `criteria`: the ids of what is missing. */
  'tier.warned': { tier: string | null; deadline: IsoDay | null; criteria: string[] };
  'tier.deadline-30': DeadlineDetail;
  'tier.deadline-7': DeadlineDetail;
  'tier.recovered': { tier: string | null };
  'tier.demoted': { from: string | null; to: string | null };
  /** `date`: when it is likely to be lost; `review`: which review would find that; `deadline`: when the warning then given would run out. */
  'tier.at-risk': Falling;
  /** `date` with its range: when the tier is likely to be reached. */
  'tier.near': { tier: string; date: IsoDay; earliest: IsoDay | null; latest: IsoDay | null };
  /** `date`: the first day on which the value does not count any more. */
  'value.lapsing': Falling;
  /** `date`: from then on nothing is known, if nothing comes. */
  'feed.silent': { metric: string; date: IsoDay };
  /** `until`: the last day. */
  'exemption.ending': { criterion: string; until: IsoDay };
  'edition.announced': { edition: IsoDay; announced: IsoDay };
  'edition.in-force': { edition: IsoDay };
  'benefit.owed': OwedDetail;
  'benefit.overdue': OwedDetail;
}

interface DeadlineDetail {
  tier: string | null;
  deadline: IsoDay;
  daysLeft: number;
  /** The tier that a demotion today would lead to; null: none. */
  fallsTo: string | null;
  criteria: string[];
}

interface Falling {
  tier: string | null;
  criterion: string;
  date: IsoDay;
  review: IsoDay | null;
  deadline: IsoDay | null;
  fallsTo: string | null;
}

interface OwedDetail {
  tier: string;
  what: string;
  from: IsoDay;
  due: IsoDay;
}

export type NoticeCode = keyof NoticeDetails;

export const NOTICE_CODES = [
  'partner.enrolled',
  'partner.left',
  'tier.promoted',
  'tier.warned',
  'tier.deadline-30',
  'tier.deadline-7',
  'tier.recovered',
  'tier.demoted',
  'tier.at-risk',
  'tier.near',
  'value.lapsing',
  'feed.silent',
  'exemption.ending',
  'edition.announced',
  'edition.in-force',
  'benefit.owed',
  'benefit.overdue',
] as const satisfies readonly NoticeCode[];

/** Something that is so on a day. */
export interface Notice<Code extends NoticeCode = NoticeCode> {
  code: Code;
  /** The same for as long as it is the same thing, and another one for each partner's others. */
  key: string;
  /** Since when: the day of a decision; of what is about to happen, the day on which it was seen. */
  day: Day;
  /** Null: of the whole program, or of one that has no tracks. */
  track: string | null;
  detail: NoticeDetails[Code];
}

/** `of`: which one of its kind it is. */
export function notice<Code extends NoticeCode>(
  code: Code,
  track: string | null,
  of: readonly (string | null)[],
  day: Day,
  detail: NoticeDetails[Code],
): Notice<Code> {
  return { code, key: [code, track, ...of].map((part) => part ?? '').join(' '), day, track, detail };
}
