import type { Exposure, GroupExposure } from '../../../engine/ranking/exposure.ts';
import type { Words } from '../languages.ts';

interface Measured {
  listings: number;
  tiers: Pick<Exposure<unknown>, 'medianMove' | 'furthestMove' | 'moved'>;
  newcomers: GroupExposure<unknown> | null;
  treatment: { boosted: number | null; plain: number | null };
  kept: number | null;
}

/** A measure of how fair an order is, with where it is from and what it means. */
export interface FairnessWords {
  figure: string;
  name: string;
  source: string;
  text: string;
}

/** What the boost comes to, in a sentence. */
export function describeMoved({ listings, tiers }: Measured, { rankingPage }: Words): string {
  return rankingPage.moved(tiers.moved, listings, tiers.medianMove!, tiers.furthestMove);
}

/** The most telling first. */
export function describeFairness(
  { newcomers, treatment: { boosted, plain }, kept }: Measured,
  { rankingPage: { fair }, values: { percent } }: Words,
): FairnessWords[] {
  const { treatment, kept: ndcg, newcomers: young } = fair;
  return [
    ...(boosted === null || plain === null ? [] : [{ ...treatment, figure: percent(boosted), text: treatment.text(plain) }]),
    ...(kept === null ? [] : [{ ...ndcg, figure: percent(floorShare(kept)) }]),
    ...(newcomers
      ? [{ ...young, figure: percent(newcomers.seen), text: young.text(newcomers.listings, newcomers.seenWithoutBoost) }]
      : []),
  ];
}

/** Never rounded up to all. */
function floorShare(share: number): number {
  return Math.floor(share * 1000) / 1000;
}
