import type { Listing } from '../../../engine/ranking/ranking.ts';
import { readText } from '../cells/texts.ts';
import type { WantedColumn } from '../rows/columns.ts';
import { FaultList, type Imported } from '../faults.ts';
import { readRows } from '../rows/rows.ts';
import type { Source } from '../rows/source.ts';
import { readAmount } from '../cells/values.ts';

const COLUMNS: WantedColumn[] = [
  { name: 'listing', need: 'required' },
  { name: 'partner', need: 'required' },
  { name: 'relevance', need: 'required' },
];

/** Listings with their relevance, in the order of the file. */
export async function importListings(source: Source): Promise<Imported<Listing[]>> {
  const faults = new FaultList(source.name);
  const listings: Listing[] = [];
  const lines = new Map<string, number>();
  await readRows(source, COLUMNS, faults, ([listingCell, partnerCell, relevanceCell], line) => {
    const listing = readText(listingCell!, 'listing', line, faults);
    const partner = readText(partnerCell!, 'partner', line, faults);
    if (relevanceCell === '') faults.add(line, { code: 'empty', column: 'relevance' });
    const relevance = readAmount(relevanceCell!, 'relevance', line, faults);
    if (listing === null || partner === null || relevance === null) return;
    const otherLine = lines.get(listing);
    if (otherLine !== undefined) faults.add(line, { code: 'repeated-listing', listing, otherLine });
    lines.set(listing, line);
    listings.push({ listing, partner, relevance });
  });
  return faults.conclude(listings);
}
