import type { ResolvedLadder } from './ladder.ts';

/** What went into the partners of a tier over a period: time and budget in any unit, the same for all tiers. */
export interface TierSpending {
  tier: string;
  partners: number;
  time: number;
  budget: number;
}

export interface TierInvestment {
  tier: string;
  partners: Allocation;
  time: Allocation;
  budget: Allocation;
}

export interface Allocation {
  amount: number;
  /** 0…1 of all tiers; null when nothing was spent at all. */
  share: number | null;
  /** As the program states it; null: not stated. */
  plan: number | null;
  /** `share` − `plan`, in shares. */
  difference: number | null;
  /** How much would have to be added (or taken away, below 0) for the plan to be kept with the same total. */
  toPlan: number | null;
  verdict: 'over' | 'under' | 'as-planned' | 'unplanned' | 'nothing-spent';
}

/** Shares this near to the plan are as planned. */
const TOLERANCE = 0.05;
const ROUNDING = 1e-9;

/**
 * Where time and budget went, by tier, against what the program plans. Lowest tier first; a tier without spending has spent 0,
 * several entries of a tier add up. RangeError for a tier that the ladder does not have, and for an amount below 0.
 */
export function allocateInvestment(
  ladder: ResolvedLadder,
  spending: readonly TierSpending[],
  tolerance: number = TOLERANCE,
): TierInvestment[] {
  const tiers = ladder.tiers.map(({ id }) => id);
  for (const { tier, partners, time, budget } of spending) {
    if (!tiers.includes(tier)) throw new RangeError(`no tier ${tier} in this ladder`);
    if (!(Math.min(partners, time, budget) >= 0)) throw new RangeError(`an amount of tier ${tier} is below 0, or none`);
  }
  const allocate = (kind: 'partners' | 'time' | 'budget'): Allocation[] => {
    const amounts = tiers.map((tier) => sum(spending.filter((one) => one.tier === tier).map((one) => one[kind])));
    const total = sum(amounts);
    return ladder.tiers.map(({ tier }, i) => compare(amounts[i]!, total, tier.investment?.[kind] ?? null, tolerance));
  };
  const [partners, time, budget] = [allocate('partners'), allocate('time'), allocate('budget')];
  return tiers.map((tier, i) => ({ tier, partners: partners[i]!, time: time[i]!, budget: budget[i]! }));
}

function compare(amount: number, total: number, plan: number | null, tolerance: number): Allocation {
  const share = total > 0 ? amount / total : null;
  if (share === null) return { amount, share, plan, difference: null, toPlan: null, verdict: 'nothing-spent' };
  if (plan === null) return { amount, share, plan, difference: null, toPlan: null, verdict: 'unplanned' };
  const difference = share - plan;
  const isNear = Math.abs(difference) <= tolerance + ROUNDING;
  return {
    amount,
    share,
    plan,
    difference,
    toPlan: plan * total - amount,
    verdict: isNear ? 'as-planned' : difference > 0 ? 'over' : 'under',
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
