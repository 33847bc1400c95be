import type { CatalogListing } from '../../data/catalog.ts';
import { addressOf } from '../../engine/primitives/addresses.ts';
import { demo, shown, type ProgramPages } from './catalog.ts';
import { nameCategories, type Category } from './categories.ts';

/** Where the pages of the demo's marketplace stand: nowhere when there is no demo, and then none is made. Astro keeps notes on the list. */
export function marketplacePaths(): { params: { marketplace: string } }[] {
  return demo ? [{ params: { marketplace: 'marketplace' } }] : [];
}

/** What the marketplace sells from. */
export const market: ProgramPages = demo ?? shown;

/** By name, each with a part of an address of its own. */
export const categories: readonly Category[] = nameCategories(Map.groupBy(market.listings, nameOfCategory));

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
