import type { Listing } from '../../../engine/ranking/ranking.ts';
import { readId, readPartner } from '../cells/texts.ts';
import type { WantedColumn } from '../rows/columns.ts';
import { FaultList, type Imported, type Place } from '../faults.ts';
import { readFiles, type Sources } from '../read-files.ts';
import { readAmount } from '../cells/values.ts';

const COLUMNS: WantedColumn[] = [
  { name: 'listing', need: 'required' },
  { name: 'partner', need: 'required' },
  { name: 'relevance', need: 'required' },
];

/** Listings with their relevance, in the order of the files. */
export async function importListings(sources: Sources): Promise<Imported<Listing[]>> {
  const faults = new FaultList();
  const listings: Listing[] = [];
  const places = new Map<string, Place>();
  await readFiles(sources, COLUMNS, faults, ([listingCell, partnerCell, relevanceCell], line) => {
    const listing = readId(listingCell!, 'listing', line, faults);
    const partner = readPartner(partnerCell!, 'partner', line, faults);
    if (relevanceCell === '') faults.add(line, { code: 'empty', column: 'relevance' });
    const relevance = readAmount(relevanceCell!, 'relevance', line, faults);
    if (listing === null || partner === null || relevance === null) return;
    const other = places.get(listing);
    if (other) faults.add(line, { code: 'repeated-listing', listing, other });
    places.set(listing, faults.placeOf(line));
    listings.push({ listing, partner, relevance });
  });
  return faults.conclude(listings);
}
