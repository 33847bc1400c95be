import type { CatalogListing } from '../../data/catalog.ts';

export interface Category {
  /** The part of its address; no two have the same, and no other page of the marketplace. */
  slug: string;
  name: string;
  listings: readonly CatalogListing[];
}

/** What stands in /marketplace/ beside the categories. */
const TAKEN = ['all', 'listings', 'partner', 'search'];
const LONGEST_SLUG = 60;
/** For a name without letters and digits. */
const NAMELESS = 'category';

/** By name. Of names that come to one slug, those that come later in the alphabet get a number. */
export function nameCategories(groups: ReadonlyMap<string, readonly CatalogListing[]>): Category[] {
  const taken = new Set(TAKEN);
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en') || (a < b ? -1 : 1))
    .map(([name, listings]) => {
      const slug = findFree(slugOf(name), taken);
      taken.add(slug);
      return { slug, name, listings };
    });
}

function findFree(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`;
  return free;
}

function slugOf(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return [...words].slice(0, LONGEST_SLUG).join('').replace(/-$/, '') || NAMELESS;
}
