import type { AdviceDetail, Invested } from '../advise.ts';
import type { Investment, Ladder, Tier } from '../program.ts';

/** Shares are written with two or three digits, and may be rounded. */
const TOLERANCE = 0.005;
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
function adviseSum(ladders: readonly Ladder[], of: keyof Omit<Investment, 'note'>): AdviceDetail[] {
  const shares = ladders.map(({ tiers }) => tiers.map(({ investment }) => investment?.[of] ?? null));
  const all = shares.flat();
  const sum = sumOf(all);
  const isComplete = all.every((share) => share !== null);
  if (!isComplete)
    return sum > 1 + TOLERANCE && shares.some((ladder) => sumOf(ladder) > 1 + TOLERANCE)
      ? [{ code: 'investment-sum', of, sum }]
      : [];
  const isWhole = isOne(sum) || shares.every((ladder) => isOne(sumOf(ladder)));
  return isWhole ? [] : [{ code: 'investment-sum', of, sum }];
}

function sumOf(shares: readonly (number | null)[]): number {
  return shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
}

function isOne(sum: number): boolean {
  return Math.abs(sum - 1) <= TOLERANCE;
}
