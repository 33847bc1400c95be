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

/** Programs, tiers, partners and listings, each in the order that their own pages have. Words that are spelt nearly so count where nothing else fits. */
export function findOnSite({ programs, demo }: Site, q: string): FoundOnSite {
  const perProgram = programs.map((pages) => ({ pages, ...findPartners(pages.standings, { q, track: '', tier: '' }) }));
  const isWritten = perProgram.some(({ badges, isNear }) => badges.length > 0 && !isNear);
  const found = perProgram.filter(({ badges, isNear }) => badges.length > 0 && (!isWritten || !isNear));
  const listings = demo ? findListings(demo, q) : [];
  return {
    programs: findPrograms(programs, q).slice(0, MOST),
    partners: found
      .flatMap(({ pages, badges }) => badges.slice(0, MOST).map((badge) => describePartner(pages, badge)))
      .slice(0, MOST),
    directories: found.map(({ pages: { program }, badges }) => ({
      href: `${partnersPath(program)}?${new URLSearchParams({ q })}`,
      program: program.name,
      count: badges.length,
    })),
    listings: listings.slice(0, MOST),
    listed: listings.length,
  };
}

function describePartner(
  { program }: ProgramPages,
  { partner, name, track, tier }: ProgramPages['standings']['partners'][number],
): FoundPartner {
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
