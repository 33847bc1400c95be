import type { IsoDay } from '../../engine/primitives/calendar.ts';
import type { PublicBadge, PublicStandings } from '../../engine/wire.ts';
import { gradeOf } from '../element/tier-glyph.ts';

/** What one badge shows: small enough to stand in an attribute. */
export interface BadgeData {
  /** The partner's name. */
  name: string;
  /** The program's name. */
  program: string;
  /** The held tier's name. */
  tier: string;
  /** Counted from 1, the lowest. */
  rank: number;
  rungs: number;
  /** The track's name, where the program has tracks. */
  track: string | null;
  since: IsoDay | null;
}

/** A badge on a page, as far as its details need to know it. */
export interface BadgeHost extends HTMLElement {
  program: string;
  partner: string;
  base: string | null;
  /** What it shows now; null while there is no tier to show. */
  shown: BadgeData | null;
}

type Program = Pick<PublicStandings, 'name' | 'ladders'>;

/** The badge of one partner out of a standings answer, for the server to give to the element; null when no tier is held (on that track). */
export function badgeDataOf(standings: PublicStandings, partner: string, track?: string | null): BadgeData | null {
  return chooseBadge(
    standings,
    standings.partners.filter((badge) => badge.partner === partner),
    track,
  );
}

/** Of several tracks, the one whose ladder is climbed furthest, unless one is named; the first of equals. */
export function chooseBadge(program: Program, badges: PublicBadge[], track?: string | null): BadgeData | null {
  let best: BadgeData | null = null;
  for (const badge of badges) {
    if (track && badge.track !== track) continue;
    const ladder = program.ladders.find((candidate) => candidate.track === badge.track);
    const index = ladder?.tiers.findIndex((tier) => tier.id === badge.tier) ?? -1;
    if (!ladder || index < 0) continue;
    const rungs = ladder.tiers.length;
    const rank = index + 1;
    if (best && gradeOf(best.rank, best.rungs) >= gradeOf(rank, rungs)) continue;
    const { name: tier } = ladder.tiers[index]!;
    best = { name: badge.name, program: program.name, tier, rank, rungs, track: ladder.name, since: badge.since };
  }
  return best;
}

export function isBadgeData(data: unknown): data is BadgeData {
  const { name, program, tier, rank, rungs } = (data ?? {}) as Record<string, unknown>;
  return (
    [name, program, tier].every((text) => typeof text === 'string' && text !== '') &&
    [rank, rungs].every((count) => Number.isInteger(count) && (count as number) > 0) &&
    (rank as number) <= (rungs as number)
  );
}
