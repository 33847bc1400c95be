import { listingPath } from '../model/market.ts';
import { directoryJson } from '../model/paths.ts';
import type { Site } from '../model/site.ts';
import type { Passage } from './docs-passages.ts';
import type { SearchedListing } from './find-listings.ts';
import { listPrograms, type SearchedProgram } from './list-programs.ts';

/** What a search over everything looks through, but for partners, who stand in the directories of their programs. */
export interface Everything {
  /** Programs and their tiers. */
  programs: SearchedProgram[];
  listings: ListedThing[];
  /** Addresses of directories, as JSON. */
  directories: string[];
}

/** The same with all docs: what browsers search that got their pages from a host of files. */
export interface EverythingAsFile extends Everything {
  docs: Passage[];
}

export interface ListedThing extends SearchedListing {
  href: string;
}

/** Where it is as a file. */
export const EVERYTHING_PATH = '/search.json';

export function gatherEverything({ programs, demo }: Site): Everything {
  return {
    programs: listPrograms(programs),
    listings: (demo?.listings ?? []).map(({ id, name, summary, category, partner, relevance }) => ({
      ...{ id, name, relevance, href: listingPath({ id }) },
      summary: summary ?? '',
      category: category ?? '',
      maker: demo!.nameOf(partner),
    })),
    directories: programs.map(({ program }) => directoryJson(program)),
  };
}
