import type { ProgramHealth, TierHealth } from './program-health.ts';

/** Which tier: of which ladder, and its rank there. */
export interface Place {
  ladder: number;
  rank: number;
}

/** As programs and editions have them. */
export interface LadderOfTiers {
  track: string | null;
  tiers: readonly { id: string }[];
}

export function placeOf(ladders: readonly LadderOfTiers[], { track, tier }: { track: string | null; tier: string }): Place {
  const ladder = ladders.findIndex((one) => one.track === track);
  return { ladder, rank: ladders[ladder]!.tiers.findIndex(({ id }) => id === tier) };
}

/** Ladder by ladder, the highest tier first: fewest partners, and most put in. */
export function listHighestFirst({ ladders }: Pick<ProgramHealth, 'ladders'>): (Place & { tier: TierHealth })[] {
  return ladders.flatMap(({ tiers }, ladder) => tiers.map((tier, rank) => ({ ladder, rank, tier })).reverse());
}

/** Where on the page it is told of a ladder. */
export function ladderAnchor({ track }: Pick<LadderOfTiers, 'track'>, section: 'value' | 'moves'): string {
  return `${keyOfTrack(track)}-${section}`;
}

export function tierAnchor(ladders: readonly LadderOfTiers[], { ladder, rank }: Place): string {
  const { track, tiers } = ladders[ladder]!;
  return `${keyOfTrack(track)}-${tiers[rank]!.id}`;
}

function keyOfTrack(track: string | null): string {
  return track ?? 'all';
}
