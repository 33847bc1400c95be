import type { Bar, Metric, Program } from '../program/program.ts';

/** No metric is called so. */
const HIDDEN = '?';

const METRIC: Metric = {
  ...{ id: HIDDEN, label: '', unit: 'count', outOf: null, aggregate: 'latest', window: null, period: null, counts: null },
  ...{
    visibility: 'operator',
    validFor: null,
    staleAfter: null,
    guide: null,
    summary: null,
    open: null,
    score: null,
    ratio: null,
  },
};
/** Of which nobody is told how much is needed: its status is never known. */
const BAR: Bar = {
  ...{ kind: 'bar', metric: HIDDEN, direction: 'atLeast', target: null },
  ...{ eachAbove: null, why: null, open: null, when: null },
};

/**
 * The edition with something unknown in the place of criteria that not everyone may know: nobody rises to a tier that has one, and nobody falls
 * for it. Without it, a tier would be open to all whose every criterion is private.
 */
export function leaveHidden(edition: Program, { ladders }: { ladders: { tiers: { undisclosed: number }[] }[] }): Program {
  if (ladders.every(({ tiers }) => tiers.every(({ undisclosed }) => undisclosed === 0))) return edition;
  return {
    ...edition,
    metrics: [...edition.metrics, METRIC],
    ladders: edition.ladders.map((ladder, at) => ({
      ...ladder,
      tiers: ladder.tiers.map((tier, rank) =>
        ladders[at]!.tiers[rank]!.undisclosed > 0 ? { ...tier, requires: [...tier.requires, BAR] } : tier,
      ),
    })),
  };
}
