import type { AppPlan } from './app-plan.ts';
import { line } from './course.ts';
import type { StudioPlan } from './studio-plan.ts';

/** In the order in which a partner might live through them. */
export const STORIES = [
  'new',
  'climbing',
  'stuck',
  'slipping',
  'warned',
  'recovered',
  'demoted',
  'silent',
  'exempted',
  'late-correction',
] as const;
export type Story = (typeof STORIES)[number];

/** What differs from the usual in one partner's course, in the track that the story is about. */
export interface Tale {
  story: Story;
  partner: string;
  /** Day of enrolment, when it matters. */
  since?: string;
  app?: Partial<AppPlan>;
  studio?: Partial<StudioPlan>;
  /** Months in which the feed of one metric was wrong by a factor, until it was put right. */
  wrong?: { metric: string; months: string[]; factor: number; corrected: string };
}

/** What Evergreen asks besides the thing that a tale is about. */
const FIT_FOR_EVERGREEN: Partial<AppPlan> = {
  rating: line(4.5, 4.55),
  reviews: line(2.6, 3.2),
  reply: line(1.2, 1),
  languages: 3,
  accessibilityReview: { '2025-10-14': 1 },
};
/** What Heartwood asks besides. */
const FIT_FOR_HEARTWOOD: Partial<AppPlan> = {
  ...FIT_FOR_EVERGREEN,
  rating: line(4.6, 4.64),
  reviews: line(7.5, 9.5),
  releases: 7,
  languages: 4,
  uptime: line(99.88, 99.9),
  slowestReply: line(4, 3.5),
};
const FIT_FOR_ARBORIST: Partial<StudioPlan> = {
  handover: line(4.72, 4.75),
  certified: line(4, 4),
  thriving: line(89, 91),
  references: line(9, 11),
  reply: line(0.8, 0.7),
  slowestReply: line(4.5, 4),
};

const NEW: Tale[] = Object.entries({
  'foxglove-lane': '2026-08-27',
  'acorn-annexe': '2026-09-01',
  'birdcage-walk': '2026-09-09',
  'almas-tills': '2026-09-15',
  dewpond: '2026-09-22',
  'gooseberry-fool': '2026-10-05',
  'nine-lives': '2026-10-14',
  'paper-and-string': '2026-10-20',
  tansy: '2026-10-28',
  'sealing-wax': '2026-11-09',
}).map(([partner, since]) => ({ story: 'new', partner, since }));

const CLIMBING: Tale[] = [
  { story: 'climbing', partner: 'velvet-hour', app: { ...FIT_FOR_HEARTWOOD, shops: line(620, 1105), pays: 13.5 } },
  {
    story: 'climbing',
    partner: 'seven-spoons',
    app: {
      ...FIT_FOR_HEARTWOOD,
      shops: { '2024-12': 790, '2025-12': 960, '2026-03': 1230, '2026-11': 1420 },
      rating: line(4.56, 4.56),
      reviews: { '2024-12': 2, '2025-11': 1.8, '2026-11': 6.6 },
      languages: 2,
      offline: { '2025-10-21': 1 },
      pays: 11,
    },
  },
  {
    story: 'climbing',
    partner: 'bramble-and-byte',
    app: { ...FIT_FOR_EVERGREEN, shops: { '2024-12': 62, '2025-12': 131, '2026-11': 222 } },
  },
  {
    story: 'climbing',
    partner: 'penfold-post',
    app: { ...FIT_FOR_EVERGREEN, shops: { '2024-12': 58, '2025-12': 112, '2026-11': 213 } },
  },
  {
    story: 'climbing',
    partner: 'woolgather',
    app: {
      ...FIT_FOR_EVERGREEN,
      shops: { '2024-12': 120, '2025-12': 188, '2026-03': 264, '2026-11': 330 },
      rating: { '2025-05': 4.12, '2025-09': 3.92, '2026-11': 4.33 },
    },
  },
  {
    story: 'climbing',
    partner: 'glasshouse-eyes',
    app: { ...FIT_FOR_EVERGREEN, shops: line(215, 335), reply: { '2024-12': 5.2, '2025-12': 3.8, '2026-11': 2.3 } },
  },
  {
    story: 'climbing',
    partner: 'featherstep',
    app: { shops: line(4, 22), rating: line(4.4, 4.5), orders: line(26, 30), securityReview: 'yearly' },
  },
  {
    story: 'climbing',
    partner: 'lemon-and-lye',
    app: { shops: line(29, 34), rating: { '2025-09': 3.45, '2026-11': 4.0 }, orders: line(16, 18), securityReview: 'yearly' },
  },
  {
    story: 'climbing',
    partner: 'awning-studio',
    studio: { ...FIT_FOR_ARBORIST, launches: line(22, 24), handover: { '2025-06': 4.24, '2026-11': 4.55 } },
  },
  {
    story: 'climbing',
    partner: 'dawn-and-dusk',
    studio: {
      launches: { '2024-12': 1, '2025-12': 3.4, '2026-11': 6.4 },
      handover: line(4.5, 4.6),
      certified: line(1, 1),
      reply: line(1.6, 1.4),
    },
  },
];

const STUCK: Tale[] = [
  {
    story: 'stuck',
    partner: 'pennywhistle',
    app: {
      ...FIT_FOR_HEARTWOOD,
      shops: { '2024-12': 700, '2025-12': 930, '2026-03': 1260, '2026-11': 1480 },
      uptime: line(99.34, 99.34),
      pays: 12.5,
    },
  },
  { story: 'stuck', partner: 'cobble-and-co', app: { ...FIT_FOR_EVERGREEN, shops: line(260, 310), rating: line(4.12, 4.13) } },
  {
    story: 'stuck',
    partner: 'first-frost',
    app: {
      ...FIT_FOR_EVERGREEN,
      shops: { '2024-12': 130, '2025-12': 188, '2026-03': 262, '2026-11': 300 },
      languages: 2,
      accessibilityReview: { '2025-11-12': 0, '2026-05-12': 0 },
      offline: { '2025-10-20': 1 },
    },
  },
  {
    story: 'stuck',
    partner: 'hedgerow-pay',
    app: { shops: line(34, 66), rating: line(4.5, 4.6), orders: line(20, 24), securityReview: {} },
  },
  { story: 'stuck', partner: 'tidy-till', studio: { ...FIT_FOR_ARBORIST, launches: line(19, 24), certified: line(2, 2) } },
];

const SLIPPING: Tale[] = [
  { story: 'slipping', partner: 'underwood-scales', app: { shops: { '2024-12': 420, '2026-02': 330, '2026-11': 214 } } },
  { story: 'slipping', partner: 'letterbox-lane', app: { rating: { '2025-10': 4.62, '2026-11': 4.1 } } },
  {
    story: 'slipping',
    partner: 'ivory-key',
    app: { shops: line(50, 50), orders: { '2024-12': 9, '2026-03': 6, '2026-11': 2.5 } },
  },
  { story: 'slipping', partner: 'paper-heron', app: { rating: { '2025-12': 4.76, '2026-11': 4.3 } } },
  {
    story: 'slipping',
    partner: 'cornerstone-two',
    studio: { launches: { '2024-12': 10, '2025-09': 9, '2026-03': 5.4, '2026-11': 4.6 } },
  },
];

export const TALES: readonly Tale[] = [...NEW, ...CLIMBING, ...STUCK, ...SLIPPING];
export { FIT_FOR_ARBORIST, FIT_FOR_EVERGREEN, FIT_FOR_HEARTWOOD };
