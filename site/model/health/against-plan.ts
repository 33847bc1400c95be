import { allocateInvestment, type TierInvestment } from '../../../engine/planning/investment.ts';
import { divideDecimals, sumDecimals } from '../../../engine/primitives/decimal.ts';
import type { Program } from '../../../engine/program/program.ts';
import { placeOf, type LadderOfTiers, type Place } from './places.ts';
import type { ProgramHealth } from './program-health.ts';

/** What was spent on the partners of a tier. */
export interface Spent {
  track: string | null;
  tier: string;
  time: number;
  budget: number;
}

export type SharedOut = 'partners' | 'time' | 'budget';

/** One thing that is shared out among tiers; null: nothing is known of it, or planned. */
export interface SharesOf {
  kind: SharedOut;
  /** Ladder by ladder, the highest tier first. */
  tiers: (Place & { share: number | null; plan: number | null })[];
}

const KINDS: readonly SharedOut[] = ['partners', 'time', 'budget'];

/** By track, then tier, the lowest first: partners, and what was spent on them, against the plan. */
export function compareWithPlan(
  { ladders }: Pick<ProgramHealth, 'ladders'>,
  edition: Program,
  spending: readonly Spent[] = [],
): TierInvestment[] {
  const held = ladders.flatMap(({ track, tiers }) =>
    tiers.map(({ id, holders }) => ({ track, tier: id, partners: holders, time: 0, budget: 0 })),
  );
  return allocateInvestment(edition, [...held, ...spending.map((spent) => ({ ...spent, partners: 0 }))]);
}

/** What is planned, as it is to be compared. Time and budget of which nothing is known to be spent are left out where `besideValue` they are shown anyway. */
export function listPlanned(
  compared: readonly TierInvestment[],
  ladders: readonly LadderOfTiers[],
  { isSpent, besideValue }: { isSpent: boolean; besideValue: boolean },
): SharesOf[] {
  return KINDS.filter((kind) => kind === 'partners' || isSpent || !besideValue)
    .filter((kind) => compared.some((tier) => tier[kind].plan !== null))
    .map((kind) => ({
      kind,
      tiers: compared
        .map((tier) => ({ ...placeOf(ladders, tier), share: tier[kind].share, plan: tier[kind].plan }))
        .sort((a, b) => a.ladder - b.ladder || b.rank - a.rank),
    }));
}

/** What the tiers of one ladder get of all that goes to it: as it was spent, where anything was, else as planned; null: not said. */
export function sharesInLadder(
  tiers: readonly TierInvestment[],
  track: string | null,
  of: 'time' | 'budget',
): { shares: (number | null)[]; isSpent: boolean } {
  const own = tiers.filter((tier) => tier.track === track).map((tier) => tier[of]);
  const isSpent = own.some(({ amount }) => amount > 0);
  const parts = own.map(({ amount, plan }) => (isSpent ? amount : plan));
  const all = sumDecimals(parts.map((part) => part ?? 0));
  return { shares: parts.map((part) => (part === null || all === 0 ? null : divideDecimals(part, all))), isSpent };
}
