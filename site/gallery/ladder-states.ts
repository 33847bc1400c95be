import type { PublicCriterion, PublicProgram, PublicTier } from '../../engine/wire.ts';
import { AS_OF, METRICS, PROGRAM, PROGRAM_NAME, REVIEW, TIERS } from './made-up.ts';

export interface LadderState {
  id: string;
  title: string;
  data: PublicProgram;
}

function asks(id: string, target: number, changes: Partial<PublicCriterion> = {}): PublicCriterion {
  const [tier, metric] = id.split('/') as [string, string];
  return { id, tier, metric, direction: 'atLeast', target, keep: null, why: null, open: null, ...changes };
}

function tier(index: number, changes: Partial<PublicTier> = {}): PublicTier {
  return {
    ...TIERS[index]!,
    summary: null,
    published: true,
    open: null,
    criteria: [],
    undisclosed: 0,
    benefits: [],
    investment: null,
    boost: 1,
    featured: false,
    health: [],
    ...changes,
  };
}

const STARTER = tier(0, { benefits: [{ kind: 'text', text: 'A listing in the directory' }] });
const BRONZE = tier(1, {
  criteria: [asks('bronze/installs', 50), asks('bronze/rating', 4)],
  benefits: [{ kind: 'support', channel: 'e-mail', responseHours: 48, note: null }],
  boost: 1.05,
});
const SILVER = tier(2, {
  criteria: [
    asks('silver/installs', 300, { keep: 250 }),
    asks('silver/rating', 4.2),
    asks('silver/review', 1),
    {
      ...asks('silver/any-1', 0),
      metric: null,
      direction: null,
      target: null,
      needs: 1,
      members: [[asks('silver/certified', 3)], [asks('silver/reply', 2, { direction: 'atMost' })]],
    },
  ],
  benefits: [{ kind: 'support', channel: 'chat', responseHours: 8, note: null }],
  boost: 1.15,
});
const GOLD = tier(3, {
  criteria: [...SILVER.criteria, asks('gold/installs', 500), asks('gold/rating', 4.5)],
  undisclosed: 2,
  benefits: [
    { kind: 'mdf', amount: 5000, orMore: false, every: 'P1Y', match: null, preapproval: null, note: null },
    { kind: 'text', text: 'A named contact' },
  ],
  boost: 1.3,
  featured: true,
});

function program(ladders: PublicProgram['ladders']): PublicProgram {
  return {
    id: PROGRAM,
    name: PROGRAM_NAME,
    summary: '',
    source: null,
    open: null,
    asOf: AS_OF,
    announced: null,
    effective: '2026-01-01',
    currency: 'USD',
    timezone: 'UTC',
    yearBegins: 1,
    notice: null,
    review: REVIEW,
    ranking: {
      cap: 1.5,
      overtakesFrom: 1 / 1.5,
      tiers: [],
      featuredSlots: 1,
      featuredPerPartner: 1,
      newcomers: null,
      restsOn: [],
      restsOnMoney: [],
      tieBreaks: ['relevance', 'listing'],
      withoutBoost: true,
    },
    metrics: Object.entries(METRICS).map(([id, metric]) => ({
      id,
      ...metric,
      aggregate: 'latest',
      window: null,
      validFor: null,
      staleAfter: null,
      summary: null,
      open: null,
      visibility: 'public',
      score: null,
      ratio: null,
      period: null,
      counts: null,
    })),
    ladders,
    editions: [],
  };
}

export const LADDER_STATES: LadderState[] = [
  {
    id: 'whole',
    title: 'All that is published',
    data: program([{ track: null, name: null, tiers: [STARTER, BRONZE, SILVER, GOLD] }]),
  },
  {
    id: 'sparse',
    title: 'Two tracks, one tier not published',
    data: program([
      { track: 'apps', name: 'Apps', tiers: [STARTER, BRONZE] },
      { track: 'studios', name: 'Studios', tiers: [STARTER, tier(1, { published: false })] },
    ]),
  },
];
