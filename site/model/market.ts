import type { CatalogListing } from '../../data/catalog.ts';
import { addressOf } from '../../engine/primitives/addresses.ts';
import type { PublicStandings } from '../../engine/wire.ts';
import { orderCards } from '../../widgets/listings/listing-order.ts';
import { groupBadges } from '../../widgets/store/stores.ts';
import { demo } from './catalog.ts';
import { nameCategories, type Category } from './categories.ts';

/** By name, each with a part of an address of its own. */
export const categories: readonly Category[] = nameCategories(Map.groupBy(demo.listings, nameOfCategory));

/** Listings in the order that the element will give them, so that nothing moves when it takes over. */
export function orderListings(listings: readonly CatalogListing[]): CatalogListing[] {
  const standings = standingsFor(listings);
  const cards = listings.map((element) => ({
    element,
    listing: element.id,
    partner: element.partner,
    relevance: element.relevance,
  }));
  return orderCards(cards, { data: standings, badges: groupBadges(standings.partners) }, { boost: true }).map(
    ({ element }) => element,
  );
}

/** What the element needs to know of the partners of these listings, and of no others. */
export function standingsFor(listings: readonly CatalogListing[]): PublicStandings {
  const wanted = new Set(listings.map(({ partner }) => partner));
  return { ...demo.standings, partners: demo.standings.partners.filter(({ partner }) => wanted.has(partner)) };
}

/** The most relevant, whatever their tier: what is ordered afterwards with boost, and can be seen without. */
export function mostRelevant(count: number): CatalogListing[] {
  return [...demo.listings].sort((a, b) => b.relevance - a.relevance || (a.id < b.id ? -1 : 1)).slice(0, count);
}

export function makerOf({ partner }: CatalogListing): { id: string; name: string; summary: string | null } {
  const found = demo.partners.find((one) => one.partner === partner);
  return { id: partner, name: found?.name ?? partner, summary: found?.summary ?? null };
}

export function listingPath({ id }: Pick<CatalogListing, 'id'>): string {
  return `/marketplace/listings/${addressOf(id)}/`;
}

export function categoryPath({ slug }: Pick<Category, 'slug'>): string {
  return `/marketplace/${encodeURIComponent(slug)}/`;
}

export function categoryOf(listing: CatalogListing): Category | undefined {
  return categories.find(({ name }) => name === nameOfCategory(listing));
}

function nameOfCategory({ category }: CatalogListing): string {
  return category ?? 'Everything else';
}
