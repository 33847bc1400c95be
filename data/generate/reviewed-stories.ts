import { line } from './course.ts';
import { FIT_FOR_ARBORIST, FIT_FOR_EVERGREEN, type Tale } from './stories.ts';

/** The tales in which a review, an exemption or a correction decides something. Review days are the first of January, April, July and October. */
export const REVIEWED_TALES: readonly Tale[] = [
  // Warned on 1 October 2026, with the deadline ahead
  { story: 'warned', partner: 'third-bell', app: { reply: { '2026-05': 1.2, '2026-07': 3.4, '2026-08': 4, '2026-11': 3.8 } } },
  {
    story: 'warned',
    partner: 'evenings-off',
    app: { shops: { '2024-12': 420, '2025-12': 380, '2026-06': 262, '2026-09': 182, '2026-11': 172 } },
  },
  {
    story: 'warned',
    partner: 'tidewick',
    app: { uptime: { '2026-08': 99.9, '2026-09': 98.86, '2026-10': 99.9 } },
  },
  { story: 'warned', partner: 'ferryman', app: { securityReview: { '2024-12-20': 1, '2025-09-02': 1 } } },
  { story: 'warned', partner: 'plumline', app: { rating: { '2024-12': 4.3, '2026-02': 4.2, '2026-05': 3.7, '2026-11': 3.5 } } },
  {
    story: 'warned',
    partner: 'fable-and-flint',
    studio: { handover: { '2024-12': 4.45, '2025-12': 4.22, '2026-03': 3.9, '2026-11': 3.5 } },
  },
  {
    story: 'warned',
    partner: 'merchant-and-moss',
    studio: { thriving: { '2024-12': 90, '2025-12': 88, '2026-06': 84, '2026-09': 77, '2026-11': 77 } },
  },

  // Warned earlier, and out of it before the deadline
  {
    story: 'recovered',
    partner: 'brass-button',
    app: {
      ...FIT_FOR_EVERGREEN,
      languages: 2,
      accessibilityReview: { '2025-11-03': 0, '2026-02-18': 1 },
      offline: { '2025-10-12': 1 },
    },
  },
  {
    story: 'recovered',
    partner: 'saltmarsh-digital',
    app: { rating: { '2025-09': 4.5, '2025-11': 3.94, '2026-02': 3.88, '2026-04': 4.05, '2026-05': 4.72, '2026-11': 4.74 } },
  },
  { story: 'recovered', partner: 'loomwright', app: { securityReview: { '2024-12-18': 1, '2025-06-05': 1, '2026-07-23': 1 } } },
  {
    story: 'recovered',
    partner: 'hearth-and-hinge',
    studio: { slowestReply: { '2026-01': 4, '2026-02': 13, '2026-03': 4 } },
  },
  {
    story: 'recovered',
    partner: 'mothers-of-pearl',
    app: { reply: { '2025-05': 1.5, '2025-07': 5.2, '2025-09': 5.4, '2025-10': 2, '2025-12': 1.2 } },
  },

  // Warned, and not out of it in time
  {
    story: 'demoted',
    partner: 'goose-and-gander',
    app: { shops: { '2024-12': 340, '2025-12': 248, '2026-03': 182, '2026-06': 150, '2026-11': 141 } },
  },
  { story: 'demoted', partner: 'long-counter', app: { securityReview: { '2024-12-15': 1, '2025-06-10': 1 } } },
  {
    story: 'demoted',
    partner: 'many-hands',
    app: {
      ...FIT_FOR_EVERGREEN,
      shops: line(1120, 1230),
      rating: line(4.56, 4.57),
      releases: 5,
      languages: 1,
      offline: { '2025-09-30': 1 },
      uptime: line(99.85, 99.9),
      slowestReply: line(4, 4),
      pays: 12,
    },
  },
  {
    story: 'demoted',
    partner: 'thimblerig',
    app: { shops: line(41, 38), orders: { '2024-12': 14, '2025-10': 10, '2026-01': 2.4, '2026-11': 1.8 } },
  },
  {
    story: 'demoted',
    partner: 'petal-engineering',
    studio: { ...FIT_FOR_ARBORIST, launches: { '2024-12': 25, '2025-07': 24, '2025-11': 7, '2026-11': 8 }, fee: 3400 },
  },

  // Feeds that fell silent
  { story: 'silent', partner: 'north-window', app: { fedUntil: '2026-07' } },
  { story: 'silent', partner: 'harbour-clock', app: { fedUntil: '2026-08' } },
  { story: 'silent', partner: 'salt-and-ledger', studio: { fedUntil: '2026-07' } },
  {
    story: 'silent',
    partner: 'wax-and-wick',
    app: { rating: { '2025-12': 4.25, '2026-02': 3.6, '2026-07': 3.4 }, fedUntil: '2026-07' },
  },

  // Exempted: the exemptions themselves are in exemptions.ts
  { story: 'exempted', partner: 'marzipan-logic', app: { securityReview: { '2024-12-12': 1, '2025-09-11': 1 } } },
  { story: 'exempted', partner: 'cartwheel', app: { reply: { '2026-04': 1.2, '2026-06': 3.9, '2026-11': 3.6 } } },
  {
    story: 'exempted',
    partner: 'quillfeather',
    app: { ...FIT_FOR_EVERGREEN, languages: 2, accessibilityReview: {}, offline: { '2025-10-12': 1 } },
  },
  {
    story: 'exempted',
    partner: 'knock-twice',
    studio: { launches: line(6.4, 8), handover: line(4.6, 4.7), certified: line(0, 0), reply: line(1, 0.9) },
  },

  // Values that were put right later
  {
    story: 'late-correction',
    partner: 'otter-and-oak',
    app: { shops: line(70, 84), orders: line(24, 30) },
    wrong: {
      metric: 'orders',
      months: ['2026-04', '2026-05', '2026-06', '2026-07'],
      factor: 0.01,
      corrected: '2026-07-09T09:30',
    },
  },
  {
    story: 'late-correction',
    partner: 'hob-and-larder',
    app: {
      ...FIT_FOR_EVERGREEN,
      shops: { '2024-12': 140, '2025-12': 188, '2026-04': 238, '2026-05': 268, '2026-11': 330 },
    },
    wrong: { metric: 'shops', months: ['2026-05', '2026-06', '2026-07'], factor: 0.86, corrected: '2026-07-20T14:05' },
  },
];
