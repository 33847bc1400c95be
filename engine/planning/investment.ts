import { sumDecimals } from '../primitives/decimal.ts';
import { divideFractions, fractionOf, multiplyFractions, numberOf, subtractFractions } from '../primitives/fraction.ts';
import { isPlannedByTrack, plannedShares, type Planned } from './planned-shares.ts';
import type { Program } from '../program/program.ts';

/** What went into the partners of a tier over a period: time and budget in any unit, the same for all tiers. */
export interface TierSpending {
  track: string | null;
  tier: string;
  partners: number;
  time: number;
  budget: number;
}

export interface TierInvestment {
  track: string | null;
  tier: string;
  partners: Allocation;
  time: Allocation;
  budget: Allocation;
}

export interface Allocation {
  amount: number;
  /** 0…1 of the whole program, or of the track where the plan is made by track; null when nothing was spent at all. */
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

/**
 * Where time and budget went, by tier, against what the program plans. By track, then tier, lowest first; a tier without spending has
 * spent 0, several entries of a tier add up. RangeError for a tier that the program does not have, and for an amount below 0.
 */
export function allocateInvestment(
  { ladders }: Pick<Program, 'ladders'>,
  spending: readonly TierSpending[],
  tolerance: number = TOLERANCE,
): TierInvestment[] {
  for (const { track, tier, partners, time, budget } of spending) {
    const ladder = ladders.find((candidate) => candidate.track === track);
    if (!ladder?.tiers.some(({ id }) => id === tier)) throw new RangeError(`no tier ${tier} in this ladder`);
    if (!(Math.min(partners, time, budget) >= 0)) throw new RangeError(`an amount of tier ${tier} is below 0, or none`);
  }
  const allocate = (kind: Planned): Allocation[][] => {
    const amounts = ladders.map(({ track, tiers }) =>
      tiers.map(({ id }) =>
        sumDecimals(spending.filter((one) => one.track === track && one.tier === id).map((one) => one[kind])),
      ),
    );
    const isByTrack = isPlannedByTrack(ladders, kind);
    const total = sumDecimals(amounts.flat());
    const plans = plannedShares(ladders, kind);
    return amounts.map((own, ladder) =>
      own.map((amount, tier) => compare(amount, isByTrack ? sumDecimals(own) : total, plans[ladder]![tier]!, tolerance)),
    );
  };
  const [partners, time, budget] = [allocate('partners'), allocate('time'), allocate('budget')];
  return ladders.flatMap(({ track, tiers }, l) =>
    tiers.map(({ id }, t) => ({ track, tier: id, partners: partners[l]![t]!, time: time[l]![t]!, budget: budget[l]![t]! })),
  );
}

function compare(amount: number, total: number, plan: number | null, tolerance: number): Allocation {
  if (!(total > 0)) return { amount, share: null, plan, difference: null, toPlan: null, verdict: 'nothing-spent' };
  const [exactAmount, exactTotal] = [fractionOf(amount), fractionOf(total)];
  const exactShare = divideFractions(exactAmount, exactTotal);
  const share = numberOf(exactShare);
  if (plan === null) return { amount, share, plan, difference: null, toPlan: null, verdict: 'unplanned' };
  const difference = numberOf(subtractFractions(exactShare, fractionOf(plan)));
  const isNear = Math.abs(difference) <= tolerance;
  return {
    amount,
    share,
    plan,
    difference,
    toPlan: numberOf(subtractFractions(multiplyFractions(fractionOf(plan), exactTotal), exactAmount)),
    verdict: isNear ? 'as-planned' : difference > 0 ? 'over' : 'under',
  };
}
