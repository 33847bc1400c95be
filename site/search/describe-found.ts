import { excerptOf, type FoundPassage } from './docs-passages.ts';
import type { FoundOnSite, FoundPartner, FoundThing } from './find-anything.ts';
import { count, counted } from '../words/values.ts';

export type FoundKind = (typeof FOUND_KINDS)[number]['kind'];

/** What was found of one kind, as it is shown. */
export interface FoundSection {
  things: (FoundThing | FoundPartner)[];
  /** Where there are more of them. */
  onward: { href: string; text: string }[];
}

export type FoundSections = Record<FoundKind, FoundSection> & { total: number; count: string };

/** In the order in which they stand. */
export const FOUND_KINDS = [
  { kind: 'programs', title: 'Programs and tiers' },
  { kind: 'partners', title: 'Partners' },
  { kind: 'listings', title: 'Listings' },
  { kind: 'docs', title: 'Docs' },
] as const;

const MOST_PASSAGES = 12;

/** What a search over everything came to, in words. */
export function describeFoundOnSite(found: FoundOnSite, passages: readonly FoundPassage[], q: string): FoundSections {
  const total = found.total + passages.length;
  const all = { href: `/marketplace/search/?${new URLSearchParams({ q })}`, text: `See all ${counted(found.listed, 'listing')}` };
  return {
    programs: { things: found.programs, onward: [] },
    partners: {
      things: found.partners,
      onward: found.directories.map(({ href, program, count: fitting }) => ({
        href,
        text: `See ${counted(fitting, 'partner')} of ${program}`,
      })),
    },
    listings: { things: found.listings, onward: found.listed > found.listings.length ? [all] : [] },
    docs: { things: passages.slice(0, MOST_PASSAGES).map(({ passage }) => describePassage(passage, q)), onward: [] },
    total,
    count: total === 0 ? `Nothing found for “${q}”.` : `${count(total)} ${total === 1 ? 'thing' : 'things'} found for “${q}”.`,
  };
}

function describePassage({ href, title, chapter, text }: FoundPassage['passage'], q: string): FoundThing {
  const excerpt = excerptOf(text, q);
  return { href, name: title, about: chapter === title ? excerpt : `${chapter}: ${excerpt}` };
}
