import type { PublicDirectory, PublicEntry, PublicProgram } from '../../engine/wire.ts';
import { holdersAnchor } from './paths.ts';

/** A row is about 150 bytes; more than this on one page is slow to read for people before it is for browsers. */
export const ROWS_A_PAGE = 600;

/** Who holds one tier, by name. */
export interface PartnerGroup {
  /** Unique on the page, for anchors. */
  key: string;
  trackName: string | null;
  /** Null: those who hold none. */
  tier: string | null;
  rank: number;
  rungs: number;
  holders: PublicEntry[];
}

/** At least one. */
export function countPages(groups: readonly PartnerGroup[]): number {
  return Math.max(1, Math.ceil(groups.reduce((sum, { holders }) => sum + holders.length, 0) / ROWS_A_PAGE));
}

/** From the highest tier down, track by track; those who hold none stand last in their track. */
export function groupPartners(program: PublicProgram, directory: PublicDirectory): PartnerGroup[] {
  return program.ladders.flatMap((ladder) => {
    const enrolled = directory.partners.filter(({ track }) => track === ladder.track);
    const tiers: { id: string | null; name: string | null; rank: number }[] = ladder.tiers.map(({ id, name }, rank) => ({
      id,
      name,
      rank,
    }));
    return [...tiers.reverse(), { id: null, name: null, rank: -1 }].map(({ id, name, rank }) => ({
      key: holdersAnchor(ladder, id),
      trackName: ladder.name ?? ladder.track,
      tier: name,
      rank,
      rungs: ladder.tiers.length,
      holders: enrolled.filter(({ tier }) => tier === id),
    }));
  });
}
