import type { ExemptionsInForce } from '../evaluation/criterion.ts';
import { findDemotion } from '../reviews/demotion.ts';
import { toBecause } from '../evaluation/because.ts';
import { earnedRank, judgeAsks, type Rank } from '../evaluation/evaluate.ts';
import type { ResolvedLadder } from '../program/ladder.ts';
import type { Reading } from '../measures/reading.ts';
import type { Because, CriterionResult } from '../results.ts';
import { isFailed, isPassed } from '../evaluation/status.ts';

/** What the next review or promotion would bring. `none`: no tier is held, and none is earned. */
export type ProspectKind = 'promoted' | 'warned' | 'deferred' | 'retained' | 'none';

/** Where a partner is headed under one edition, if nothing that is measured changes any more. */
export interface Prospect {
  kind: ProspectKind;
  held: string | null;
  /** The tier held when every review and deadline has passed; of one who is warned, the tier to fall to. */
  to: string | null;
}

export function findProspect(
  ladder: ResolvedLadder,
  held: Rank,
  readings: readonly Reading[],
  exempt: ExemptionsInForce,
): Prospect {
  const { program, tiers } = ladder;
  const lead = (kind: ProspectKind, to: Rank): Prospect => ({ kind, held: tiers[held]?.id ?? null, to: tiers[to]?.id ?? null });
  const earned = earnedRank(ladder, readings, exempt);
  if (earned > held) return lead('promoted', earned);
  if (held < 0) return lead('none', held);
  if (!program.review) return lead('retained', held);
  const open = openBars(judgeAsks(tiers[held]!.keeps, readings, exempt));
  if (open.some(({ status }) => isFailed(status))) return lead('warned', findDemotion(ladder, held, readings, exempt));
  return lead(open.length > 0 ? 'deferred' : 'retained', held);
}

/** What keeps a partner from a tier: of its bars to stay when it is held, else of those to enter, what is unmet or unknown. */
export function findObstacles(
  { tiers }: ResolvedLadder,
  rank: Rank,
  held: Rank,
  readings: readonly Reading[],
  exempt: ExemptionsInForce,
): Because[] {
  const tier = tiers[rank];
  if (!tier) return [];
  const open = openBars(judgeAsks(rank <= held ? tier.keeps : tier.asks, readings, exempt));
  return open.map(toBecause);
}

function openBars(criteria: readonly CriterionResult[]): CriterionResult[] {
  return criteria.filter(({ status }) => !isPassed(status));
}
