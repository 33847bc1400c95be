import type { IsoDay } from '../../engine/primitives/calendar.ts';
import type { PublicBadge, PublicStandings } from '../../engine/wire.ts';
import type { TierElement } from '../element/tier-element.ts';
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
  speak: TierElement<unknown>['speak'];
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

const NO_LADDER: { tiers: Program['ladders'][number]['tiers']; name: null } = { tiers: [], name: null };

/** Of several tracks, the one whose ladder is climbed furthest, unless one is named; the first of equals. */
export function chooseBadge(program: Program, badges: PublicBadge[], only?: string | null): BadgeData | null {
  let best: BadgeData | null = null;
  for (const badge of badges) {
    if (only && badge.track !== only) continue;
    const { tiers, name: track } = program.ladders.find((ladder) => ladder.track === badge.track) ?? NO_LADDER;
    const index = tiers.findIndex(({ id }) => id === badge.tier);
    if (index < 0) continue;
    const { name, since } = badge;
    const data = { name, program: program.name, tier: tiers[index]!.name, rank: index + 1, rungs: tiers.length, track, since };
    if (!best || gradeOf(best.rank, best.rungs) < gradeOf(data.rank, data.rungs)) best = data;
  }
  return best;
}

export function isBadgeData(data: unknown): data is BadgeData {
  const { name, program, tier, rank, rungs } = (data ?? {}) as Record<string, unknown>;
  return (
    [name, program, tier].every((text) => text && typeof text === 'string') &&
    [rank, rungs].every(Number.isInteger) &&
    (rank as number) > 0 &&
    (rank as number) <= (rungs as number)
  );
}
