import type { Bar, Metric, Program } from '../../../engine/program/program.ts';

/** A threshold that can be moved: of one criterion of one tier. */
export interface Dial {
  /** As the address names it: `apps/heartwood/shops`; of one inside a group, with the places of it: `gold/revenue@2.1`. */
  key: string;
  track: string | null;
  tier: string;
  metric: Metric;
  bar: Bar & { target: number };
  /** What is enough to stay; null: as much as to enter. */
  keep: number | null;
  max: number;
  step: number;
}

/** Every threshold that is a number, in order of the program. */
export function listDials({ ladders, metrics }: Pick<Program, 'ladders' | 'metrics'>): Dial[] {
  return ladders.flatMap(({ track, tiers }) =>
    tiers.flatMap((tier) =>
      eachBar(tier.requires).flatMap(({ bar, place }): Dial[] => {
        const metric = metrics.find(({ id }) => id === bar.metric)!;
        if (bar.target === null || metric.unit === 'flag') return [];
        const key = [...(track === null ? [] : [track]), tier.id, bar.metric + place].join('/');
        const keep = tier.keeps.find((one) => one.metric === bar.metric && one.direction === bar.direction)?.target ?? null;
        const max = metric.outOf ?? (metric.unit === 'percent' ? Math.max(100, bar.target) : roundUp(bar.target * 2));
        const step = stepOf(metric, max);
        return [{ key, track, tier: tier.id, metric, bar: { ...bar, target: bar.target }, keep, max, step }];
      }),
    ),
  );
}

/** Those in groups, too. `place`: where it stands in its group. */
function eachBar(requires: Program['ladders'][number]['tiers'][number]['requires']): { bar: Bar; place: string }[] {
  return requires.flatMap((one, index) =>
    one.kind === 'bar'
      ? [{ bar: one, place: '' }]
      : one.members.flatMap((bars, member) => bars.map((bar) => ({ bar, place: placeInGroup(index, member) }))),
  );
}

/** Before the places of a bar in a group. No id of a metric or a tier has it. */
const IN_GROUP = '@';

/** What follows the metric of a bar in a group: which group, and which of its members. */
export function placeInGroup(index: number, member: number): string {
  return `${IN_GROUP}${index + 1}.${member + 1}`;
}

export function isInGroup({ key }: Pick<Dial, 'key'>): boolean {
  return key.includes(IN_GROUP);
}

function stepOf({ unit }: Metric, max: number): number {
  if (unit === 'rating') return 0.05;
  if (unit === 'percent') return 0.1;
  return Math.max(unit === 'points' ? 0.5 : 1, 10 ** (Math.floor(Math.log10(max)) - 2));
}

/** To two digits. */
function roundUp(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / unit) * unit;
}
