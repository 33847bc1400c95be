import type { CatalogListing } from '../../data/catalog.ts';
import { addressOf } from '../../engine/primitives/addresses.ts';
import { nameCategories, type Category } from './categories.ts';

const categories = new WeakMap<readonly CatalogListing[], readonly Category[]>();

/** What the demo's marketplace sells: by name, each with a part of an address of its own. */
export function categoriesOf(listings: readonly CatalogListing[]): readonly Category[] {
  let named = categories.get(listings);
  if (!named) categories.set(listings, (named = nameCategories(Map.groupBy(listings, nameOfCategory))));
  return named;
}

export function listingPath({ id }: Pick<CatalogListing, 'id'>): string {
  return `/marketplace/listings/${addressOf(id)}/`;
}

export function categoryPath({ slug }: Pick<Category, 'slug'>): string {
  return `/marketplace/${encodeURIComponent(slug)}/`;
}

/** Of all that is listed, the category that one of it is in. */
export function categoryOf(listings: readonly CatalogListing[], listing: CatalogListing): Category | undefined {
  return categoriesOf(listings).find(({ name }) => name === nameOfCategory(listing));
}

function nameOfCategory({ category }: CatalogListing): string {
  return category ?? 'Everything else';
}
