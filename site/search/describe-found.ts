import { excerptOf, type FoundPassage } from './docs-passages.ts';
import type { FoundOnSite, FoundPartner, FoundThing } from './find-anything.ts';
import type { SearchWords } from '../words/en/site-search.ts';

export type FoundKind = (typeof FOUND_KINDS)[number];

/** What was found of one kind, as it is shown. */
export interface FoundSection {
  things: (FoundThing | FoundPartner)[];
  /** Where there are more of them. */
  onward: { href: string; text: string }[];
}

export type FoundSections = Record<FoundKind, FoundSection> & { total: number; count: string };

/** In the order in which they stand. */
export const FOUND_KINDS = ['programs', 'partners', 'listings', 'docs'] as const;

/** The demo's listings and the docs speak English, whatever the page does. */
export function isEnglishKind(kind: FoundKind): boolean {
  return kind === 'listings' || kind === 'docs';
}

const MOST_PASSAGES = 12;

/** What a search over everything came to, in words. */
export function describeFoundOnSite(
  found: FoundOnSite,
  passages: readonly FoundPassage[],
  q: string,
  words: SearchWords,
): FoundSections {
  const total = found.total + passages.length;
  const all = { href: `/marketplace/search/?${new URLSearchParams({ q })}`, text: words.allListings(found.listed) };
  return {
    programs: { things: found.programs, onward: [] },
    partners: {
      things: found.partners,
      onward: found.directories.map(({ href, program, count: fitting }) => ({
        href,
        text: words.allPartners(fitting, program),
      })),
    },
    listings: { things: found.listings, onward: found.listed > found.listings.length ? [all] : [] },
    docs: { things: passages.slice(0, MOST_PASSAGES).map(({ passage }) => describePassage(passage, q)), onward: [] },
    total,
    count: total === 0 ? words.none(q) : words.found(total, q),
  };
}

function describePassage({ href, title, chapter, text }: FoundPassage['passage'], q: string): FoundThing {
  const excerpt = excerptOf(text, q);
  return { href, name: title, about: chapter === title ? excerpt : `${chapter}: ${excerpt}` };
}
