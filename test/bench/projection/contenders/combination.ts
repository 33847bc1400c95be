import { estimateTheilSen } from '../../../../engine/projection/trend.ts';
import type { Known } from '../questions.ts';
import { DAYS_A_MONTH, followPath, type Answer, type Path } from './answer.ts';
import { dampedPath } from './damped-holt.ts';
import { thetaPath } from './theta.ts';

/** The mean of Theta, damped Holt and Theil–Sen, at the middle and at both ends: what did best in the M4 competition was of this kind. */
export function combination(known: Known, target: number): Answer {
  const paths = [thetaPath(known), dampedPath(known), theilSenPath(known)];
  const mean = (pick: (path: Path) => (months: number) => number) => (months: number) =>
    paths.reduce((sum, path) => sum + pick(path)(months), 0) / paths.length;
  return followPath(
    { middle: mean(({ middle }) => middle), low: mean(({ low }) => low), high: mean(({ high }) => high) },
    target,
  );
}

function theilSenPath({ days, values }: Known): Path {
  const { slope, low, high } = estimateTheilSen(days, values)!;
  const along = (perDay: number) => (months: number) => values.at(-1)! + perDay * DAYS_A_MONTH * months;
  return { middle: along(slope), low: along(low), high: along(high) };
}
