import type { PublicCriterion, PublicTier } from '../wire.ts';

/** One thing that a ladder measures, with a cell for each of its tiers, the lowest first. */
export interface CriteriaRow {
  /** The same on all tiers; of a group, its id on the tier that states it. */
  key: string;
  cells: CriteriaCell[];
}

export type CriteriaCell =
  /** `new`: no tier below needs it. `changed`: more is needed than below. `same`: taken over from below as it is. */
  | { change: 'new' | 'changed' | 'same'; criterion: PublicCriterion }
  /** `none`: not needed. `unpublished`: the tier does not say what it needs. */
  | { change: 'none' | 'unpublished'; criterion: null };

/** The criteria of a ladder as a matrix. Rows are in the order in which they are first needed, from the lowest tier up. */
export function criteriaRows(tiers: readonly Pick<PublicTier, 'id' | 'published' | 'criteria'>[]): CriteriaRow[] {
  const keys = new Set(tiers.flatMap(({ criteria }) => criteria.map(keyOf)));
  return [...keys].map((key) => ({ key, cells: cellsOf(key, tiers) }));
}

function cellsOf(key: string, tiers: readonly Pick<PublicTier, 'id' | 'published' | 'criteria'>[]): CriteriaCell[] {
  let isKnown = false;
  return tiers.map(({ id, published, criteria }) => {
    const criterion = criteria.find((one) => keyOf(one) === key);
    if (!criterion) return { change: published ? 'none' : 'unpublished', criterion: null };
    const change = criterion.tier !== id ? 'same' : isKnown ? 'changed' : 'new';
    isKnown = true;
    return { change, criterion };
  });
}

function keyOf({ id, metric, direction }: PublicCriterion): string {
  return metric === null ? id : `${metric} ${direction}`;
}
