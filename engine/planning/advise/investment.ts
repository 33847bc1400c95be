import type { AdviceDetail, Invested } from './advice.ts';
import { isPlannedByTrack, isWhole, plannedShares, SHARE_TOLERANCE, sumOfShares, type Planned } from '../planned-shares.ts';
import type { Ladder, Tier } from '../../program/program.ts';

/** Intensities within a tenth of each other are meant to be the same. */
const SAME_RATIO = 1.1;

/** Team time and budget that do not grow with the tier, counted for each partner, and shares that make no whole. */
export function adviseInvestment(ladders: readonly Ladder[]): AdviceDetail[] {
  const intensities = ladders.flatMap((ladder) => [...adviseIntensity(ladder, 'time'), ...adviseIntensity(ladder, 'budget')]);
  const sums = (['partners', 'time', 'budget'] as const).flatMap((of) => adviseSum(ladders, of));
  return [...intensities, ...sums];
}

function adviseIntensity({ track, tiers }: Ladder, of: Invested): AdviceDetail[] {
  const stated = tiers.flatMap((tier) => intensityOf(tier, of) ?? []);
  if (stated.length < 2) return [];
  const perPartner = stated.map((tier) => tier.perPartner);
  if (Math.max(...perPartner) <= Math.min(...perPartner) * SAME_RATIO) {
    return [{ code: 'equal-investment', track, of, perPartner: stated[0]!.perPartner }];
  }
  return stated.slice(1).flatMap((tier, index): AdviceDetail[] => {
    const below = stated[index]!;
    if (tier.perPartner >= below.perPartner) return [];
    const figures = { perPartner: tier.perPartner, below: below.id, belowPerPartner: below.perPartner };
    return [{ code: 'investment-falls', track, of, tier: tier.id, ...figures }];
  });
}

/** Share of what is invested ÷ share of partners; null where one of them is not stated. */
function intensityOf({ id, investment }: Tier, of: Invested): { id: string; perPartner: number } | null {
  const share = investment?.[of] ?? null;
  const partners = investment?.partners ?? null;
  return share === null || !partners ? null : { id, perPartner: share / partners };
}

/** Shares may be of the program or of each track, but sum to 1 one way or the other; a sum over some tiers only may be less. */
function adviseSum(ladders: readonly Ladder[], of: Planned): AdviceDetail[] {
  const shares = plannedShares(ladders, of);
  const all = shares.flat();
  const sum = sumOfShares(all);
  const isMore = (stated: readonly (number | null)[]): boolean => sumOfShares(stated) > 1 + SHARE_TOLERANCE;
  const isComplete = all.every((share) => share !== null);
  const isUnwise = isComplete ? !isWhole(sum) && !isPlannedByTrack(ladders, of) : isMore(all) && shares.some(isMore);
  return isUnwise ? [{ code: 'investment-sum', of, sum }] : [];
}
