import { capitalize, counted, day, duration, factor, list, period } from '../values.ts';

/** How a program goes about it: reviews, notice, what is not published, the order of listings. */
export const rules = {
  tiers: (tiers: number) => counted(tiers, 'tier'),
  tracks: (tracks: number) => counted(tracks, 'track'),
  partners: (partners: number) => counted(partners, 'partner'),
  trackWith: (track: string, tiers: number) => `${track} with ${counted(tiers, 'tier')}`,
  rises: {
    immediately: 'A partner rises on the day on which it meets all that a tier needs.',
    'at-review': 'A partner rises on a review day, if it then meets all that a tier needs.',
  },
  reviewed: (every: string, from: string, next: string) =>
    `Every tier that is held is reviewed each ${period(every)}, counted from ${day(from)}. The next review is on ${day(next)}.`,
  warned: (warning: string) =>
    `A partner who falls short of what its tier needs is warned first. The warning says what fell short, and leaves ${duration(warning)} to put it right.`,
  demoted: {
    'one-step':
      'A tier is lost only if something that the warning named still falls short on the deadline; the partner then goes down one tier and no further.',
    'to-earned':
      'A tier is lost only if something that the warning named still falls short on the deadline; the partner then goes to the highest tier below with all that it needs to stay.',
  },
  missing: (staleAfter: string | null) =>
    `Missing data never counts against anyone${staleAfter ? `: if it is older than ${duration(staleAfter)}, the decision waits` : ''}.`,
  notice: (notice: string) => `Changes to these criteria are announced at least ${duration(notice)} before they take effect.`,
  noNotice: 'The program does not say how long before a change it is announced.',
  silent: (tiers: string[]) =>
    `What ${list(tiers)} ${tiers.length === 1 ? 'needs' : 'need'} is not published. Nothing is made up here, so nobody can be shown to meet it.`,
  hidden: (tiers: string[]) =>
    `${list(tiers)} also ${tiers.length === 1 ? 'needs' : 'need'} figures that the operator does not make public.`,
  private: (metrics: string[]) =>
    `A partner’s own figure is seen by that partner and the operator alone for: ${list(metrics)}. How much is needed is public.`,
  noBoost: 'No boost is stated here, so no tier changes the order of listings.',
  relevance: 'How well a listing fits what you look for comes first: its relevance.',
  boost: (boost: number, tier: string) => `${factor(boost)} for ${tier}`,
  noFactor: 'No boost is stated with a figure, so none is computed here.',
  boosts: (boosts: string[], cap: number) =>
    `It is multiplied by the boost of the partner’s tier: ${list(boosts)}. No boost goes beyond ${factor(cap)}.`,
  /** Many are not all named here: the page on the order of listings has them in a table. */
  restsOn: (metrics: string[]) =>
    metrics.length <= 5
      ? `Those tiers are earned by: ${list(metrics)}.`
      : `Those tiers are earned by ${metrics.length} metrics. “Order of listings” says which.`,
  restsOnMoney: (metrics: string[]) =>
    `${capitalize(counted(metrics.length, 'of them is', 'of them are'))} money: ${list(metrics)}.`,
  featured: (places: number, tiers: string[]) =>
    `${capitalize(counted(places, 'place'))} at the top ${places === 1 ? 'is' : 'are'} kept for the best listings of ${list(tiers, 'or')}, and labelled “Featured”.`,
  oneEach: 'A partner has at most one of these places, however many listings it has.',
  newcomers: (every: number, days: number) =>
    `Every ${ordinal(every)} place is kept for a partner who joined within the last ${days} days, and labelled “New partner”.`,
  equal: 'Equal scores are ordered by relevance. Every reader can switch the boost off.',
};

export type RulesWords = typeof rules;

function ordinal(value: number): string {
  const words: Record<number, string> = {
    2: 'second',
    3: 'third',
    4: 'fourth',
    5: 'fifth',
    10: 'tenth',
    12: 'twelfth',
    20: 'twentieth',
  };
  const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' };
  return words[value] ?? `${value}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(value)] ?? 'th'}`;
}
