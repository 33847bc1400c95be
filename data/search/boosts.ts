import type { Program } from '../../engine/program/program.ts';
import { cappedBoost } from '../../engine/ranking/ranking.ts';

/** A tier's boost under the name that the operator's search index gives the tier. */
export interface TierBoost {
  /** What stands in the field of a listing's document: `gold`, or `consulting/gold` where the program has tracks. */
  key: string;
  boost: number;
}

/** Boosts other than 1, highest first, as applied: never above the cap. */
export function boostsOf(program: Program): TierBoost[] {
  const boosts = program.ladders.flatMap(({ track, tiers }) =>
    tiers.map(({ id, boost }) => ({
      key: track === null ? id : `${track}/${id}`,
      boost: cappedBoost(boost, program.ranking.cap),
    })),
  );
  return boosts.filter(({ boost }) => boost !== 1).sort((a, b) => b.boost - a.boost || (a.key < b.key ? -1 : 1));
}
