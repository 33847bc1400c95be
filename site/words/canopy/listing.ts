import { factor, metricValue } from '../values.ts';
import type { StandingContext } from '../standing.ts';

/** What a listing's page says beside the listing's own words. */
export const LISTING_WORDS = {
  figures: {
    title: 'In figures',
    of: (maker: string): string => `Measured for all that ${maker} makes, not written by ${maker}.`,
  },
  place: { title: 'Why it stands where it does', more: 'How the order of listings comes about' },
  badge: {
    title: 'What the badge means',
    steps: (rank: number, of: number, track: string | null): string => `Tier ${rank} of ${of}${track ? ` for ${track}` : ''}.`,
    needs: (count: number): string => `It takes ${count} measured ${count === 1 ? 'thing' : 'things'} to get there.`,
    criteria: (tier: string): string => `All that ${tier} needs`,
    check: 'Check it: the figures and the decisions behind the tier',
  },
  others: (maker: string): string => `Also by ${maker}`,
  similar: (category: string): string => `More in ${category}`,
} as const;

export interface Figure {
  label: string;
  value: string;
}

/** What matters most to somebody who chooses comes first. */
const UNITS_FIRST = ['rating', 'count', 'days', 'percent', 'points'];
const MOST_FIGURES = 4;

/** The public figures that a maker's tier rests on. */
export function describeFigures({ standing, partner }: Pick<StandingContext, 'standing' | 'partner'>): Figure[] {
  const known = [...standing.keeps, ...standing.criteria].flatMap(({ metric, value, status }) => {
    const measure = metric === null ? undefined : partner.metrics[metric];
    if (!measure || value === null || status === 'unknown' || !UNITS_FIRST.includes(measure.unit)) return [];
    return [{ unit: measure.unit, label: measure.label, value: metricValue(value, measure, partner.currency) }];
  });
  const once = [...new Map(known.map((one) => [one.label, one])).values()];
  return once
    .sort((a, b) => UNITS_FIRST.indexOf(a.unit) - UNITS_FIRST.indexOf(b.unit))
    .slice(0, MOST_FIGURES)
    .map(({ label, value }) => ({ label, value }));
}

export interface Place {
  place: number;
  of: number;
  category: string;
  /** Without what tiers add. */
  plain: number;
  relevance: number;
  boost: number;
  tier: string | null;
}

/** `Place 2 of 14 in At the counter. …` */
export function describePlace({ place, of, category, plain, relevance, boost, tier }: Place): string[] {
  const match = `How well it fits what shopkeepers look for counts ${Math.round(relevance * 100)} of 100`;
  const boosted =
    tier !== null && boost > 1 ? `, times ${factor(boost).replace('×', '')} for ${tier}.` : '; its tier adds nothing.';
  const without =
    plain === place ? 'Without tiers it would stand in the same place.' : `Without tiers it would stand in place ${plain}.`;
  return [`Place ${place} of ${of} in ${category}.`, match + boosted, without];
}
