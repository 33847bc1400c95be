import type { Fault } from '../faults.ts';
import { barsOf } from './criteria.ts';
import type { MetricDraft } from './metrics.ts';
import type { BarDraft } from './requires.ts';
import type { LadderDraft, TierDraft } from './tiers.ts';

/** A bar to stay is a lower bar for something that the tier asks; whether of its own or, in a cumulative ladder, from below. */
export function checkKeeps(ladder: LadderDraft, isCumulative: boolean, metrics: Map<string, MetricDraft>, faults: Fault[]): void {
  ladder.tiers.forEach((tier, index) => {
    if (tier.keeps.length === 0) return;
    const tiers = isCumulative ? ladder.tiers.slice(0, index + 1).reverse() : [tier];
    // What could not be read, or names no metric, may be the very thing that is kept.
    const isReadable = tiers.every(({ requires }) => requires && barsOf(requires).every(({ metric }) => metrics.has(metric)));
    if (!isReadable) return;
    const asked = gatherAsked(tiers);
    for (const keep of tier.keeps) if (metrics.has(keep.metric)) checkKeep(keep, asked, faults);
  });
}

function checkKeep(keep: BarDraft, asked: Asked, faults: Fault[]): void {
  const { metric, direction, limit, path, limitPath, eachAbove } = keep;
  if (direction === undefined) return;
  const bars = barsToLower(keep, asked);
  if (bars.length === 0) faults.push({ code: 'keeps-not-asked', path, metric, direction, asked: [...asked.keys()] });
  for (const { limit: bar, eachAbove: floor } of bars) {
    if (eachAbove !== null && eachAbove > (floor ?? -1)) {
      const at = [...path, 'eachAbove'];
      faults.push({ code: 'keeps-harder', path: at, metric, direction, asked: floor ?? 0, found: eachAbove });
      return;
    }
    if (typeof limit !== 'number' || typeof bar !== 'number') continue;
    if (direction === 'atLeast' ? limit <= bar : limit >= bar) continue;
    faults.push({ code: 'keeps-harder', path: limitPath, metric, direction, asked: bar, found: limit });
    return;
  }
}

/** By metric, in order of the tiers. */
type Asked = Map<string, { ofTheirOwn: BarDraft[]; inGroups: BarDraft[] }>;

function gatherAsked(tiers: readonly TierDraft[]): Asked {
  const asked: Asked = new Map();
  for (const requirement of tiers.flatMap((tier) => tier.requires!)) {
    for (const bar of barsOf([requirement])) {
      if (!asked.has(bar.metric)) asked.set(bar.metric, { ofTheirOwn: [], inGroups: [] });
      asked.get(bar.metric)![requirement.kind === 'bar' ? 'ofTheirOwn' : 'inGroups'].push(bar);
    }
  }
  return asked;
}

/** The one in force, that of the highest tier which states it, and those inside groups. */
function barsToLower({ metric, direction }: BarDraft, asked: Asked): BarDraft[] {
  const isSame = (bar: BarDraft) => bar.direction === direction || bar.direction === undefined;
  const { ofTheirOwn, inGroups } = asked.get(metric) ?? { ofTheirOwn: [], inGroups: [] };
  return [...ofTheirOwn.filter(isSame).slice(0, 1), ...inGroups.filter(isSame)];
}
