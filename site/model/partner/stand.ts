import type { PublicLadder, PublicProgram, PublicStanding, PublicTier } from '../../../engine/wire.ts';

/** A standing beside the tiers of its program. */
export interface Stand {
  standing: PublicStanding;
  ladder: PublicLadder;
  /** −1: no tier is held. */
  rank: number;
  tier: PublicTier | null;
  next: PublicTier | null;
  /** How many of the criteria to stay rest on figures that are not public. */
  withheld: number;
}

export function standOf(standing: PublicStanding, { ladders }: Pick<PublicProgram, 'ladders'>): Stand {
  const ladder = ladders.find(({ track }) => track === standing.track)!;
  const rank = ladder.tiers.findIndex(({ id }) => id === standing.held);
  const tier = ladder.tiers[rank] ?? null;
  return {
    standing,
    ladder,
    rank,
    tier,
    next: ladder.tiers.find(({ id }) => id === standing.next) ?? null,
    withheld: tier ? tier.criteria.length + tier.undisclosed - standing.keeps.length : 0,
  };
}
