import type { Contender } from './answer.ts';
import { combination } from './combination.ts';
import { dampedHolt } from './damped-holt.ts';
import { gradus } from './gradus.ts';
import { leastSquares, paceOfMonths } from './simple-paces.ts';
import { theilSen, widenedIntervals } from './theil-sen.ts';
import { theta } from './theta.ts';

export const CONTENDERS: Record<string, Contender> = {
  "last month's pace": paceOfMonths(1),
  'pace of three months': paceOfMonths(3),
  'least squares': leastSquares,
  'Theil–Sen': theilSen,
  'widened intervals': widenedIntervals,
  'damped Holt': dampedHolt,
  Theta: theta,
  'Theta, Holt, Theil–Sen': combination,
  Gradus: gradus,
};
