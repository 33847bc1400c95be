import type { Known } from '../questions.ts';
import { followPath, Z_80, type Answer, type Path } from './answer.ts';

const DAMPINGS = [0.8, 0.85, 0.9, 0.95, 0.98];

/** Gardner & McKenzie (1985), its parameters those of the least squared error of one step over what is known. */
export function dampedHolt(known: Known, target: number): Answer {
  return followPath(dampedPath(known), target);
}

/** Its interval is that of the state space model ETS(A,Ad,N): Hyndman, Koehler, Ord & Snyder (2008), table 6.2. */
export function dampedPath({ values }: Known): Path {
  let best = { error: Infinity, level: 0, trend: 0, damping: 1, a: 0, b: 0 };
  for (const damping of DAMPINGS) {
    for (let a = 0.1; a < 1.05; a += 0.1) {
      for (let b = 0.05; b < 1; b += 0.1) {
        let level = values[0]!;
        let trend = values[1]! - values[0]!;
        let error = 0;
        for (let i = 1; i < values.length; i++) {
          const expected = level + damping * trend;
          const residual = values[i]! - expected;
          error += residual * residual;
          trend = damping * trend + a * b * residual;
          level = expected + a * residual;
        }
        if (error < best.error) best = { error, level, trend, damping, a, b };
      }
    }
  }
  const { level, trend, damping, a, b } = best;
  const sigma = Math.sqrt(best.error / (values.length - 1));
  const dampedSum = (months: number): number => (damping * (1 - damping ** months)) / (1 - damping);
  const middle = (months: number): number => level + trend * dampedSum(months);
  const side = (months: number): number => {
    let variance = 1;
    for (let j = 1; j < months; j++) variance += (a + a * b * dampedSum(j)) ** 2;
    return Z_80 * sigma * Math.sqrt(variance);
  };
  return { middle, low: (months) => middle(months) - side(months), high: (months) => middle(months) + side(months) };
}
