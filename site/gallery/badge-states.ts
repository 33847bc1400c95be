import type { BadgeData } from '../../widgets/render.ts';
import { PARTNER, PROGRAM_NAME, TIERS } from './made-up.ts';

export interface BadgeState {
  id: string;
  title: string;
  size: 'small' | 'medium' | 'large';
  /** Null: no tier is held, so the page's own text stays. */
  data: BadgeData | null;
}

const GOLD = badge(4);

function badge(rank: number, changes: Partial<BadgeData> = {}): BadgeData {
  const { name: tier } = TIERS[rank - 1]!;
  return {
    name: 'Northwind',
    program: PROGRAM_NAME,
    tier,
    rank,
    rungs: TIERS.length,
    track: null,
    since: '2026-04-01',
    ...changes,
  };
}

export const BADGE_STATES: BadgeState[] = [
  { id: 'small', title: 'Small', size: 'small', data: GOLD },
  { id: 'medium', title: 'Medium', size: 'medium', data: GOLD },
  { id: 'large', title: 'Large', size: 'large', data: GOLD },
  { id: 'lowest', title: 'The lowest tier', size: 'medium', data: badge(1) },
  { id: 'second', title: 'The second', size: 'medium', data: badge(2) },
  { id: 'third', title: 'The third', size: 'medium', data: badge(3) },
  { id: 'track', title: 'With a track', size: 'medium', data: badge(3, { track: 'Studios' }) },
  {
    id: 'long',
    title: 'Long names',
    size: 'medium',
    data: badge(4, { tier: 'Preferred strategic partner', program: 'The Lantern Alliance of Independent Software Makers' }),
  },
  { id: 'arabic', title: 'Names in another script', size: 'medium', data: badge(4, { tier: 'ذهبي', program: 'شركاء الفانوس' }) },
  { id: 'details', title: 'Its details: point at it, or reach it with the Tab key', size: 'medium', data: GOLD },
  { id: 'none', title: 'No tier: your own text', size: 'medium', data: null },
];

/** With its details, which the script opens: of a partner that is in one of the tracker's states. */
export const OPEN_STATES = [
  { id: 'told-open', title: 'Its details', partner: PARTNER, data: GOLD },
  { id: 'warned-open', title: 'Its details, when the tier is at stake', partner: 'warned', data: badge(3) },
];
