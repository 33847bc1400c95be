import type { Exposure, GroupExposure } from '../../../engine/ranking/exposure.ts';
import { capitalize, count, counted, percent } from '../values.ts';

interface Measured {
  listings: number;
  tiers: Pick<Exposure<unknown>, 'medianMove' | 'furthestMove' | 'moved'>;
  newcomers: GroupExposure<unknown> | null;
  treatment: { boosted: number | null; plain: number | null };
  kept: number | null;
}

/** What the boost comes to, in sentences, the most telling first. */
export function describeMeasured({ listings, tiers, newcomers, kept }: Measured): string[] {
  const { moved, medianMove, furthestMove } = tiers;
  const move =
    moved === 0
      ? 'The boost moves no listing.'
      : `The boost moves ${count(moved)} of ${count(listings)} listings: half of all by ${counted(medianMove!, 'place')} or less, none by more than ${counted(furthestMove, 'place')}.`;
  const cost =
    kept === null
      ? []
      : [`The list still shows ${percent(floorShare(kept))} of the relevance that the best possible order would show (nDCG).`];
  const young = newcomers
    ? [
        `${capitalize(counted(newcomers.listings, 'listing'))} of new partners get ${percent(newcomers.seen)} of what readers see, against ${percent(newcomers.seenWithoutBoost)} by relevance alone.`,
      ]
    : [];
  return [move, ...cost, ...young];
}

/** How evenly tiers are treated, and what the figure means. */
export function describeTreatment({ treatment: { boosted, plain } }: Measured): string | null {
  if (boosted === null || plain === null) return null;
  return `For each share of relevance, the tier that is seen least gets ${percent(boosted)} of what the tier that is seen most gets; by relevance alone it would be ${percent(plain)}. At 100% all tiers would be seen as much as they are relevant.`;
}

/** Never rounded up to all. */
function floorShare(share: number): number {
  return Math.floor(share * 1000) / 1000;
}
