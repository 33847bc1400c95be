import type { Fault } from '../faults.ts';
import { barsOf } from './criteria.ts';
import type { MetricDraft } from './metrics.ts';
import type { BarDraft } from './requires.ts';
import type { LadderDraft, TierDraft } from './tiers.ts';

/** A bar to stay is a lower bar for something that the tier asks; whether of its own or, in a cumulative ladder, from below. */
export function checkKeeps(ladder: LadderDraft, isCumulative: boolean, metrics: Map<string, MetricDraft>, faults: Fault[]): void {
  ladder.tiers.forEach((tier, index) => {
    const tiers = isCumulative ? ladder.tiers.slice(0, index + 1).reverse() : [tier];
    // What could not be read, or names no metric, may be the very thing that is kept.
    const isReadable = tiers.every(({ requires }) => requires && barsOf(requires).every(({ metric }) => metrics.has(metric)));
    for (const keep of tier.keeps) {
      if (isReadable && metrics.has(keep.metric)) checkKeep(keep, tiers, faults);
    }
  });
}

function checkKeep(keep: BarDraft, tiers: TierDraft[], faults: Fault[]): void {
  const { metric, direction, limit, path, limitPath } = keep;
  if (direction === undefined) return;
  const asked = askedBars(keep, tiers);
  if (asked.length === 0) {
    const known = [...new Set(tiers.flatMap((tier) => barsOf(tier.requires ?? []).map((bar) => bar.metric)))];
    faults.push({ code: 'keeps-not-asked', path, metric, direction, asked: known });
  }
  for (const { limit: bar } of asked) {
    if (typeof limit !== 'number' || typeof bar !== 'number') continue;
    if (direction === 'atLeast' ? limit <= bar : limit >= bar) continue;
    faults.push({ code: 'keeps-harder', path: limitPath, metric, direction, asked: bar, found: limit });
    return;
  }
}

/** The bars that it would lower: the one in force, that of the highest tier which states it, and those inside groups. */
function askedBars({ metric, direction }: BarDraft, tiers: TierDraft[]): BarDraft[] {
  const isSame = (bar: BarDraft) => bar.metric === metric && (bar.direction === direction || bar.direction === undefined);
  const requires = tiers.flatMap((tier) => tier.requires ?? []);
  const inForce = requires.find((requirement): requirement is BarDraft => requirement.kind === 'bar' && isSame(requirement));
  const inGroups = barsOf(requires.filter(({ kind }) => kind === 'group')).filter(isSame);
  return inForce ? [inForce, ...inGroups] : inGroups;
}
