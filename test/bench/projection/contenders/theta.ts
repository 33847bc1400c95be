import type { Known } from '../questions.ts';
import { DAYS_A_MONTH, followPath, Z_80, type Answer, type Path } from './answer.ts';
import { slopeOf } from './simple-paces.ts';

/** Assimakopoulos & Nikolopoulos (2000), as what it comes to: Hyndman & Billah (2003). */
export function theta(known: Known, target: number): Answer {
  return followPath(thetaPath(known), target);
}

/** Simple exponential smoothing, its parameter that of the least squared error of one step, with half the slope of the line as drift. */
export function thetaPath(known: Known): Path {
  const { values } = known;
  const drift = (slopeOf(known) * DAYS_A_MONTH) / 2;
  let best = { error: Infinity, level: 0, a: 0 };
  for (let a = 0.1; a < 1.05; a += 0.1) {
    let level = values[0]!;
    let error = 0;
    for (let i = 1; i < values.length; i++) {
      const residual = values[i]! - level - drift;
      error += residual * residual;
      level += drift + a * residual;
    }
    if (error < best.error) best = { error, level, a };
  }
  const sigma = Math.sqrt(best.error / (values.length - 1));
  const middle = (months: number): number => best.level + drift * months;
  const side = (months: number): number => Z_80 * sigma * Math.sqrt(1 + Math.max(0, months - 1) * best.a ** 2);
  return { middle, low: (months) => middle(months) - side(months), high: (months) => middle(months) + side(months) };
}
