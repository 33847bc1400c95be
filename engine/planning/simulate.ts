import { formatDay, type Day, type IsoDay } from '../primitives/calendar.ts';
import { editionOn } from '../program/editions.ts';
import { toBecause } from '../evaluation/because.ts';
import { exemptOn, judgeAsks, type Rank } from '../evaluation/evaluate.ts';
import type { Program } from '../program/program.ts';
import { findObstacles, findProspect, type Prospect, type ProspectKind } from './prospect.ts';
import { readMetrics } from '../measures/reading.ts';
import type { ReviewSubject } from '../reviews/replay-state.ts';
import type { Because } from '../results.ts';
import { replayReviews } from '../reviews/review.ts';
import { termOn, termsOf, type Term } from '../program/timeline.ts';

/** One partner for whom a proposed edition makes a difference. */
export interface SimulatedMove {
  partner: string;
  track: string | null;
  today: Prospect;
  proposed: Prospect;
  /** Whether the proposed edition leads to a higher or a lower tier than today's; `same`: it only puts off the next review. */
  change: 'up' | 'down' | 'same';
  /**
   * The bars that do it. Up: what keeps the partner from that tier today, as it stands today. Down: what keeps the partner from the tier
   * that today's edition leads to, as the proposed edition has it. Same: what is not known.
   */
  because: Because[];
}

/** Counts of one tier of the proposed edition; `tier` null: those who hold none. */
export interface SimulatedTier {
  track: string | null;
  tier: string | null;
  /** Who hold it now, under its new name. */
  held: number;
  /** Who will hold it if nothing that is measured changes: under today's edition, and under the proposed one. */
  today: number;
  proposed: number;
  /** Of those who hold it now: led to a higher or a lower tier than by today's edition; warned by the proposed one, but not by today's. */
  up: number;
  down: number;
  warned: number;
}

export interface Simulation {
  asOf: IsoDay;
  /** First days of the two editions. */
  today: IsoDay | null;
  proposed: IsoDay | null;
  partners: number;
  /** By track: those who hold none, then the tiers, lowest first. */
  tiers: SimulatedTier[];
  /** How many each criterion moves; most first. A partner moved by two stands in both. */
  criteria: { id: string; up: number; down: number }[];
  /** In the order of the subjects. */
  moves: SimulatedMove[];
}

/**
 * The whole population under a proposed edition, beside the one in force: both are held against what is known on `asOf`, and followed to
 * where they lead if nothing that is measured changes. Nobody would lose a tier at once: who is led down is warned first.
 * `proposed` follows on the edition in force (as `parseEditions` makes sure). Subjects may come one at a time; only moves are kept.
 */
export function simulateProgram(
  editions: readonly Program[],
  proposed: Program,
  subjects: Iterable<ReviewSubject>,
  asOf: Day,
): Simulation {
  const moves: SimulatedMove[] = [];
  const tiers = startTiers(proposed);
  let partners = 0;
  for (const subject of subjects) {
    const move = simulatePartner(editions, proposed, subject, asOf);
    if (!move) continue;
    partners++;
    countMove(tiers, move, heirOf(termsOf([proposed], move.track)[0]!, move.today.to));
    if (move.change !== 'same' || isNewly('deferred', move)) moves.push(move);
  }
  return {
    asOf: formatDay(asOf),
    today: firstDay(editionOn(editions, asOf)),
    proposed: firstDay(proposed),
    partners,
    tiers,
    criteria: countCriteria(moves),
    moves,
  };
}

/** Null: not enrolled on that day. */
export function simulatePartner(
  editions: readonly Program[],
  proposed: Program,
  subject: ReviewSubject,
  asOf: Day,
): SimulatedMove | null {
  const { state } = replayReviews(editions, subject, asOf);
  const today = termOn(termsOf(editions, subject.track), asOf);
  const next = termsOf([proposed], subject.track)[0]!;
  if (!today?.ladder || state.enrolled === null) return null;
  if (!next.ladder) throw new RangeError(`the proposed edition has no track "${subject.track}"`);
  const before = judge(today, subject, asOf, state.held);
  const after = judge(next, subject, asOf, heirOf(next, state.held));
  const todayTo = heirOf(next, before.prospect.to);
  const change = compare(after.rankOf(after.prospect.to), after.rankOf(todayTo));
  return {
    partner: subject.partner,
    track: subject.track,
    today: before.prospect,
    proposed: after.prospect,
    change,
    because: findCause(next, before, after, change),
  };
}

/** One edition held against what is known of a partner. */
interface Judgement {
  prospect: Prospect;
  rankOf: (tier: string | null) => Rank;
  obstaclesTo: (tier: string | null) => Because[];
  /** All that a tier asks to enter. */
  asksOf: (tier: string | null) => Because[];
}

function judge(term: Term, { series, exemptions }: ReviewSubject, asOf: Day, held: string | null): Judgement {
  const ladder = term.ladder!;
  const readings = readMetrics(term.program, series, asOf);
  const exempt = exemptOn(exemptions, asOf);
  const rankOf = (tier: string | null): Rank => ladder.tiers.findIndex(({ id }) => id === tier);
  const rank = rankOf(held);
  if (held !== null && rank < 0) throw new RangeError(`the proposed edition has no heir for tier "${held}"`);
  return {
    prospect: findProspect(ladder, rank, readings, exempt),
    rankOf,
    obstaclesTo: (tier) => findObstacles(ladder, rankOf(tier), rank, readings, exempt),
    asksOf: (tier) => judgeAsks(ladder.tiers[rankOf(tier)]!.asks, readings, exempt).map(toBecause),
  };
}

function findCause(next: Term, before: Judgement, after: Judgement, change: SimulatedMove['change']): Because[] {
  const to = after.prospect.to;
  if (change === 'down') return after.obstaclesTo(heirOf(next, before.prospect.to));
  if (change === 'same') return after.prospect.kind === 'deferred' ? after.obstaclesTo(to) : [];
  const obstacles = before.obstaclesTo(formerOf(next, before, to));
  // A tier that is new has nothing that kept anyone from it.
  return obstacles.length > 0 ? obstacles : after.asksOf(to);
}

function heirOf({ heirs }: Term, tier: string | null): string | null {
  return tier === null ? null : (heirs.get(tier) ?? tier);
}

/** The lowest tier of today's edition that becomes the given one. */
function formerOf({ ladder }: Term, before: Judgement, tier: string | null): string | null {
  const replaced = ladder!.tiers.find(({ id }) => id === tier)!.tier.replaces;
  const former = [...replaced, tier].filter((id) => before.rankOf(id) >= 0);
  return former.sort((a, b) => before.rankOf(a) - before.rankOf(b))[0] ?? null;
}

function compare(proposed: Rank, today: Rank): SimulatedMove['change'] {
  return proposed > today ? 'up' : proposed < today ? 'down' : 'same';
}

function isNewly(kind: ProspectKind, { today, proposed }: SimulatedMove): boolean {
  return proposed.kind === kind && today.kind !== kind;
}

function startTiers({ ladders }: Program): SimulatedTier[] {
  const counts = { held: 0, today: 0, proposed: 0, up: 0, down: 0, warned: 0 };
  return ladders.flatMap(({ track, tiers }) => [null, ...tiers.map(({ id }) => id)].map((tier) => ({ track, tier, ...counts })));
}

function countMove(tiers: readonly SimulatedTier[], move: SimulatedMove, todayTo: string | null): void {
  const of = (id: string | null) => tiers.find(({ track, tier }) => track === move.track && tier === id)!;
  const held = of(move.proposed.held);
  held.held++;
  if (move.change !== 'same') held[move.change]++;
  if (isNewly('warned', move)) held.warned++;
  of(todayTo).today++;
  of(move.proposed.to).proposed++;
}

function countCriteria(moves: readonly SimulatedMove[]): Simulation['criteria'] {
  const counts = new Map<string, { id: string; up: number; down: number }>();
  for (const { change, because } of moves) {
    if (change === 'same') continue;
    for (const { id } of because) {
      const count = counts.get(id) ?? { id, up: 0, down: 0 };
      count[change]++;
      counts.set(id, count);
    }
  }
  return [...counts.values()].sort((a, b) => b.up + b.down - a.up - a.down || (a.id < b.id ? -1 : 1));
}

function firstDay(program: Program | null): IsoDay | null {
  const effective = program?.effective ?? null;
  return effective === null ? null : formatDay(effective);
}
