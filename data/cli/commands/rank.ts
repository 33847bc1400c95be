import type { Command } from 'commander';
import type { Day } from '../../../engine/primitives/calendar.ts';
import type { Program } from '../../../engine/program/program.ts';
import { rankListings, type ListingPartner } from '../../../engine/ranking/ranking.ts';
import { replayReviews } from '../../../engine/reviews/review.ts';
import { findSuccessor, importListings } from '../../import.ts';
import { readTable } from '../import-files.ts';
import { dayOf, loadInputs, requireEdition, type Inputs } from '../inputs.ts';
import { addAsOf, addDataOptions, type AsOfOption, type DataOptions } from '../options.ts';
import { writeLines } from '../output.ts';
import { eachWithProgress } from '../progress.ts';
import { collectFile } from '../single-options.ts';

interface RankOptions extends DataOptions, AsOfOption {
  listings: string[];
  boost: boolean;
}

export function addRank(program: Command): void {
  const command = program
    .command('rank')
    .description('listings, best first: relevance, boosted by the tier that their partner holds');
  addAsOf(addDataOptions(command))
    .requiredOption('--listings <file>', 'CSV or NDJSON: listing,partner,relevance', collectFile)
    .option('--no-boost', 'by relevance alone')
    .action(async (options: RankOptions) => {
      const inputs = await loadInputs(options, { files: options.listings });
      const listings = await readTable('Reading listings', options.listings, 'listed', inputs, importListings);
      const asOf = dayOf(options, inputs);
      const edition = requireEdition(inputs.editions, asOf);
      const findCurrent = findSuccessor(inputs.successions, asOf);
      const named = new Set(listings.map(({ partner }) => findCurrent(partner)));
      const partners = await findPartners(inputs, edition, asOf, named);
      // Whoever was taken over and whoever took over are one partner; each listing keeps the name that it came with.
      const current = listings.map((listing) => ({ ...listing, partner: findCurrent(listing.partner) }));
      const namedAs = new Map(listings.map(({ listing, partner }) => [listing, partner]));
      const ranked = rankListings(current, (id) => partners.get(id), edition.ranking, { boost: options.boost });
      await writeLines(ranked.map((place) => ({ ...place, partner: namedAs.get(place.listing)! })));
    });
}

/** Of a partner in several tracks counts the best of each. */
async function findPartners(
  { editions, subjects }: Inputs,
  edition: Program,
  asOf: Day,
  named: ReadonlySet<string>,
): Promise<Map<string, ListingPartner>> {
  const partners = new Map<string, ListingPartner>();
  const concerned = subjects.filter(({ partner }) => named.has(partner));
  const { newcomers } = edition.ranking;
  for await (const subject of eachWithProgress('Ranking', concerned)) {
    const { held, enrolled } = replayReviews(editions, subject, asOf).state;
    if (enrolled === null) continue;
    const tier = edition.ladders.find(({ track }) => track === subject.track)?.tiers.find(({ id }) => id === held);
    const other = partners.get(subject.partner);
    const isNew = newcomers !== null && asOf - enrolled < newcomers.days;
    partners.set(subject.partner, {
      boost: Math.max(tier?.boost ?? 1, other?.boost ?? 0),
      featured: (tier?.featured ?? false) || (other?.featured ?? false),
      newcomer: isNew && (other?.newcomer ?? true),
    });
  }
  return partners;
}
