import { addMonths, type Day } from '../primitives/calendar.ts';
import { divideDecimals } from '../primitives/decimal.ts';
import { medianOf } from '../primitives/order-statistics.ts';
import { codeOf } from '../evaluation/criterion.ts';
import type { Subject } from '../evaluation/evaluate.ts';
import { isPassed, MET } from '../evaluation/status.ts';
import { asKnownOn } from '../measures/monthly.ts';
import { readMetrics } from '../measures/reading.ts';
import type { Ask, AskedBar, AskedGroup, ResolvedLadder } from '../program/ladder.ts';
import type { CriterionResult, Standing, Status } from '../results.ts';

/** One bar that is left. */
export interface Step {
  criterion: string;
  status: Status;
  value: number | null;
  target: number | null;
  remaining: number | null;
  /** The share of what remains that one more unit of the metric is, at most 1; null where nothing remains to be counted. */
  aUnit: number | null;
  /** Of the partners who went past the bar from where this one is, or from below: how many, and the days that the middle one took, by month ends. */
  others: number;
  othersTook: number | null;
}

/** What is left of one thing that the next tier needs. */
export interface Left {
  criterion: string;
  /** Of a group, those of its cheapest members: as few bars as possible, of as many the ones that others were quickest at. */
  steps: Step[];
}

/** All that is left to the next tier, what others were quickest at first; what nobody did so far last. */
export interface WayUp {
  partner: string;
  track: string | null;
  held: string | null;
  next: string | null;
  left: Left[];
}

/**
 * The way to the next tier, as a fact of the population: nothing in it is a forecast.
 * `standing`: of the partner on `asOf`; `peers`: everyone on the same ladder, the partner included or not.
 */
export function findWayUp(
  ladder: ResolvedLadder,
  standing: Pick<Standing, 'partner' | 'track' | 'held' | 'next' | 'criteria'>,
  peers: readonly Pick<Subject, 'partner' | 'series'>[],
  asOf: Day,
): WayUp {
  const { partner, track, held, next, criteria } = standing;
  const asks = next === null ? [] : ladder.tiers.find(({ id }) => id === next)!.asks;
  const open = asks.flatMap((ask, i) => (isPassed(criteria[i]!.status) ? [] : [{ ask, result: criteria[i]! }]));
  const bars = open.flatMap(({ ask, result }) => listOpenBars(ask, result));
  const took = measurePeers(
    ladder,
    bars,
    peers.filter((peer) => peer.partner !== partner),
    asOf,
  );
  const stepOf = ({ bar, result }: OpenBar): Step => describeStep(result, took.get(bar.id)!);
  const left = open.map(({ ask, result }): Left => {
    const steps = ask.kind === 'group' ? chooseMembers(ask, result, stepOf) : listOpenBars(ask, result).map((one) => stepOf(one));
    return { criterion: ask.id, steps };
  });
  return { partner, track, held, next, left: left.sort((a, b) => longestOf(a.steps) - longestOf(b.steps)) };
}

interface OpenBar {
  bar: AskedBar;
  result: CriterionResult;
}

function listOpenBars(ask: Ask, result: CriterionResult): OpenBar[] {
  if (ask.kind === 'bar') return isPassed(result.status) ? [] : [{ bar: ask, result }];
  return ask.members.flatMap((bars, i) => bars.flatMap((bar, j) => listOpenBars(bar, result.members![i]!.criteria[j]!)));
}

/** As many members as are still missing, the cheapest first. */
function chooseMembers({ needs, members }: AskedGroup, result: CriterionResult, stepOf: (open: OpenBar) => Step): Step[] {
  const open = members.map((bars, i) =>
    bars.flatMap((bar, j) => listOpenBars(bar, result.members![i]!.criteria[j]!)).map(stepOf),
  );
  const met = open.filter((steps) => steps.length === 0).length;
  const costs = open.filter((steps) => steps.length > 0);
  costs.sort((a, b) => a.length - b.length || longestOf(a) - longestOf(b));
  return costs.slice(0, needs - met).flat();
}

function longestOf(steps: readonly Step[]): number {
  return Math.max(0, ...steps.map(({ othersTook }) => othersTook ?? Infinity));
}

function describeStep({ id, status, value, target, remaining }: CriterionResult, took: readonly number[]): Step {
  const aUnit = remaining !== null && remaining > 0 ? Math.min(1, divideDecimals(1, remaining)) : null;
  return { criterion: id, status, value, target, remaining, aUnit, others: took.length, othersTook: medianOf(took) };
}

/** By bar: of each peer who was no further than this partner at the end of a month and met it at the end of a later one, the days between. */
function measurePeers(
  { program }: ResolvedLadder,
  bars: readonly OpenBar[],
  peers: readonly Pick<Subject, 'series'>[],
  asOf: Day,
): Map<string, number[]> {
  const took = new Map<string, number[]>(bars.map(({ bar }) => [bar.id, []]));
  for (const { series } of bars.length > 0 ? peers : []) {
    const known = asKnownOn(series, asOf);
    const ends = monthEndsSince(Math.min(...[...known.values()].map(({ days }) => days[0] ?? Infinity)), asOf);
    const months = ends.map((day) => readMetrics(program, known, day));
    for (const { bar, result } of bars) {
      const met = months.findIndex((readings) => codeOf({ ...bar, when: null }, readings, null) === MET);
      const from = months.slice(0, Math.max(0, met)).findLastIndex((readings) => isNoFurther(bar, readings[bar.metric]!, result));
      if (met > 0 && from >= 0) took.get(bar.id)!.push(ends[met]! - ends[from]!);
    }
  }
  return took;
}

/** Of a flag, a value that has lapsed, or one that was never observed, everyone who has not met it is where this partner is. */
function isNoFurther(bar: AskedBar, { low, high }: { low: number; high: number }, { value, status }: CriterionResult): boolean {
  if (low !== high) return false;
  if (bar.isFlag || value === null || status !== 'unmet') return true;
  return bar.isAtMost ? low >= value : low <= value;
}

/** Counted back from `asOf`, oldest first. */
function monthEndsSince(first: Day, asOf: Day): Day[] {
  const ends: Day[] = [];
  for (let month = 0, day = asOf; day >= first; day = addMonths(asOf, -++month)) ends.push(day);
  return ends.reverse();
}
