import { toBecause } from '../evaluation/because.ts';
import type { ExemptionsInForce } from '../evaluation/criterion.ts';
import { judgeAsks, type Rank } from '../evaluation/evaluate.ts';
import type { Reading } from '../measures/reading.ts';
import type { Program } from '../program/program.ts';
import type { Term } from '../program/timeline.ts';
import type { Because } from '../results.ts';
import { findObstacles, findProspect, type Prospect } from './prospect.ts';

/** One partner under a proposed edition, beside the one in force. */
export interface Move {
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

/** What is known of a partner on the day, whichever edition asks. */
export interface KnownPartner {
  partner: string;
  track: string | null;
  held: string | null;
  /** As `readMetrics` gives them: a reading of each metric of that edition, then of each of its conditions by attributes. */
  read(edition: Program): readonly Reading[];
  exempt: ExemptionsInForce;
}

/** Where both editions lead whoever holds that tier, if nothing that is measured changes. Both have the track. */
export function moveUnder(today: Term, next: Term, known: KnownPartner): Move {
  const before = judge(today, known, known.held);
  const after = judge(next, known, heirOf(next, known.held));
  const todayTo = heirOf(next, before.prospect.to);
  const change = compare(after.rankOf(after.prospect.to), after.rankOf(todayTo));
  return {
    partner: known.partner,
    track: known.track,
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

function judge(term: Term, { read, exempt }: KnownPartner, held: string | null): Judgement {
  const ladder = term.ladder!;
  const readings = read(term.program);
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

function findCause(next: Term, before: Judgement, after: Judgement, change: Move['change']): Because[] {
  const to = after.prospect.to;
  if (change === 'down') return after.obstaclesTo(heirOf(next, before.prospect.to));
  if (change === 'same') return after.prospect.kind === 'deferred' ? after.obstaclesTo(to) : [];
  const obstacles = before.obstaclesTo(formerOf(next, before, to));
  // A tier that is new has nothing that kept anyone from it.
  return obstacles.length > 0 ? obstacles : after.asksOf(to);
}

export function heirOf({ heirs }: Term, tier: string | null): string | null {
  return tier === null ? null : (heirs.get(tier) ?? tier);
}

/** The lowest tier of today's edition that becomes the given one. */
function formerOf({ ladder }: Term, before: Judgement, tier: string | null): string | null {
  const replaced = ladder!.tiers.find(({ id }) => id === tier)!.tier.replaces;
  const former = [...replaced, tier].filter((id) => before.rankOf(id) >= 0);
  return former.sort((a, b) => before.rankOf(a) - before.rankOf(b))[0] ?? null;
}

function compare(proposed: Rank, today: Rank): Move['change'] {
  return proposed > today ? 'up' : proposed < today ? 'down' : 'same';
}
