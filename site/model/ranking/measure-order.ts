import { measureExposure, type Exposure, type GroupExposure } from '../../../engine/ranking/exposure.ts';
import { relevanceKept, treatmentRatio } from '../../../engine/ranking/fairness.ts';
import { judgeOrder } from '../../../widgets/listings/judge-order.ts';
import { groupBadges } from '../../../widgets/store/standings.ts';
import type { ProgramPages } from '../program-pages.ts';

export interface MeasuredOrder {
  listings: number;
  /** By the tier that counts, in the order in which tiers are found; null: none. */
  tiers: Exposure<string | null>;
  /** Null: no listing is of a partner who joined lately. */
  newcomers: GroupExposure<boolean> | null;
  /** Disparate treatment ratio over the tiers. */
  treatment: { boosted: number | null; plain: number | null };
  /** nDCG of the order with boost. */
  kept: number | null;
}

/** Everything that a program lists, in the order that readers are shown and in that by relevance alone; null: it lists nothing. */
export function measureOrder({ listings, standings }: Pick<ProgramPages, 'listings' | 'standings'>): MeasuredOrder | null {
  if (listings.length === 0) return null;
  const cards = listings.map(({ id, partner, relevance }) => ({ element: id, listing: id, partner, relevance }));
  const known = { data: standings, badges: groupBadges(standings.partners), isKnown: () => true };
  const { boosted, plain, tiers } = judgeOrder(cards, known)!;
  const newcomers = new Set(standings.partners.filter(({ newcomer }) => newcomer).map(({ partner }) => partner));
  const byAge = measureExposure(boosted, plain, ({ partner }) => newcomers.has(partner));
  return {
    listings: listings.length,
    tiers,
    newcomers: byAge.groups.find(({ group }) => group) ?? null,
    treatment: { boosted: treatmentRatio(tiers.groups), plain: treatmentRatio(tiers.groups, 'seenWithoutBoost') },
    kept: relevanceKept(boosted),
  };
}
