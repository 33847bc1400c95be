import { cappedBoost, rankListings, type ListingPartner } from '../../engine/ranking/ranking.ts';
import type { RankedListing } from '../../engine/results.ts';
import type { PublicBadge, PublicStandings } from '../../engine/wire.ts';

/** One of the page's own cards, as its attributes describe it. */
export interface Card<Element> {
  element: Element;
  /** `data-listing`, else the id, else empty. */
  listing: string;
  /** Empty: no partner's. */
  partner: string;
  /** Null: not given, or not a number of 0 or more. */
  relevance: number | null;
}

export interface Place<Element> {
  element: Element;
  /** Null: not ranked. */
  ranked: RankedListing | null;
  /** The name of the tier whose boost counts; null when none does. */
  tier: string | null;
  /** Why it is not ranked: it has no relevance, or its partner's standing is not known. */
  unranked: 'unmeasured' | 'unknown' | null;
}

/** The answer, with its partners sorted out. */
export interface Standings {
  data: PublicStandings;
  badges: ReadonlyMap<string, PublicBadge[]>;
  /** False: nothing is known of that partner yet, or the request for it failed. Not enrolled is known. */
  isKnown: (partner: string) => boolean;
}

export interface OrderOptions {
  boost: boolean;
  track?: string | null;
  /** The place of the first card, where the cards are part of a longer list. */
  first?: number;
}

/** An order with all that made it, which is what there is to explain. */
export interface MadeOrder {
  places: Place<unknown>[];
  cards: readonly Card<unknown>[];
  standings: Standings;
  options: Required<OrderOptions>;
}

/** The tier that counts for a partner's listings: on several tracks the one of the highest boost, unless a track is named. */
interface CountingTier extends ListingPartner {
  name: string | null;
}

const NO_TIER: CountingTier = { boost: 1, featured: false, newcomer: false, name: null };

/**
 * The cards best first; those without a relevance stand last, in the order of the page. A card whose partner is not known keeps the
 * place that it has in the page: to rank it without its boost would say of it what nobody knows.
 */
export function orderCards<Element>(
  cards: readonly Card<Element>[],
  { data, badges, isKnown }: Standings,
  options: OrderOptions,
): Place<Element>[] {
  const tiers = new Map<string, CountingTier>();
  const tierOf = (partner: string): CountingTier => {
    let tier = tiers.get(partner);
    if (!tier) tiers.set(partner, (tier = countingTier(data, badges.get(partner) ?? [], options.track)));
    return tier;
  };
  const isUnknown = ({ partner, relevance }: Card<Element>): boolean =>
    options.boost && relevance !== null && partner !== '' && !isKnown(partner);
  const measured = cards.filter((card) => card.relevance !== null && !isUnknown(card));
  // A page may show one listing twice, so its cards are told apart by their index after the listing's id (which breaks ties).
  const byKey = new Map(measured.map((card, index) => [`${card.listing}\n${String(index).padStart(6, '0')}`, card]));
  const ranked = rankListings(
    [...byKey].map(([key, { partner, relevance }]) => ({ listing: key, partner, relevance: relevance! })),
    tierOf,
    { cap: data.cap, featuredSlots: data.featuredSlots ?? 0, newcomers: data.newcomers ?? null },
    { boost: options.boost, firstPlace: options.first },
  );
  const places: Place<Element>[] = ranked.map((place) => ({
    element: byKey.get(place.listing)!.element,
    ranked: { ...place, listing: byKey.get(place.listing)!.listing },
    tier: tierOf(place.partner).name,
    unranked: null,
  }));
  for (const { element, relevance } of cards)
    if (relevance === null) places.push({ element, ranked: null, tier: null, unranked: 'unmeasured' });
  for (const [index, card] of cards.entries())
    if (isUnknown(card)) places.splice(index, 0, { element: card.element, ranked: null, tier: null, unranked: 'unknown' });
  return places;
}

function countingTier(data: PublicStandings, held: PublicBadge[], track: string | null | undefined): CountingTier {
  let best = NO_TIER;
  for (const badge of held) {
    if (track && badge.track !== track) continue;
    const tier = data.ladders.find((ladder) => ladder.track === badge.track)?.tiers.find(({ id }) => id === badge.tier);
    const boost = cappedBoost(tier?.boost ?? 1, data.cap);
    best = {
      boost: best.name === null ? boost : Math.max(best.boost, boost),
      name: tier && (best.name === null || boost > best.boost) ? tier.name : best.name,
      featured: best.featured || (tier?.featured ?? false),
      newcomer: best.newcomer || Boolean(badge.newcomer),
    };
  }
  return best;
}
