import type { CatalogListing } from '../../data/catalog.ts';
import type { PublicStandings } from '../../engine/wire.ts';
import { orderCards, type Place } from '../../widgets/listings/listing-order.ts';
import { groupBadges } from '../../widgets/store/standings.ts';
import type { ProgramPages } from './program-pages.ts';

/** Listings in the order that the element will give them, so that nothing moves when it takes over. `boost`: whether tiers count. */
export function orderListings(pages: ProgramPages, listings: readonly CatalogListing[], boost = true): CatalogListing[] {
  return placeListings(pages, listings, boost).map(({ element }) => element);
}

/** The same, each with what put it there. */
export function placeListings(pages: ProgramPages, listings: readonly CatalogListing[], boost = true): Place<CatalogListing>[] {
  const standings = standingsFor(pages, listings);
  const cards = listings.map((element) => ({
    element,
    listing: element.id,
    partner: element.partner,
    relevance: element.relevance,
  }));
  return orderCards(cards, { data: standings, badges: groupBadges(standings.partners), isKnown: () => true }, { boost });
}

/** What the element needs to know of the partners of these listings, and of no others. */
export function standingsFor({ standings }: ProgramPages, listings: readonly { partner: string }[]): PublicStandings {
  const wanted = new Set(listings.map(({ partner }) => partner));
  return { ...standings, partners: standings.partners.filter(({ partner }) => wanted.has(partner)) };
}

/** The most relevant, whatever their tier: what is ordered afterwards with boost, and can be seen without. */
export function mostRelevant({ listings }: ProgramPages, count: number): CatalogListing[] {
  return [...listings].sort((a, b) => b.relevance - a.relevance || (a.id < b.id ? -1 : 1)).slice(0, count);
}
