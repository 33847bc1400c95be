/** What stands around every page, and the page for an address at which there is none. */
export const frame = {
  skip: 'Skip to content',
  main: 'Main',
  footer: 'Footer',
  language: 'Language',
  tiers: 'Tiers',
  partners: 'Partners',
  programs: 'Programs',
  demo: 'Demo',
  embed: 'Embed',
  docs: 'Docs',
  search: 'Search',
  /** `gradus`: the name, with a link where that leads elsewhere. */
  aboutHtml: (gradus: string) =>
    `${gradus} is open software for partner tier programs, under the MIT licence. No tier on this site was given by hand: each follows from a published program, observations and a day.`,
  allPrograms: 'All programs',
  marketplace: 'Demo marketplace',
  check: 'Check a badge',
  json: 'Programs as JSON',
  missing: {
    title: 'Not found – Gradus',
    description: 'There is no page at this address.',
    heading: 'A step is missing here.',
    lead: 'No page stands at this address. A partner who left a program, or a tier that an edition dropped, leaves such a gap.',
  },
};

export type FrameWords = typeof frame;
