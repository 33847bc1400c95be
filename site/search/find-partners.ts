import { rankListings } from '../../engine/ranking/ranking.ts';
import type { PublicBadge, PublicStandings } from '../../engine/wire.ts';
import type { Asked } from './asked.ts';
import { WordIndex } from './word-index.ts';

export interface FoundPartners {
  badges: PublicBadge[];
  isNear: boolean;
}

const indexes = new WeakMap<PublicStandings, WordIndex<'name'>>();

/**
 * Who fits, in the order of the market: how well the name fits × the boost of the held tier, then by name. Places for featured tiers and
 * newcomers are kept where something is on offer, not here. A track or tier that is not there asks for nothing.
 */
export function findPartners(standings: PublicStandings, { q, track, tier }: Asked): FoundPartners {
  const { ladders, partners, cap } = standings;
  const tiers = new Map(ladders.flatMap((ladder) => ladder.tiers.map((one) => [keyOfTier(ladder.track, one.id), one] as const)));
  const isTrack = ladders.some((ladder) => ladder.track !== null && ladder.track === track);
  const found = q ? indexOf(standings).find(q) : null;
  const badges = partners
    .map((badge, index) => ({ badge, fit: found ? (found.fits.get(String(index)) ?? 0) : 1 }))
    .filter(({ badge, fit }) => fit > 0 && (!isTrack || badge.track === track))
    .filter(({ badge }) => !tiers.has(tier) || keyOfTier(badge.track, badge.tier) === tier)
    .sort((a, b) => a.badge.name.localeCompare(b.badge.name, 'en'));
  const ranked = rankListings(
    badges.map(({ fit }, index) => ({ listing: String(index).padStart(9, '0'), partner: String(index), relevance: fit })),
    (index) => {
      const { badge } = badges[Number(index)]!;
      return { boost: tiers.get(keyOfTier(badge.track, badge.tier))?.boost ?? 1, featured: false, newcomer: false };
    },
    { cap, featuredSlots: 0, newcomers: null },
  );
  return { badges: ranked.map(({ partner }) => badges[Number(partner)]!.badge), isNear: found?.isNear ?? false };
}

export function keyOfTier(track: string | null, tier: string | null): string {
  return `${track ?? ''}/${tier ?? ''}`;
}

/** Of a badge, as a partner may have one on each track: the place in the answer. */
function indexOf(standings: PublicStandings): WordIndex<'name'> {
  let index = indexes.get(standings);
  if (!index) {
    const documents = standings.partners.map(({ name }, place) => ({ id: String(place), name }));
    indexes.set(standings, (index = new WordIndex(documents, { name: 1 })));
  }
  return index;
}
