import { counted } from '../../values.ts';

/** The demo's marketplace: what stands around its pages, and on those that list. */
export const market = {
  site: 'Canopy, a demo of Gradus',
  entries: { apps: 'Apps & studios', partner: 'For partners' },
  demo: 'About this demo',
  demoHtml: 'A demo: Canopy, its shops and its partners are invented. The tiers are worked out by <a href="/">Gradus</a>.',
  footHtml: '<strong>Canopy</strong> keeps independent shops open. It does not exist.',
  program: 'Its partner program',
  partners: 'All partners',
  embed: 'Put this on your own pages',
  home: {
    title: 'Canopy: apps and studios for independent shops',
    description: (listings: number) =>
      `${listings} apps and studios for independent shops, with the tier of whoever makes them. A demo of Gradus.`,
    heading: 'Whatever your shop leans on.',
    lead: (listings: number, makers: number) =>
      `${listings} apps and studios by ${counted(makers, 'maker')}, for bakeries, florists, bike workshops and the bookshop round the corner.`,
    start: 'A good place to start',
    /** `shown`: how many, where there are more. */
    about: (shown: number | null) =>
      `${shown === null ? 'What fits most shops.' : `The ${shown} that fit most shops.`} A higher tier of its maker moves an entry up.`,
    why: 'Why this order?',
    more: 'All that drives it, in the program’s own words',
  },
  categories: 'Categories',
  category: {
    title: (category: string) => `${category} – Canopy`,
    description: (category: string, listings: number) =>
      `${listings} ${listings === 1 ? 'listing' : 'listings'} under ${category} in the marketplace of Canopy, a demo of Gradus.`,
    listings: (category: string) => `Listings: ${category}`,
  },
  all: {
    title: 'Everything, A to Z – Canopy',
    description: 'Every app and studio in the marketplace of Canopy, a demo of Gradus.',
    heading: 'Everything, A to Z',
  },
  search: {
    title: (q: string) => (q ? `“${q}” – Canopy` : 'Search – Canopy'),
    description: 'Search the apps and studios in the marketplace of Canopy, a demo of Gradus.',
    heading: 'Search',
    label: 'Search apps and studios',
    found: 'Listings found',
    none: 'Try fewer letters or another word. Or look through what there is, by category:',
  },
  /** Before who makes a listing. */
  by: 'by',
};

export type MarketWords = typeof market;
