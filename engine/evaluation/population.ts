import { columnsOf, rowsByCriterion } from './ask-columns.ts';
import type { Population } from './columns.ts';
import { findEarned } from './earned-ranks.ts';
import type { ResolvedLadder } from '../program/ladder.ts';
import type { Exemption } from '../measures/observations.ts';
import { measureToward, type TowardTier } from './toward-tier.ts';

/** What `Evaluation` says, for everyone, in numbers. */
export interface PopulationEvaluation {
  /** By row: rank of the earned tier; −1: none. */
  earned: Int8Array;
  /** By row: toward the next tier; 1 at the top, NaN where the next tier is unpublished. */
  progress: Float64Array;
  /** By index of `ladder.asks`: its status for everyone, as `StatusCode`. */
  status: Uint8Array[];
  /** By rank of the next tier. */
  toward: TowardTier[];
}

/**
 * The earned tier, every criterion's status, and the progress of those that the next tier asks, of all partners.
 * `exemptions`: those in force on the day.
 */
export function evaluatePopulation(
  ladder: ResolvedLadder,
  population: Population,
  exemptions: readonly Exemption[] = [],
): PopulationEvaluation {
  const exemptRows = rowsByCriterion(population, exemptions);
  const columns = new Map(ladder.asks.map((ask) => [ask, columnsOf(ask, population, exemptRows)]));
  const asksByRank = ladder.tiers.map(({ asks }) => asks.map((ask) => columns.get(ask)!));
  const earned = findEarned(ladder, asksByRank, population.partners.length);
  const toward = measureToward(asksByRank, earned);
  const progress = new Float64Array(earned.length).fill(1);
  toward.forEach(({ rows, overall }, rank) => setProgress(progress, rows, ladder.tiers[rank]!.tier.published ? overall : null));
  return { earned, progress, status: Array.from(columns.values(), ({ status }) => status), toward };
}

function setProgress(progress: Float64Array, rows: Int32Array, overall: Float64Array | null): void {
  const count = rows.length;
  for (let i = 0; i < count; i++) progress[rows[i]!] = overall ? overall[i]! : NaN;
}
