import type { StandingContext } from '../standing.ts';
import type { Words } from '../languages.ts';

export interface Figure {
  label: string;
  value: string;
}

/** What matters most to somebody who chooses comes first. */
const UNITS_FIRST = ['rating', 'count', 'days', 'percent', 'points'];
const MOST_FIGURES = 4;

/** The public figures that a maker's tier rests on. */
export function describeFigures(
  { standing, partner }: Pick<StandingContext, 'standing' | 'partner'>,
  { values }: Pick<Words, 'values'>,
): Figure[] {
  const known = [...standing.keeps, ...standing.criteria].flatMap(({ metric, value, status }) => {
    const measure = metric === null ? undefined : partner.metrics[metric];
    if (!measure || value === null || status === 'unknown' || !UNITS_FIRST.includes(measure.unit)) return [];
    return [{ unit: measure.unit, label: measure.label, value: values.metricValue(value, measure, partner.currency) }];
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
export function describePlace(
  { place, of, category, plain, relevance, boost, tier }: Place,
  { listing: { place: words } }: Pick<Words, 'listing'>,
): string[] {
  return [
    words.place(place, of, category),
    words.relevance(Math.round(relevance * 100), tier !== null && boost > 1 ? { boost, tier } : null),
    words.plain(plain === place ? null : plain),
  ];
}
