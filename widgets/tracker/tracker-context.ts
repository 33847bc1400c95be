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
export function labelOfBar(id: string, needs: number, context: TrackerContext): string {
  const metric = id.slice(id.indexOf('/') + 1);
  return metric in context.partner.metrics ? metricOf(context, metric).label : titleOfGroup(needs, context);
}

export function titleOfGroup(needs: number, { words, locale }: TrackerContext): string {
  return needs === 1 ? words.oneOf : words.someOf(formatNumber(needs, locale));
}

/** A tier's name by its id; the id itself for a tier of another edition. */
export function tierName({ standing }: TrackerContext, id: string | null): string {
  return standing.tiers.find((tier) => tier.id === id)?.name ?? id ?? '';
}

export function formatContext({ locale, partner }: TrackerContext) {
  return { locale, currency: partner.currency };
}
