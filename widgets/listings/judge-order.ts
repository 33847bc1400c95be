import { measureExposure, type Exposure } from '../../engine/ranking/exposure.ts';
import type { RankedListing } from '../../engine/results.ts';
import { orderCards, type Card, type Standings } from './listing-order.ts';

/** What the boost does to an order. */
export interface JudgedOrder {
  /** With boost, and by relevance alone. Listings are named apart, also where a page shows one twice. */
  boosted: RankedListing[];
  plain: RankedListing[];
  /** By the name of the tier that counts, ladder by ladder from the highest down; null: none. */
  tiers: Exposure<string | null>;
  /** Cards whose relevance, or whose partner's tier, is not known. */
  uncounted: number;
}

/** The same cards in both orders; null: none can be ranked. */
export function judgeOrder(
  cards: readonly Card<unknown>[],
  standings: Standings,
  track: string | null = null,
): JudgedOrder | null {
  const counted = cards
    .filter(({ relevance, partner }) => relevance !== null && (partner === '' || standings.isKnown(partner)))
    .map((card, index) => ({ ...card, listing: `${card.listing}\n${String(index).padStart(6, '0')}` }));
  if (counted.length === 0) return null;
  const places = orderCards(counted, standings, { boost: true, track });
  const tierOf = new Map(places.map(({ ranked, tier }) => [ranked!.listing, tier]));
  const boosted = places.map(({ ranked }) => ranked!);
  const plain = orderCards(counted, standings, { boost: false, track }).map(({ ranked }) => ranked!);
  const tiers = measureExposure(boosted, plain, ({ listing }) => tierOf.get(listing) ?? null);
  const names = [...standings.data.ladders.flatMap((ladder) => ladder.tiers.map(({ name }) => name).toReversed()), null];
  const groups = tiers.groups.toSorted((a, b) => names.indexOf(a.group) - names.indexOf(b.group));
  return { boosted, plain, tiers: { ...tiers, groups }, uncounted: cards.length - counted.length };
}
