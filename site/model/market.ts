import type { CatalogListing } from '../../data/catalog.ts';
import { addressOf } from '../../engine/primitives/addresses.ts';
import { nameCategories, type Category } from './categories.ts';
import type { ProgramPages } from './program-pages.ts';

/** What the demo's marketplace sells. */
export interface Market extends ProgramPages {
  /** By name, each with a part of an address of its own. */
  categories: readonly Category[];
}

export function openMarket(pages: ProgramPages): Market {
  return { ...pages, categories: nameCategories(Map.groupBy(pages.listings, nameOfCategory)) };
}

export function listingPath({ id }: Pick<CatalogListing, 'id'>): string {
  return `/marketplace/listings/${addressOf(id)}/`;
}

export function categoryPath({ slug }: Pick<Category, 'slug'>): string {
  return `/marketplace/${encodeURIComponent(slug)}/`;
}

export function categoryOf({ categories }: Market, listing: CatalogListing): Category | undefined {
  return categories.find(({ name }) => name === nameOfCategory(listing));
}

function nameOfCategory({ category }: CatalogListing): string {
  return category ?? 'Everything else';
}
