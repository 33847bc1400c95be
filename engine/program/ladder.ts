import type { Duration } from '../primitives/calendar.ts';
import { partsOf } from './computed.ts';
import { attributeConditionsOf, isSameCondition } from './attribute-conditions.ts';
import type { AttributeCondition, Bar, Condition, Direction, Ladder, Program, Requirement, ScorePart, Tier } from './program.ts';

/** A ladder with all that each tier asks worked out, its own and what it takes over from below. */
export interface ResolvedLadder {
  program: Program;
  track: string | null;
  /** Lowest first, as in the program. */
  tiers: ResolvedTier[];
  /** Every ask of the ladder once, in order of statement. */
  asks: Ask[];
}

export interface ResolvedTier {
  id: string;
  tier: Tier;
  /** What must be met to enter: from below first, then its own, in order of writing. */
  asks: Ask[];
  /** The same asks, same ids and order, with the bars to stay. */
  keeps: Ask[];
}

export type Ask = AskedBar | AskedGroup;

export interface AskedBar {
  kind: 'bar';
  /** `tier/metric` */
  id: string;
  /** The tier that states it. */
  tier: string;
  /** Index into `program.metrics`; behind those, into what `attributeConditionsOf` lists. */
  metric: number;
  /** Or of an attribute. */
  metricId: string;
  direction: Direction;
  /** Null: not published. */
  target: number | null;
  isFlag: boolean;
  /** Of the metric: how long a value counts. */
  validFor: Duration | null;
  /** `direction`, as it is asked for millions of times. */
  isAtMost: boolean;
  /** A published bar above 0, of which the value alone decides, and that is asked of everyone: most are, and are decided in one step. */
  isPlain: boolean;
  /** Of a score: the parts of which each has to give more than so many points; null: it does not matter which give them. */
  parts: readonly FlooredPart[] | null;
  /** In `when`, of an attribute: which of its values; such a bar is a flag. */
  among?: readonly string[];
  /** Asked only of those who meet all of these; null: of everyone. */
  when: readonly AskedBar[] | null;
  why: string | null;
  open: string | null;
}

/** A part of a score by itself. */
export interface FlooredPart {
  /** Index into `program.metrics`. */
  metric: number;
  score: readonly [ScorePart];
  above: number;
}

export interface AskedGroup {
  kind: 'group';
  /** `tier/any-1`: `anyOf` and `atLeastOf` share one count, in order of writing. */
  id: string;
  tier: string;
  needs: number;
  members: AskedBar[][];
  isPlain: false;
  when: readonly AskedBar[] | null;
  why: string | null;
}

/** The ladder of a track (null: of a program without tracks); undefined when the program has no such track. */
export function resolveLadder(program: Program, track: string | null): ResolvedLadder | undefined {
  const ladder = program.ladders.find((candidate) => candidate.track === track);
  return ladder && resolve(program, ladder);
}

export function resolveLadders(program: Program): ResolvedLadder[] {
  return program.ladders.map((ladder) => resolve(program, ladder));
}

/** Every criterion id that a ladder has, those inside groups included: what an exemption may name. */
export function criterionIds(ladder: ResolvedLadder): Set<string> {
  const ids = new Set<string>();
  for (const ask of ladder.asks) {
    ids.add(ask.id);
    if (ask.kind === 'group') for (const bar of ask.members.flat()) ids.add(bar.id);
  }
  return ids;
}

/** Indexes into `program.metrics` of all that an ask reads, whom it is asked of included; of a computed one also its parts. */
export function metricsOfAsk(program: Program, ask: Ask): number[] {
  const bars = ask.kind === 'bar' ? [ask] : ask.members.flat();
  const measured = [...bars, ...(ask.when ?? [])].filter((bar) => !bar.among);
  const direct = measured.map((bar) => bar.metric);
  const parts = direct.flatMap((metric) => partsOf(program.metrics[metric]!));
  return [...direct, ...parts.map((part) => program.metrics.findIndex(({ id }) => id === part))];
}

/** Ids of the attributes that decide of whom it is asked. */
export function attributesOfAsk({ when }: Ask): string[] {
  return (when ?? []).flatMap((bar) => (bar.among ? [bar.metricId] : []));
}

function resolve(program: Program, ladder: Ladder): ResolvedLadder {
  const metricIndex = new Map(program.metrics.map(({ id }, index) => [id, index]));
  const own = ladder.tiers.map((tier) => askedBy(program, metricIndex, tier, ladder.track));
  const tiers: ResolvedTier[] = [];
  ladder.tiers.forEach((tier, rank) => {
    const below = program.cumulative && rank > 0 ? tiers[rank - 1]!.asks : [];
    const asks = [...below.filter((ask) => !isRestated(ask, own[rank]!)), ...own[rank]!];
    const keeps = asks.map((ask) =>
      withKeeps(
        ask,
        tier,
        ladder.tiers.find(({ id }) => id === ask.tier)!,
      ),
    );
    tiers.push({ id: tier.id, tier, asks, keeps });
  });
  return { program, track: ladder.track, tiers, asks: own.flat() };
}

function askedBy(program: Program, metricIndex: ReadonlyMap<string, number>, tier: Tier, track: string | null): Ask[] {
  let groups = 0;
  const floored = (part: ScorePart, above: number): FlooredPart => ({
    metric: metricIndex.get(part.metric)!,
    score: [part],
    above,
  });
  const bar = ({ metric, direction, target, eachAbove, why, open, when }: Bar): AskedBar => {
    const index = metricIndex.get(metric)!;
    const { unit, validFor, score } = program.metrics[index]!;
    return withPlainness({
      kind: 'bar',
      id: `${tier.id}/${metric}`,
      tier: tier.id,
      metric: index,
      metricId: metric,
      direction,
      target,
      isFlag: unit === 'flag',
      validFor,
      isAtMost: direction === 'atMost',
      isPlain: false,
      parts: eachAbove === null ? null : score!.map((part) => floored(part, eachAbove)),
      when: condition(when),
      why,
      open,
    });
  };
  const attributeBar = ({ attribute, values }: AttributeCondition): AskedBar => {
    const place = attributeConditionsOf(program).findIndex((one) => isSameCondition(one, { attribute, values }));
    return {
      kind: 'bar',
      id: `${tier.id}/${attribute}`,
      tier: tier.id,
      metric: program.metrics.length + place,
      metricId: attribute,
      direction: 'atLeast',
      target: 1,
      isFlag: true,
      validFor: null,
      isAtMost: false,
      isPlain: true,
      parts: null,
      among: values,
      when: null,
      why: null,
      open: null,
    };
  };
  const condition = (when: Condition | null): AskedBar[] | null => {
    const all = when ? [...when.bars.map(bar), ...when.attributes.map(attributeBar)] : [];
    return all.length > 0 ? all : null;
  };
  const ask = (requirement: Requirement): Ask => {
    if (requirement.kind === 'bar') return bar(requirement);
    const members = requirement.members.map((member) => member.map(bar));
    return {
      kind: 'group',
      id: `${tier.id}/any-${++groups}`,
      tier: tier.id,
      needs: requirement.needs,
      members,
      isPlain: false,
      when: condition(requirement.when),
      why: requirement.why,
    };
  };
  const asks = tier.requires.map((requirement) => ({ asked: ask(requirement), tracks: requirement.when?.tracks ?? null }));
  return asks.flatMap(({ asked, tracks }) => (tracks === null || tracks.includes(track!) ? [asked] : []));
}

function isRestated(ask: Ask, own: readonly Ask[]): boolean {
  if (ask.kind === 'group') return false;
  return own.some((other) => other.kind === 'bar' && other.metric === ask.metric && other.direction === ask.direction);
}

function withKeeps(ask: Ask, holder: Tier, stater: Tier): Ask {
  const lowered = (bar: AskedBar): AskedBar => {
    const applies = (keep: Bar): boolean => keep.metric === bar.metricId && keep.direction === bar.direction;
    const keep = holder.keeps.find(applies) ?? stater.keeps.find(applies);
    return keep ? withPlainness({ ...bar, target: keep.target, parts: lowerParts(bar, keep) }) : bar;
  };
  return ask.kind === 'bar' ? lowered(ask) : { ...ask, members: ask.members.map((member) => member.map(lowered)) };
}

function withPlainness(bar: AskedBar): AskedBar {
  const { target, isAtMost, parts, when } = bar;
  return { ...bar, isPlain: target !== null && (target > 0 || isAtMost) && parts === null && when === null };
}

/** A bar to stay of 0 lets go of the parts as well; one that says nothing of them leaves them as they are. */
function lowerParts({ parts }: AskedBar, { target, eachAbove }: Bar): AskedBar['parts'] {
  if (target === 0) return null;
  return eachAbove === null || !parts ? parts : parts.map((part) => ({ ...part, above: eachAbove }));
}
