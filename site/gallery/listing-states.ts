import type { PublicBadge, PublicStandings } from '../../engine/wire.ts';
import { AS_OF, PROGRAM, PROGRAM_NAME, TIERS } from './made-up.ts';

export interface ListingsState {
  id: string;
  title: string;
  boost: 'off' | null;
  cards: { partner: string; name: string; relevance: number | null }[];
  data: PublicStandings;
}

const BOOSTS = [1, 1.05, 1.15, 1.3];

function badge(partner: string, name: string, tier: string | null, newcomer = false): PublicBadge {
  return { partner, name, track: null, tier, since: tier && '2026-04-01', newcomer };
}

const DATA: PublicStandings = {
  program: PROGRAM,
  name: PROGRAM_NAME,
  asOf: AS_OF,
  ladders: [
    {
      track: null,
      name: null,
      tiers: TIERS.map((tier, index) => ({ ...tier, boost: BOOSTS[index]!, featured: tier.id === 'gold' })),
    },
  ],
  cap: 1.5,
  featuredSlots: 1,
  newcomers: { every: 3, days: 90 },
  partners: [
    badge('northwind', 'Northwind', 'gold'),
    badge('tailspin', 'Tailspin', 'silver'),
    badge('adatum', 'Adatum', 'starter', true),
    badge('fabrikam', 'Fabrikam', null),
  ],
};
// In the order that they are shown in, so that nothing moves.
const BOOSTED: ListingsState['cards'] = [
  { partner: 'northwind', name: 'Northwind', relevance: 0.7 },
  { partner: 'tailspin', name: 'Tailspin', relevance: 0.82 },
  { partner: 'adatum', name: 'Adatum', relevance: 0.4 },
  { partner: 'fabrikam', name: 'Fabrikam', relevance: 0.78 },
];
const BY_RELEVANCE = BOOSTED.toSorted((a, b) => b.relevance! - a.relevance!);

export const LISTINGS_STATES: ListingsState[] = [
  { id: 'boosted', title: 'With boost, a featured place and a new partner', boost: null, cards: BOOSTED, data: DATA },
  { id: 'unboosted', title: 'Without boost', boost: 'off', cards: BY_RELEVANCE, data: DATA },
];
