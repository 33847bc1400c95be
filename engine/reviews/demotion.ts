import type { ExemptionsInForce } from '../evaluation/criterion.ts';
import { isAllPassed, type Rank } from '../evaluation/evaluate.ts';
import type { ResolvedLadder } from '../program/ladder.ts';
import type { Reading } from '../measures/reading.ts';

/**
 * Where a demotion leads: the highest tier below whose bars to keep are all met or exempt, or where the program says so the tier below;
 * −1: none. An unpublished tier is no place to fall to, for nobody can tell whether its bars are met.
 */
export function findDemotion(
  { program, tiers }: ResolvedLadder,
  held: Rank,
  readings: readonly Reading[],
  exempt: ExemptionsInForce,
): Rank {
  const oneStep = program.review?.demote === 'one-step';
  return tiers.findLastIndex(
    ({ tier, keeps }, rank) => rank < held && tier.published && (oneStep || isAllPassed(keeps, readings, exempt)),
  );
}
