import type { PublicPartner, PublicStanding } from '../../engine/wire.ts';
import { formatNumber, type Measure } from '../element/format.ts';
import type { TrackerWords } from '../words/en/tracker.ts';

/** What every part of the tracker needs to speak of one standing. */
export interface TrackerContext {
  words: TrackerWords;
  locale: string;
  partner: PublicPartner;
  standing: PublicStanding;
  /** Level of the standing's heading. */
  level: number;
  /** What is shown is the partner's own. */
  isOwn: boolean;
}

const UNKNOWN_MEASURE: Measure = { unit: 'count' };

/** A metric that the answer does not define is shown by its id, as a plain number. */
export function metricOf({ partner }: TrackerContext, id: string): Measure & { label: string; guide: string | null } {
  return partner.metrics[id] ?? { ...UNKNOWN_MEASURE, label: id, guide: null };
}

/** A bar's id is `tier/metric`, a group's `tier/any-1`. */
export function metricIdOf({ id }: { id: string }): string {
  return id.slice(id.indexOf('/') + 1);
}

/** What a bar is called: its metric's label, for a group how many it takes. */
export function labelOfBar(bar: { id: string; needs?: number | null }, context: TrackerContext): string {
  const { words, locale, partner } = context;
  const id = metricIdOf(bar);
  if (bar.needs || !(id in partner.metrics)) {
    return (bar.needs ?? 1) === 1 ? words.oneOf : words.someOf(formatNumber(bar.needs!, locale));
  }
  return metricOf(context, id).label;
}

/** With the bound of a rating, which its figures do not say. */
export function titleOfBar(bar: { id: string; needs?: number | null }, context: TrackerContext): string {
  const label = labelOfBar(bar, context);
  const { unit, outOf } = metricOf(context, metricIdOf(bar));
  return unit === 'rating' && outOf ? `${label} (${context.words.outOf(formatNumber(outOf, context.locale))})` : label;
}

/** A tier's name by its id; the id itself for a tier of another edition. */
export function tierName({ standing }: TrackerContext, id: string | null): string {
  return standing.tiers.find((tier) => tier.id === id)?.name ?? id ?? '';
}

export function formatContext({ locale, partner }: TrackerContext) {
  return { locale, currency: partner.currency };
}
