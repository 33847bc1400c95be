import { measureExposure, type Exposure, type GroupExposure } from '../../../engine/ranking/exposure.ts';
import { relevanceKept, treatmentRatio } from '../../../engine/ranking/fairness.ts';
import { orderCards } from '../../../widgets/listings/listing-order.ts';
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
  const [boosted, plain] = [true, false].map((boost) => orderCards(cards, known, { boost }));
  const [order, plainOrder] = [boosted!, plain!].map((places) => places.map(({ ranked }) => ranked!));
  const tierOf = new Map(boosted!.map(({ element, tier }) => [element, tier]));
  const newcomers = new Set(standings.partners.filter(({ newcomer }) => newcomer).map(({ partner }) => partner));
  const tiers = measureExposure(order!, plainOrder!, ({ listing }) => tierOf.get(listing) ?? null);
  const byAge = measureExposure(order!, plainOrder!, ({ partner }) => newcomers.has(partner));
  return {
    listings: listings.length,
    tiers: { ...tiers, groups: inOrderOfTiers(tiers.groups, standings) },
    newcomers: byAge.groups.find(({ group }) => group) ?? null,
    treatment: { boosted: treatmentRatio(tiers.groups), plain: treatmentRatio(tiers.groups, 'seenWithoutBoost') },
    kept: relevanceKept(order!),
  };
}

/** Ladder by ladder from the highest tier down, those without a tier last. */
function inOrderOfTiers(
  groups: readonly GroupExposure<string | null>[],
  { ladders }: ProgramPages['standings'],
): GroupExposure<string | null>[] {
  const names = [...ladders.flatMap(({ tiers }) => [...tiers].reverse().map(({ name }): string | null => name)), null];
  return [...groups].sort((a, b) => names.indexOf(a.group) - names.indexOf(b.group));
}
