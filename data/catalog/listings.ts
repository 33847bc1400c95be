import type { Listing } from '../../engine/ranking/ranking.ts';
import type { ListingTexts } from '../import/tables/profiles.ts';
import type { CatalogListing } from './catalog.ts';

/** A listing as it is shown; `findCurrent`: who stands for a partner now. */
export function describeListing(
  { listing, partner, relevance, name, summary, category, icon, price }: Listing & ListingTexts,
  findCurrent: (partner: string) => string,
): CatalogListing {
  return { id: listing, partner: findCurrent(partner), relevance, name: name ?? listing, summary, category, icon, price };
}
