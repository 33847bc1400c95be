import { count, counted } from '../values.ts';

/** The search over everything, on a server and in the browser. */
export const search = {
  title: (q: string) => (q ? `“${q}” – Gradus` : 'Search – Gradus'),
  description: 'Search programs, tiers, partners, listings and the docs of this site.',
  heading: 'Search',
  button: 'Search',
  label: 'Search programs, partners, listings and docs',
  kinds: { programs: 'Programs and tiers', partners: 'Partners', listings: 'Listings', docs: 'Docs' },
  none: (q: string) => `Nothing found for “${q}”.`,
  found: (found: number, q: string) => `${count(found)} ${found === 1 ? 'thing' : 'things'} found for “${q}”.`,
  tierOf: (program: string, ladder: string | null) => `A tier of ${program}${ladder ? `, ${ladder}` : ''}`,
  noTier: 'No tier yet',
  allPartners: (partners: number, program: string) => `See ${counted(partners, 'partner')} of ${program}`,
  allListings: (listings: number) => `See all ${counted(listings, 'listing')}`,
  elsewhereHtml:
    'The beginning of a word is enough. Or look through <a href="/programs/">the programs</a> and <a href="/docs/">the docs</a>.',
  failed: 'The search could not be loaded. Try again when you are connected.',
};

export type SearchWords = typeof search;
