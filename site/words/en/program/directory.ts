import type { IsoDay } from '../../../../engine/primitives/calendar.ts';
import { capitalize, counted, day } from '../../values.ts';
import { operatorKey } from './operator-key.ts';

/** The list of a program's partners, and how one is found in it. */
export const directory = {
  title: (program: string) => `Partners of ${program}`,
  titleOfPage: (program: string, number: number) => `Partners of ${program}, page ${number}`,
  description: (program: string, asOf: IsoDay) =>
    `Who holds which tier of ${program} as of ${day(asOf)}, with the evidence for each.`,
  heading: 'Partners',
  lead: (partners: number, asOf: IsoDay) =>
    `${capitalize(counted(partners, 'partner'))} on ${day(asOf)}, each on the tier that its figures have earned and kept. Behind each name is the evidence.`,
  empty: {
    lead: 'No partners here yet.',
    fromArticle:
      'This program is described in an article, and is here to be read. Its partners are not known here, and none are made up.',
    own: 'Partners appear here as soon as they join or something of theirs is measured.',
    criteria: 'Its tiers and criteria',
  },
  dataHtml: (path: string, asOf: IsoDay) => `<a href="${path}">This list as JSON</a>, as of ${day(asOf)}.`,
  find: {
    name: 'Name',
    track: 'Track',
    allTracks: 'All tracks',
    tier: 'Tier',
    allTiers: 'All tiers',
    tiers: 'Tiers',
    category: 'Category',
    allCategories: 'All categories',
    state: 'State',
    anyState: 'Any state',
    find: 'Find',
    clear: 'Clear',
  },
  /** What is said beside a partner's name. */
  marks: {
    warned: 'Warned',
    'at-risk': 'At risk',
    silent: 'No new data',
    exempt: 'Exempt',
    promoted: 'Promoted',
    demoted: 'Demoted',
  },
  /** What partners can be filtered by; each is also what the list is then of. */
  states: {
    warned: 'Warned',
    'at-risk': 'At risk',
    silent: 'No new data, review postponed',
    exempt: 'Exempt from a criterion',
    moved: 'Moved in the last 90 days',
  },
  noTier: 'No tier yet',
  since: (since: IsoDay) => `since ${day(since, 'short')}`,
  tierSince: (tier: string, since: IsoDay) => `${tier} since ${day(since, 'short')}`,
  jump: 'Tiers on this page',
  shown: (shown: number, all: number) => `${shown} of ${all}`,
  pages: 'Pages',
  page: (number: number) => `Page ${number}`,
  place: (number: number, last: number) => `Page ${number} of ${last}`,
  found: {
    label: 'Partners found',
    none: 'Try fewer letters, or fewer filters.',
    pages: 'Pages of partners found',
    before: 'Before',
    next: 'Next',
    all: 'All partners',
    failed: 'The partners could not be searched just now. All of them are listed below.',
  },
  needsKey:
    'Who is at risk is a forecast from figures that are not all public, so only whoever runs the program is told. How is said further down.',
  /** What a key opens, and what came of it. */
  key: {
    ...operatorKey,
    text: 'With a key that may read, this list also says who is at risk, from figures that are not public too. The key is sent to this server alone, and forgotten when you leave the page.',
    pending: (count: number) =>
      `Your key works. ${count} partners are still being looked at; who is at risk is added as it is found …`,
    works: 'With your key, this list also knows who is at risk. Nothing of it was stored.',
  },
};

export type DirectoryWords = typeof directory;
