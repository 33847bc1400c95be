import { FIRST_MONTH, LAST_MONTH, line, type Course } from './course.ts';
import type { AppLevel } from './members.ts';
import type { Random } from './random.ts';

/** How one app fares over the 24 months. */
export interface AppPlan {
  shops: Course;
  rating: Course;
  /** Days. */
  reply: Course;
  /** A month. */
  reviews: Course;
  /** A month and shop. */
  orders: Course;
  /** Euros a month and shop. */
  pays: number;
  /** A year. */
  releases: number;
  /** Null: not measured. */
  uptime: Course | null;
  /** Days. Null: not measured. */
  slowestReply: Course | null;
  /** On the day of enrolment, and changed once at most. */
  languages: number;
  /** Reviews, by day. `yearly`: passed in time, every year. */
  securityReview: Outcomes | 'yearly';
  accessibilityReview: Outcomes;
  offline: Outcomes;
  /** The last month that was fed. */
  fedUntil: string;
}

/** By day: passed (1) or not (0). */
export type Outcomes = Readonly<Record<string, 0 | 1>>;

/** What an app of a level does when it has no story of its own. `price`: euros a month. */
export function usualApp(level: AppLevel, price: number, since: string, random: Random): AppPlan {
  const { shops, growth, rating, reply, paying } = LEVELS[level];
  const end = Math.round(Math.exp(random.between(Math.log(shops[0]), Math.log(shops[1]))));
  const start = Math.max(1, Math.round(end * random.between(...growth)));
  const stars = random.between(...rating);
  const hasReviews = level === 'heartwood' || level === 'evergreen';
  const measured = hasReviews ? true : null;
  const passed = `2025-${random.chance(0.5) ? '09' : '10'}-${random.wholeBetween(10, 28)}`;
  return {
    shops: { [FIRST_MONTH > since ? FIRST_MONTH : since]: start, [LAST_MONTH]: end },
    rating: line(stars - 0.08, stars + 0.04),
    reply: line(random.between(...reply), random.between(...reply)),
    reviews: line(Math.max(start * 0.012, hasReviews ? 2.5 : 0), Math.max(end * 0.014, hasReviews ? 3 : 0)),
    orders: line(random.between(14, 40), random.between(18, 44)),
    pays: price * random.between(...paying),
    releases: hasReviews ? random.wholeBetween(5, 9) : random.wholeBetween(1, 4),
    uptime: measured && line(99.85, 99.9),
    slowestReply: measured && line(4, 3.4),
    languages: level === 'heartwood' ? random.wholeBetween(4, 8) : hasReviews ? 3 : random.wholeBetween(1, 2),
    securityReview: level === 'seedling' && random.chance(0.7) ? {} : 'yearly',
    accessibilityReview: hasReviews ? { [passed]: 1 } : {},
    offline: level === 'heartwood' || (level === 'evergreen' && random.chance(0.4)) ? { [passed]: 1 } : {},
    fedUntil: LAST_MONTH,
  };
}

interface Level {
  /** On the last day. */
  shops: [number, number];
  /** The share of them that was there at the start. */
  growth: [number, number];
  rating: [number, number];
  reply: [number, number];
  /** The share of shops that pay the whole price, through Canopy. */
  paying: [number, number];
}

const LEVELS: Record<AppLevel, Level> = {
  heartwood: { shops: [1400, 3000], growth: [0.7, 0.85], rating: [4.66, 4.8], reply: [0.2, 0.7], paying: [0.85, 0.95] },
  evergreen: { shops: [290, 640], growth: [0.72, 0.95], rating: [4.45, 4.7], reply: [0.5, 1.4], paying: [0.4, 0.6] },
  sapling: { shops: [34, 170], growth: [0.5, 0.95], rating: [4.2, 4.65], reply: [0.8, 3.4], paying: [0.35, 0.6] },
  seedling: { shops: [1, 21], growth: [0.15, 1], rating: [3.4, 4.7], reply: [0.6, 6], paying: [0.3, 0.6] },
};
