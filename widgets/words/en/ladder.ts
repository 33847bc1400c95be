import { plural } from '../plural.ts';

export const ladderEnglish = {
  showAll: 'Show all',
  asks: 'Needs',
  gives: 'Gives',
  nothing: 'Open to every partner who takes part',
  unpublished: 'What it needs is not published.',
  undisclosed: (count: number, shown: string) =>
    plural('en', count, { one: `${shown} more that is not public`, other: `${shown} more that are not public` }),
  below: (tier: string) => `All that ${tier} needs, and:`,
  atLeast: (target: string) => `at least ${target}`,
  atMost: (target: string) => `at most ${target}`,
  passed: 'passed',
  open: 'threshold not published',
  oneOf: 'One of these',
  someOf: (needs: string) => `${needs} of these`,
  onlyWhere: (condition: string) => `only where: ${condition}`,
  and: 'and',
  boost: (boost: string) => `Listings count ${boost}`,
  featured: 'Featured places',
  support: (channel: string) => `Support: ${channel}`,
  within: (hours: string) => `within ${hours}`,
  funds: (amount: string, every: string) => `${amount} for marketing every ${every}`,
  orMore: (amount: string) => `${amount} or more`,
  asOf: (day: string) => `As of ${day}`,
  owed: (what: string, every: string) => `${what} every ${every}`,
  criteria: 'All criteria',
};

export type LadderWords = typeof ladderEnglish;
