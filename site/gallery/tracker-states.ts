import type { PublicPartner, PublicStanding } from '../../engine/wire.ts';
import { criterion, decision, keep, met, partnerOn, REVIEW as REVIEWS } from './made-up.ts';

export interface TrackerState {
  id: string;
  title: string;
  data: PublicPartner;
  /** It is shown as wide as there is room. */
  isWide?: boolean;
}

const INSTALLS = criterion('gold/installs', { value: 340, target: 500, progress: 0.68, remaining: 160 });
const CERTIFIED = criterion('gold/certified', { value: 2, target: 5, progress: 0.4, remaining: 3 });
const RATING = met('gold/rating', 4.6, 4.5);
const REVIEW = met('gold/review', 1, 1);
const REPLY = met('gold/reply', 1, 2, { direction: 'atMost' });
const RAN_OUT = criterion('silver/review', { status: 'lapsed', value: 1, target: 1, lapsedOn: '2026-11-19' });
const IN_SPRING = {
  status: 'on-track',
  date: '2027-03-11',
  earliest: '2027-02-02',
  latest: '2027-05-20',
  quarter: '2027-Q1',
} as const;
const NEVER = { status: 'off-track', date: null, earliest: null, latest: null, quarter: null } as const;
const RATING_FALLS = {
  status: 'at-risk',
  date: '2027-01-20',
  earliest: '2026-12-28',
  latest: '2027-03-02',
  review: '2027-04-01',
  deadline: '2027-06-30',
  reason: { code: 'trend', perMonth: -0.05, chance: 0.8 },
} as const;
const GROWING: PublicStanding['criteria'][number] = {
  ...INSTALLS,
  way: { from: 300, share: 0.2 },
  projection: { ...IN_SPRING, reason: { code: 'trend', perMonth: 42, chance: 0.9 } },
};

/** Of each month of the last year, the latest last; null: not known. */
const COURSES = {
  installs: [96, 112, 130, 151, 148, 176, null, null, 236, 271, 305, 340],
  rating: [4.6, 4.6, 4.55, 4.5, 4.5, 4.45, 4.4, 4.4, 4.35, 4.35, 4.3, 4.3],
};

function state(id: string, title: string, changes: Partial<PublicStanding>): TrackerState {
  return { id, title, data: partnerOn(changes) };
}

function wideState(id: string, title: string, changes: Partial<PublicStanding>): TrackerState {
  return { id, title, data: { ...partnerOn(changes), courses: COURSES }, isWide: true };
}

export const TRACKER_STATES: TrackerState[] = [
  state('climbing', 'On the way, with a date', { criteria: [GROWING, RATING, REVIEW, REPLY], projection: IN_SPRING }),
  state('falling', 'Not within reach', {
    criteria: [
      { ...INSTALLS, projection: { ...NEVER, reason: { code: 'flat' } } },
      criterion('gold/rating', {
        value: 4.1,
        target: 4.5,
        progress: 0.91,
        remaining: 0.4,
        projection: { ...NEVER, reason: { code: 'falling' } },
      }),
      REVIEW,
    ],
  }),
  state('unknown', 'Something is not known, and something is not public', {
    criteria: [
      criterion('gold/installs', { status: 'unknown', value: 410, target: 500, observed: '2026-08-03' }),
      CERTIFIED,
      RATING,
    ],
    withheld: 1,
    projection: { ...NEVER, status: 'too-little-data' },
  }),
  state('choice', 'One of several ways, and an exemption', {
    criteria: [
      criterion('gold/any-1', {
        metric: null,
        direction: null,
        needs: 1,
        observed: null,
        progress: 0.68,
        members: [
          { status: 'unmet', progress: 0.68, criteria: [INSTALLS] },
          { status: 'unmet', progress: 0.4, criteria: [CERTIFIED] },
        ],
      }),
      criterion('gold/reply', {
        status: 'exempt',
        direction: 'atMost',
        value: 3,
        target: 2,
        progress: 1,
        remaining: 0,
        exemption: { reason: 'Moving to a new help desk', until: '2027-02-28' },
      }),
    ],
  }),
  state('at-risk', 'At risk, before any warning', {
    state: 'at-risk',
    atRisk: ['silver/rating'],
    criteria: [GROWING, RATING],
    projection: IN_SPRING,
    keeps: [keep(met('silver/rating', 4.3, 4.2), RATING_FALLS), keep(met('silver/installs', 340, 300))],
  }),
  state('warned', 'Warned', {
    state: 'warning',
    warning: { since: '2026-10-01', deadline: '2026-12-30', failing: ['silver/rating', 'silver/review'] },
    fallsTo: 'bronze',
    criteria: [GROWING, RATING],
    projection: IN_SPRING,
    keeps: [
      keep(criterion('silver/rating', { value: 4.1, target: 4.2, progress: 0.97, remaining: 0.1 }), { status: 'failing' }),
      keep(RAN_OUT, { status: 'failing' }),
      keep(met('silver/installs', 340, 300)),
    ],
  }),
  state('lapsed', 'Something ran out', {
    state: 'at-risk',
    atRisk: ['silver/review'],
    criteria: [RAN_OUT, GROWING, RATING],
    projection: { ...NEVER, status: 'your-action' },
    keeps: [
      keep(RAN_OUT, { status: 'failing', review: '2027-01-01', deadline: '2027-04-01' }),
      keep(met('silver/rating', 4.6, 4.2)),
      keep(met('silver/installs', 340, 300)),
    ],
  }),
  state('demoted', 'A tier was lost', {
    held: 'bronze',
    next: 'silver',
    since: '2026-10-01',
    criteria: [
      criterion('silver/installs', { value: 210, target: 300, progress: 0.7, remaining: 90 }),
      met('silver/rating', 4.3, 4.2),
    ],
    decisions: [decision('demoted', '2026-10-01', { from: 'silver', fromName: 'Silver', to: 'bronze', toName: 'Bronze' })],
  }),
  state('postponed', 'A review was postponed', {
    criteria: [{ ...INSTALLS, status: 'unknown', observed: '2026-07-07' }, RATING],
    keeps: [
      keep(criterion('silver/installs', { status: 'unknown', value: 340, target: 300, observed: '2026-07-07' }), {
        status: 'too-little-data',
      }),
    ],
    decisions: [decision('deferred', '2026-10-01', { from: 'silver', to: 'silver' })],
  }),
  {
    id: 'reached',
    title: 'All met, to be decided at the review',
    data: {
      ...partnerOn({
        criteria: [met('gold/installs', 512, 500), RATING, REVIEW],
        progress: 1,
        projection: { ...NEVER, status: 'met' },
      }),
      review: { ...REVIEWS, promote: 'at-review' },
    },
  },
  state('top', 'The top tier', {
    held: 'gold',
    earned: 'gold',
    next: null,
    progress: 1,
    criteria: [met('gold/installs', 730, 500), RATING, REVIEW, REPLY],
    keeps: [keep(met('gold/installs', 730, 450)), keep(met('gold/rating', 4.6, 4.5))],
  }),
  state('none', 'No tier yet', {
    held: null,
    earned: null,
    next: 'starter',
    since: null,
    criteria: [criterion('starter/installs', { value: 3, target: 10, progress: 0.3, remaining: 7 })],
  }),
  wideState('charted', 'With the course of its figures, where there is room', {
    state: 'at-risk',
    atRisk: ['silver/rating'],
    criteria: [GROWING, REVIEW, REPLY],
    projection: IN_SPRING,
    keeps: [keep(met('silver/rating', 4.3, 4.2), RATING_FALLS), keep(met('silver/installs', 340, 300))],
  }),
  state('unpublished', 'The next tier’s needs are not published', { criteria: [], progress: null }),
  { id: 'absent', title: 'Takes no part in the program', data: { ...partnerOn({}), standings: [] } },
];
