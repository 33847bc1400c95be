import type { AdviceDetail } from './advice.ts';
import type { Benefit, Ladder, Tier } from '../../program/program.ts';

/** Tiers that give nothing of their own, or less than the tier below. A higher boost and a featured place are benefits too. */
export function adviseRewards({ track, tiers }: Ladder, cap: number): AdviceDetail[] {
  return tiers.flatMap((tier, rank): AdviceDetail[] => {
    const below = tiers[rank - 1];
    const advice: AdviceDetail[] = [];
    if (!hasOwnBenefit(tier, below)) advice.push({ code: 'no-own-benefit', track, tier: tier.id });
    if (below && tier.boost < below.boost) {
      advice.push({ code: 'lower-boost', track, tier: tier.id, boost: tier.boost, below: below.id, belowBoost: below.boost });
    }
    if (tier.boost > cap) advice.push({ code: 'boost-above-cap', track, tier: tier.id, boost: tier.boost, cap });
    return advice;
  });
}

function hasOwnBenefit(tier: Tier, below: Tier | undefined): boolean {
  if (tier.boost > (below?.boost ?? 1) || (tier.featured && !below?.featured)) return true;
  const known = new Set(below?.benefits.map(keyOf));
  return tier.benefits.some((benefit) => !known.has(keyOf(benefit)));
}

// Benefits are flat records that one function makes, so the order of their keys is always the same.
function keyOf(benefit: Benefit): string {
  return JSON.stringify(benefit);
}
