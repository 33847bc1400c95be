import { count, day } from '../../values.ts';

/** What a listing's page says beside the listing's own words. */
export const listing = {
  title: (name: string, maker: string) => `${name} by ${maker} – Canopy`,
  description: (summary: string, maker: string) => `${summary} By ${maker}, in the marketplace of Canopy, a demo of Gradus.`,
  figures: {
    title: 'In figures',
    of: (maker: string) => `Measured for all that ${maker} makes, not written by ${maker}.`,
  },
  maker: {
    title: 'Who makes it',
    since: (tier: string, since: string) => `${tier} since ${day(since)}.`,
    figures: 'The figures behind the tier',
    noTier: 'Holds no tier yet',
  },
  badge: {
    title: 'What the badge means',
    steps: (rank: number, of: number, track: string | null) => `Tier ${rank} of ${of}${track ? ` for ${track}` : ''}.`,
    needs: (criteria: number) => `It takes ${criteria} measured ${criteria === 1 ? 'thing' : 'things'} to get there.`,
    criteria: (tier: string) => `All that ${tier} needs`,
    check: 'Check it: the figures and the decisions behind the tier',
  },
  place: {
    title: 'Why it stands where it does',
    more: 'How the order of listings comes about',
    place: (place: number, of: number, category: string) => `Place ${place} of ${of} in ${category}.`,
    relevance: (percent: number, boosted: { boost: number; tier: string } | null) =>
      `How well it fits what shopkeepers look for counts ${percent} of 100${
        boosted ? `, times ${count(boosted.boost)} for ${boosted.tier}` : '; its tier adds nothing'
      }.`,
    /** `place`: null where it is the same. */
    plain: (place: number | null) =>
      place === null ? 'Without tiers it would stand in the same place.' : `Without tiers it would stand in place ${place}.`,
  },
  others: (maker: string) => `Also by ${maker}`,
  similar: (category: string) => `More in ${category}`,
};

export type ListingWords = typeof listing;
