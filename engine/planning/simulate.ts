import { formatDay, type Day, type IsoDay } from '../primitives/calendar.ts';
import { editionOn } from '../program/editions.ts';
import { exemptOn } from '../evaluation/evaluate.ts';
import type { Program } from '../program/program.ts';
import { heirOf, moveUnder, type KnownPartner, type Move } from './move.ts';
import type { ProspectKind } from './prospect.ts';
import { readMetrics } from '../measures/reading.ts';
import type { ReviewSubject } from '../reviews/replay-state.ts';
import { replayReviews } from '../reviews/review.ts';
import { termOn, termsOf, type Term } from '../program/timeline.ts';

export type { KnownPartner, Move } from './move.ts';

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
  /** Those for whom it makes a difference, in the order of the subjects. */
  moves: Move[];
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
  function* follow(): Iterable<Move> {
    for (const subject of subjects) {
      const move = simulatePartner(editions, proposed, subject, asOf);
      if (move) yield move;
    }
  }
  return addUpMoves(editionOn(editions, asOf), proposed, follow(), asOf);
}

/** The same of those whose tier and readings are at hand, under one edition and another that follows on it. */
export function simulateKnown(today: Program, proposed: Program, everyone: Iterable<KnownPartner>, asOf: Day): Simulation {
  const termOf = (edition: Program, { track }: KnownPartner): Term => termsOf([edition], track)[0]!;
  function* follow(): Iterable<Move> {
    for (const known of everyone) yield moveUnder(termOf(today, known), termOf(proposed, known), known);
  }
  return addUpMoves(today, proposed, follow(), asOf);
}

/** Of everyone; only those for whom it makes a difference are kept. */
function addUpMoves(today: Program | null, proposed: Program, all: Iterable<Move>, asOf: Day): Simulation {
  const moves: Move[] = [];
  const tiers = startTiers(proposed);
  let partners = 0;
  for (const move of all) {
    partners++;
    countMove(tiers, move, heirOf(termsOf([proposed], move.track)[0]!, move.today.to));
    if (move.change !== 'same' || isNewly('deferred', move)) moves.push(move);
  }
  return {
    asOf: formatDay(asOf),
    today: firstDay(today),
    proposed: firstDay(proposed),
    partners,
    tiers,
    criteria: countCriteria(moves),
    moves,
  };
}

/** Null: not enrolled on that day. */
export function simulatePartner(editions: readonly Program[], proposed: Program, subject: ReviewSubject, asOf: Day): Move | null {
  const { state } = replayReviews(editions, subject, asOf);
  const today = termOn(termsOf(editions, subject.track), asOf);
  const next = termsOf([proposed], subject.track)[0]!;
  if (!today?.ladder || state.enrolled === null) return null;
  if (!next.ladder) throw new RangeError(`the proposed edition has no track "${subject.track}"`);
  return moveUnder(today, next, {
    partner: subject.partner,
    track: subject.track,
    held: state.held,
    read: (edition) => readMetrics(edition, subject.series, asOf),
    exempt: exemptOn(subject.exemptions, asOf),
  });
}

function isNewly(kind: ProspectKind, { today, proposed }: Move): boolean {
  return proposed.kind === kind && today.kind !== kind;
}

function startTiers({ ladders }: Program): SimulatedTier[] {
  const counts = { held: 0, today: 0, proposed: 0, up: 0, down: 0, warned: 0 };
  return ladders.flatMap(({ track, tiers }) => [null, ...tiers.map(({ id }) => id)].map((tier) => ({ track, tier, ...counts })));
}

function countMove(tiers: readonly SimulatedTier[], move: Move, todayTo: string | null): void {
  const of = (id: string | null) => tiers.find(({ track, tier }) => track === move.track && tier === id)!;
  const held = of(move.proposed.held);
  held.held++;
  if (move.change !== 'same') held[move.change]++;
  if (isNewly('warned', move)) held.warned++;
  of(todayTo).today++;
  of(move.proposed.to).proposed++;
}

function countCriteria(moves: readonly Move[]): Simulation['criteria'] {
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
