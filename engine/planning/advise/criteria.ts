import type { AdviceDetail } from './advice.ts';
import { barsOf } from '../../program/bars-of.ts';
import { partsOf } from '../../program/computed.ts';
import type { Bar, Ladder, Program, Tier } from '../../program/program.ts';

/** Criteria that partners cannot see, and tiers that are no step up. */
export function adviseCriteria(program: Program, ladder: Ladder): AdviceDetail[] {
  const hidden = findHidden(program);
  return ladder.tiers.flatMap((tier, rank) => [
    ...adviseSecrets(ladder.track, tier, hidden),
    ...adviseStep(ladder.track, tier, ladder.tiers.slice(0, rank).reverse()),
  ]);
}

/** Metrics of which partners see nothing; what is computed is as hidden as any of its parts. */
function findHidden({ metrics }: Program): Set<string> {
  const own = new Set(metrics.filter(({ visibility }) => visibility === 'operator').map(({ id }) => id));
  const computed = metrics.filter((metric) => partsOf(metric).some((part) => own.has(part)));
  return new Set([...own, ...computed.map(({ id }) => id)]);
}

function adviseSecrets(track: string | null, tier: Tier, hidden: ReadonlySet<string>): AdviceDetail[] {
  if (!tier.published) return [{ code: 'unpublished-criteria', track, tier: tier.id }];
  return tier.requires
    .flatMap((asked) => [...barsOf(asked), ...(asked.when?.bars ?? [])])
    .flatMap(({ metric, target }): AdviceDetail[] => [
      ...(target === null ? [{ code: 'unpublished-threshold' as const, track, tier: tier.id, metric }] : []),
      ...(hidden.has(metric) ? [{ code: 'hidden-metric' as const, track, tier: tier.id, metric }] : []),
    ]);
}

/** `below`: from the next lower tier down. */
function adviseStep(track: string | null, tier: Tier, below: readonly Tier[]): AdviceDetail[] {
  const [next] = below;
  if (!next || !tier.published) return [];
  const easier = tier.requires.flatMap((asked): AdviceDetail[] => {
    const other = asked.kind === 'bar' ? findBelow(asked, below) : undefined;
    if (asked.kind === 'group' || !other || compareBars(asked, other.bar) !== -1) return [];
    const { metric, direction } = asked;
    const figures = { target: asked.target!, below: other.tier, belowTarget: other.bar.target! };
    return [{ code: 'easier-than-below', track, tier: tier.id, metric, direction, ...figures }];
  });
  const isStep = tier.requires.some((asked) => {
    const other = asked.kind === 'bar' ? findBelow(asked, below) : undefined;
    return asked.kind === 'group' || !other || compareBars(asked, other.bar) === 1;
  });
  return isStep ? easier : [...easier, { code: 'asks-no-more', track, tier: tier.id, below: next.id }];
}

/** What the nearest lower tier that states the same metric and direction asks of it. */
function findBelow({ metric, direction }: Bar, below: readonly Tier[]): { tier: string; bar: Bar } | undefined {
  for (const { id, requires } of below) {
    const bar = requires.find(
      (asked): asked is Bar => asked.kind === 'bar' && asked.metric === metric && asked.direction === direction,
    );
    if (bar) return { tier: id, bar };
  }
  return undefined;
}

/** 1: harder than the other, −1: easier; what is not published counts as harder, since nobody can say. */
function compareBars({ direction, target }: Bar, other: Bar): number {
  if (target === null || other.target === null) return 1;
  return Math.sign(direction === 'atLeast' ? target - other.target : other.target - target);
}
