import type { Duration } from '../../../engine/primitives/calendar.ts';
import { otherWindows } from '../../../engine/planning/other-windows.ts';
import { metricsOfAsk, resolveLadders } from '../../../engine/program/ladder.ts';
import { limitRange, type LimitRange } from '../../../engine/program/schema/limits.ts';
import type { Bar, Metric, Program, Requirement } from '../../../engine/program/program.ts';

/** A threshold that can be moved: of one criterion of one tier. */
export interface Dial {
  /** As the address names it: `apps/heartwood/shops`; of one inside a group, with the places of it: `gold/revenue@2.1`. */
  key: string;
  track: string | null;
  tier: string;
  metric: Metric;
  bar: Bar & { target: number };
  /** One of several ways to meet a criterion. */
  isInGroup: boolean;
  /** What is enough to stay; null: as much as to enter. */
  keep: number | null;
  slider: { min: number; max: number; step: number };
  /** What a program may ask for. */
  ranges: { target: LimitRange; keep: LimitRange };
}

/** A metric that can be counted over another window. */
export interface WindowDial {
  metric: Metric;
  /** Those on which it is needed; null: of a program without tracks. */
  tracks: (string | null)[];
  others: Duration[];
}

/** Every threshold that is a number, in order of the program. */
export function listDials({ ladders, metrics }: Pick<Program, 'ladders' | 'metrics'>): Dial[] {
  return ladders.flatMap(({ track, tiers }) =>
    tiers.flatMap((tier) =>
      eachBar(tier.requires).flatMap(({ bar, place }): Dial[] => {
        const metric = metrics.find(({ id }) => id === bar.metric)!;
        const { target, direction } = bar;
        if (target === null || metric.unit === 'flag') return [];
        const key = [...(track === null ? [] : [track]), tier.id, bar.metric + place].join('/');
        const keep = tier.keeps.find((one) => one.metric === bar.metric && one.direction === direction)?.target ?? null;
        const ranges = { target: limitRange(metric, direction, true), keep: limitRange(metric, direction, false) };
        const slider = sliderOf(metric, { ...bar, target }, ranges.target.max);
        return [{ key, track, tier: tier.id, metric, bar: { ...bar, target }, isInGroup: place !== '', keep, slider, ranges }];
      }),
    ),
  );
}

/** Every window that can be another one, in order of the metrics. */
export function listWindowDials(program: Program): WindowDial[] {
  const byMetric = Map.groupBy(otherWindows(program), ({ metric }) => metric);
  return program.metrics.flatMap((metric) => {
    const others = byMetric.get(metric.id)?.map(({ window }) => window);
    return others ? [{ metric, tracks: tracksOf(program, metric), others }] : [];
  });
}

function tracksOf(program: Program, metric: Metric): (string | null)[] {
  const index = program.metrics.indexOf(metric);
  const ladders = resolveLadders(program).filter(({ asks }) => asks.some((ask) => metricsOfAsk(program, ask).includes(index)));
  return ladders.map(({ track }) => track);
}

/** Those in groups, too. `place`: where it stands in its group. */
function eachBar(requires: readonly Requirement[]): { bar: Bar; place: string }[] {
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

/** So far goes a slider of what is 0 today. */
const UP_FROM_NOTHING = 10;

function sliderOf(metric: Metric, { direction, target }: Bar & { target: number }, bound: number | null): Dial['slider'] {
  const twice = target > 0 ? roundUp(target * 2) : UP_FROM_NOTHING;
  const max = bound ?? (metric.unit === 'percent' ? Math.max(100, target) : twice);
  const step = stepOf(metric, max, target);
  return { min: direction === 'atMost' ? 0 : Math.min(step, target), max, step };
}

function stepOf({ unit }: Metric, max: number, target: number): number {
  if (unit === 'rating') return 0.05;
  if (unit === 'percent') return 0.1;
  const coarse = 10 ** (Math.floor(Math.log10(max)) - 2);
  if (unit === 'points') return Math.max(0.5, coarse);
  const decimals = String(target).split('.')[1]?.length ?? 0;
  return decimals > 0 ? 10 ** -decimals : Math.max(1, coarse);
}

/** To two digits. */
function roundUp(value: number): number {
  const exponent = Math.floor(Math.log10(value)) - 1;
  const unit = 10 ** exponent;
  return Number((Math.ceil(Number((value / unit).toPrecision(12))) * unit).toPrecision(12));
}
