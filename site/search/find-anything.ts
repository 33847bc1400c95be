import type { PublicEntry } from '../../engine/wire.ts';
import { listingPath } from '../model/market.ts';
import { partnerPath, partnersPath } from '../model/paths.ts';
import type { ProgramPages } from '../model/program-pages.ts';
import type { Site } from '../model/site.ts';
import { searchListings } from './find-listings.ts';
import { findPartners } from './find-partners.ts';
import { findPrograms, type FoundProgram } from './find-programs.ts';

export interface FoundPartner {
  href: string;
  name: string;
  tier: string;
  program: string;
  rungs: number;
  climbed: number;
}

export interface FoundListing {
  href: string;
  name: string;
  about: string;
}

/** Some of each kind, and how many there are. */
export interface FoundOnSite {
  programs: FoundProgram[];
  partners: FoundPartner[];
  /** Where all partners of one program are who fit. */
  directories: { href: string; program: string; count: number }[];
  listings: FoundListing[];
  listed: number;
}

const MOST = 6;
const OF_ALL = { track: '', tier: '', category: '', state: '' };

/** Programs, tiers, partners and listings, each in the order that their own pages have. Words that are spelt nearly so count where nothing else fits. */
export async function findOnSite({ programs, demo }: Site, q: string): Promise<FoundOnSite> {
  const perProgram = await Promise.all(
    programs.map(async (pages) => ({ pages, ...findPartners(await pages.directory(), { q, ...OF_ALL }) })),
  );
  const isWritten = perProgram.some(({ entries, isNear }) => entries.length > 0 && !isNear);
  const found = perProgram.filter(({ entries, isNear }) => entries.length > 0 && (!isWritten || !isNear));
  const listings = demo ? findListings(demo, q) : [];
  return {
    programs: findPrograms(programs, q).slice(0, MOST),
    partners: found
      .flatMap(({ pages, entries }) => entries.slice(0, MOST).map((entry) => describePartner(pages, entry)))
      .slice(0, MOST),
    directories: found.map(({ pages: { program }, entries }) => ({
      href: `${partnersPath(program)}?${new URLSearchParams({ q })}`,
      program: program.name,
      count: entries.length,
    })),
    listings: listings.slice(0, MOST),
    listed: listings.length,
  };
}

function describePartner({ program }: ProgramPages, { partner, name, track, tier }: PublicEntry): FoundPartner {
  const { tiers } = program.ladders.find((ladder) => ladder.track === track)!;
  const rank = tiers.findIndex(({ id }) => id === tier);
  return {
    href: partnerPath(program, partner),
    name,
    tier: tiers[rank]?.name ?? 'No tier yet',
    program: program.name,
    rungs: tiers.length,
    climbed: rank + 1,
  };
}

function findListings(market: ProgramPages, q: string): FoundListing[] {
  const { relevances } = searchListings(
    market.listings.map(({ id, name, summary, category, partner, relevance }) => ({
      ...{ id, name, relevance },
      summary: summary ?? '',
      category: category ?? '',
      maker: market.nameOf(partner),
    })),
  )(q);
  return market.listings
    .filter(({ id }) => relevances.has(id))
    .sort((a, b) => relevances.get(b.id)! - relevances.get(a.id)!)
    .map((listing) => ({ href: listingPath(listing), name: listing.name, about: listing.summary ?? '' }));
}
