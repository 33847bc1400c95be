import { sumDecimals } from '../primitives/decimal.ts';
import type { Investment, Ladder } from '../program/program.ts';

/** What an operator plans by tier. */
export type Planned = keyof Omit<Investment, 'note'>;

/** Shares are written with two or three digits, and may be rounded. */
export const SHARE_TOLERANCE = 0.005;

/** The shares that the tiers of each ladder state; null: not stated. */
export function plannedShares(ladders: readonly Ladder[], of: Planned): (number | null)[][] {
  return ladders.map(({ tiers }) => tiers.map(({ investment }) => investment?.[of] ?? null));
}

/** Shares are of the whole program, unless those of each track by itself make a whole. */
export function isPlannedByTrack(ladders: readonly Ladder[], of: Planned): boolean {
  return plannedShares(ladders, of).every((shares) => isWhole(sumOfShares(shares)));
}

export function sumOfShares(shares: readonly (number | null)[]): number {
  return sumDecimals(shares.map((share) => share ?? 0));
}

export function isWhole(sum: number): boolean {
  return Math.abs(sum - 1) <= SHARE_TOLERANCE;
}
