import type { AppPlan } from './app-plan.ts';
import { line } from './course.ts';
import type { StudioPlan } from './studio-plan.ts';

/** The ten partners that bring most of the value, and Commonhook, which is everywhere and costs nothing. */
export const LARGEST: Readonly<Record<string, { app?: Partial<AppPlan>; studio?: Partial<StudioPlan> }>> = {
  'old-bell-works': { app: { shops: line(4100, 6600), pays: 27, reviews: line(40, 58), languages: 9 } },
  'half-past-flour': { app: { shops: line(2900, 4900), pays: 23, reviews: line(26, 41), languages: 7 } },
  tidewick: { app: { shops: line(3100, 4300), pays: 23.5, reviews: line(24, 30), languages: 6 } },
  lanternpost: { app: { shops: line(1900, 3600), pays: 25, reviews: line(15, 24), languages: 5 } },
  'sparrow-and-sum': { app: { shops: line(2100, 3150), pays: 20, reviews: line(18, 26), languages: 4 } },
  'paper-heron': { app: { shops: line(3200, 3400), pays: 13.5, reviews: line(22, 20), languages: 6 } },
  spokewise: { app: { shops: line(470, 690), pays: 15 }, studio: { launches: line(26, 33), fee: 2600 } },
  'first-light-studio': { studio: { launches: line(30, 42), fee: 6400 } },
  'hearth-and-hinge': { studio: { launches: line(27, 34), fee: 6100 } },
  commonhook: { app: { shops: line(3700, 5300), reviews: line(30, 44), languages: 11 } },
};
