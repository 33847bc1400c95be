import type { PublicDirectory, PublicEntry } from '../../engine/wire.ts';
import { partnerPath, partnersPath } from '../model/paths.ts';
import type { SearchWords } from '../words/en/site-search.ts';
import type { Everything, ListedThing } from './everything.ts';
import { searchListings } from './find-listings.ts';
import { findPartners } from './find-partners.ts';
import { findPrograms } from './find-programs.ts';

export interface FoundThing {
  href: string;
  name: string;
  /** What it is of, or about. */
  about: string;
}

export interface FoundPartner extends FoundThing {
  rungs: number;
  climbed: number;
}

/** Some of each kind, and how many there are. */
export interface FoundOnSite {
  programs: FoundThing[];
  partners: FoundPartner[];
  /** Where all partners of one program are who fit. */
  directories: { href: string; program: string; count: number }[];
  listings: FoundThing[];
  listed: number;
  /** All that was found, shown or not. */
  total: number;
}

const MOST = 6;
const OF_ALL = { track: '', tier: '', category: '', state: '' };

/** Programs, tiers, partners and listings, each in the order that their own pages have. Words that are spelt nearly so count where nothing else fits. */
export function findOnSite(
  { programs, listings }: Pick<Everything, 'programs' | 'listings'>,
  directories: readonly PublicDirectory[],
  q: string,
  words: SearchWords,
): FoundOnSite {
  const perProgram = directories.map((directory) => ({ directory, ...findPartners(directory, { q, ...OF_ALL }) }));
  const isWritten = perProgram.some(({ entries, isNear }) => entries.length > 0 && !isNear);
  const found = perProgram.filter(({ entries, isNear }) => entries.length > 0 && (!isWritten || !isNear));
  const described = findPrograms(programs, q)
    .slice(0, MOST)
    .map(({ href, name, about, of }) => ({ href, name, about: of ? words.tierOf(of.program, of.ladder) : about }));
  const listed = findListings(listings, q);
  return {
    programs: described,
    partners: found
      .flatMap(({ directory, entries }) => entries.slice(0, MOST).map((entry) => describePartner(directory, entry, words)))
      .slice(0, MOST),
    directories: found.map(({ directory: { program, name }, entries }) => ({
      href: `${partnersPath({ id: program })}?${new URLSearchParams({ q })}`,
      program: name,
      count: entries.length,
    })),
    listings: listed.slice(0, MOST).map(({ href, name, summary }) => ({ href, name, about: summary })),
    listed: listed.length,
    total: described.length + listed.length + found.reduce((sum, { entries }) => sum + entries.length, 0),
  };
}

function describePartner(
  directory: PublicDirectory,
  { partner, name, track, tier }: PublicEntry,
  words: SearchWords,
): FoundPartner {
  const { tiers } = directory.ladders.find((ladder) => ladder.track === track)!;
  const rank = tiers.findIndex(({ id }) => id === tier);
  return {
    href: partnerPath({ id: directory.program }, partner),
    name,
    about: `${tiers[rank]?.name ?? words.noTier}, ${directory.name}`,
    rungs: tiers.length,
    climbed: rank + 1,
  };
}

function findListings(listings: readonly ListedThing[], q: string): ListedThing[] {
  const { relevances } = searchListings(listings)(q);
  return listings.filter(({ id }) => relevances.has(id)).sort((a, b) => relevances.get(b.id)! - relevances.get(a.id)!);
}
