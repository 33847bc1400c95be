import type { CatalogListing } from '../../data/catalog.ts';
import type { PublicStandings } from '../../engine/wire.ts';
import { orderCards, type Place } from '../../widgets/listings/listing-order.ts';
import { groupBadges } from '../../widgets/store/standings.ts';
import type { Category } from './categories.ts';
import { categoryOf } from './market.ts';
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

/** Where a listing stands in its category, and what put it there. */
export interface InCategory {
  category: Category;
  place: number;
  /** In which place it would be if tiers did not count. */
  plain: number;
  boost: number;
  tier: string | null;
  /** All of the category. */
  ordered: CatalogListing[];
}

/** Null: it is in none. */
export function placeInCategory(pages: ProgramPages, listing: CatalogListing): InCategory | null {
  const { listings } = pages;
  const category = categoryOf(listings, listing);
  if (!category) return null;
  const peers = listings.filter((one) => categoryOf(listings, one) === category);
  const placed = placeListings(pages, peers);
  const own = placed.find(({ element }) => element.id === listing.id);
  const ordered = placed.map(({ element }) => element);
  const placeIn = (order: readonly CatalogListing[]): number => order.findIndex(({ id }) => id === listing.id) + 1;
  return {
    category,
    place: placeIn(ordered),
    plain: placeIn(orderListings(pages, peers, false)),
    boost: own?.ranked?.boost ?? 1,
    tier: own?.tier ?? null,
    ordered,
  };
}
