/** Who holds what: for badges, listings and lists of partners. */
import type { IsoDay } from '../primitives/calendar.ts';
import type { RankingRules } from '../program/program.ts';

/** GET /api/v1/programs/{p}/standings.json?partners=a,b — what badges and listings need, nothing more. */
export interface PublicStandings {
  program: string;
  name: string;
  asOf: IsoDay;
  ladders: {
    track: string | null;
    name: string | null;
    tiers: { id: string; name: string; boost: number; featured: boolean }[];
  }[];
  /** With `featuredSlots` and `newcomers`: the program's ranking rules, so that a listing can be ordered from this answer alone. */
  cap: number;
  featuredSlots: number;
  newcomers: RankingRules['newcomers'];
  /** A partner stands here once a track. An id that was asked for and is not here is not enrolled. */
  partners: PublicBadge[];
}

export interface PublicBadge {
  partner: string;
  name: string;
  track: string | null;
  /** The held tier. */
  tier: string | null;
  since: IsoDay | null;
  /** Enrolled less than `newcomers.days` ago. */
  newcomer: boolean;
}

/** GET /api/v1/programs/{p}/directory.json — everyone, with all that a directory is filtered by. */
export interface PublicDirectory extends Omit<PublicStandings, 'featuredSlots' | 'newcomers' | 'partners'> {
  /** `operator`: marks tell what private figures lead to as well. */
  audience: 'public' | 'operator';
  /** Of an operator's: how many partners are still being looked at, so that more may yet be at risk. Absent: none. */
  pending?: number;
  /** Those that the listings of partners stand in, by name. */
  categories: string[];
  /** In order of their names; one partner stands here once a track. */
  partners: PublicEntry[];
}

export interface PublicEntry extends Omit<PublicBadge, 'newcomer'> {
  /** Absent where there are none. */
  marks?: PartnerMark[];
  categories?: string[];
}

/** `silent`: data are missing, so the last review was postponed. `promoted`, `demoted`: not long ago. `at-risk`: only an operator is told. */
export type PartnerMark = 'warned' | 'at-risk' | 'silent' | 'exempt' | 'promoted' | 'demoted';
