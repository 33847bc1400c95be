import type { RankedListing } from '../results.ts';
import { attentionOf, type GroupExposure } from './exposure.ts';

type Shares = Pick<GroupExposure<unknown>, 'relevance' | 'seen' | 'seenWithoutBoost'>;

/**
 * How evenly groups are treated: what the worst treated group is seen for each share of relevance, to what the best treated is. 1: all
 * are seen as much as they are relevant. It is the disparate treatment ratio of Singh and Joachims, "Fairness of Exposure in Rankings"
 * (KDD 2018), taken over all pairs of groups. Null with less than two groups of any relevance.
 */
export function treatmentRatio(groups: readonly Shares[], order: 'seen' | 'seenWithoutBoost' = 'seen'): number | null {
  const treatments = groups
    .filter(({ relevance }) => relevance !== null && relevance > 0)
    .map((one) => one[order] / one.relevance!);
  return treatments.length < 2 ? null : Math.min(...treatments) / Math.max(...treatments);
}

/**
 * How much of the relevance that could be seen an order shows, 0…1: its discounted cumulative gain to that of the order by relevance alone
 * (nDCG: Järvelin and Kekäläinen 2002). Null where nothing is relevant.
 */
export function relevanceKept(order: readonly RankedListing[]): number | null {
  const gain = (relevances: readonly number[]): number =>
    relevances.reduce((sum, relevance, index) => sum + relevance * attentionOf(index + 1), 0);
  const relevances = [...order].sort((a, b) => a.place - b.place).map(({ relevance }) => relevance);
  const best = gain([...relevances].sort((a, b) => b - a));
  return best > 0 ? gain(relevances) / best : null;
}
