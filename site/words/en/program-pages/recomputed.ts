import { capitalize, counted, day, list } from '../../values.ts';

/** What is said of a standing that is worked out again in the browser, and around the button for it. */
export const recomputed = {
  button: 'Work it out in this browser',
  working: 'Fetching the rules and the measurements …',
  failed: 'The rules or the measurements could not be fetched just now. Press the button again to try once more.',
  said: 'This fetches the public rules and measurements, and runs the program’s own engine on them, here.',
  columns: { criterion: 'Criterion', own: 'Worked out here', published: 'Published', isSame: 'Same?' },
  same: 'Same',
  differs: 'Differs',
  noTier: 'no tier',
  way: (tier: string, met: number, of: number, next: string | null) =>
    next ? `${tier}, ${met} of ${of} on the way to ${next}` : tier,
  outcome: {
    same: (result: string) => `Same result: ${result}.`,
    differs: () => 'Not the same result as published.',
    open: (result: string) => `Same result as far as it can be checked: ${result}.`,
  },
  read: (rows: number, asOf: string) =>
    `${capitalize(counted(rows, 'measurement'))} and every review day until ${day(asOf)} were gone through.`,
  checked: (checked: number, of: number) => `${checked} of ${of} criteria come to the same as published.`,
  held: {
    same: (tier: string, since: string | null) => `The tier too: ${tier}${since ? `, held since ${day(since)}` : ''}.`,
    differs: (own: string, published: string) => `By these measurements it holds ${own}; published is ${published}.`,
    open: (published: string) =>
      `That it holds ${published} rests on what is not public, or was another partner’s before, so it cannot be checked here.`,
  },
  withheld: (count: number) => `${capitalize(counted(count, 'criterion', 'criteria'))} cannot be checked: not public.`,
  hidden: (criteria: string[][]) =>
    `Cannot be checked, as what it rests on is not public: ${list(criteria.map((metrics) => metrics.join(' or ')))}.`,
  met: (members: number) => `${members} met`,
};

export type RecomputedMessages = typeof recomputed;
