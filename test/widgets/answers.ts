import { tallyOf } from '../../engine/evaluation/progress.ts';
import type { CriterionResult } from '../../engine/results.ts';
import type {
  PublicBadge,
  PublicCriterion,
  PublicPartner,
  PublicProgram,
  PublicStanding,
  PublicStandings,
  PublicTier,
} from '../../engine/wire.ts';

export const LADDER = {
  track: null,
  name: null,
  tiers: [
    { id: 'registered', name: 'Registered', boost: 1, featured: false },
    { id: 'silver', name: 'Silver', boost: 1.1, featured: false },
    { id: 'gold', name: 'Gold', boost: 1.25, featured: true },
  ],
};

export function badge(partner: string, tier: string | null, changes: Partial<PublicBadge> = {}): PublicBadge {
  return {
    partner,
    name: `${partner[0]!.toUpperCase()}${partner.slice(1)}`,
    track: null,
    tier,
    since: '2026-04-01',
    newcomer: false,
    ...changes,
  };
}

export function standingsOf(program: string, partners: PublicBadge[], changes: Partial<PublicStandings> = {}): PublicStandings {
  return {
    program,
    name: 'Acme App Partners',
    asOf: '2026-11-22',
    ladders: [LADDER],
    cap: 1.5,
    featuredSlots: 0,
    newcomers: null,
    partners,
    ...changes,
  };
}

export function criterion(id: string, changes: Partial<CriterionResult> = {}): CriterionResult {
  const [tier, metric] = id.split('/') as [string, string];
  return {
    id,
    metric,
    tier,
    status: 'unmet',
    value: 320,
    direction: 'atLeast',
    target: 500,
    progress: 0.64,
    remaining: 180,
    observed: '2026-11-20',
    ...changes,
  };
}

export function standing(changes: Partial<PublicStanding> = {}): PublicStanding {
  const shown: Omit<PublicStanding, 'tally'> = {
    partner: 'northwind',
    track: null,
    trackName: null,
    asOf: '2026-11-22',
    edition: '2026-01-01',
    held: 'silver',
    earned: 'silver',
    next: 'gold',
    since: '2026-04-01',
    state: 'good',
    warning: null,
    atRisk: [],
    progress: 0.61,
    projection: { status: 'on-track', date: '2027-03-11', earliest: '2027-02-02', latest: '2027-05-20', quarter: '2027-Q1' },
    tiers: LADDER.tiers.map(({ id, name }) => ({ id, name })),
    criteria: [
      criterion('gold/installs'),
      criterion('gold/rating', { status: 'met', value: 4.6, target: 4.5, progress: 1, remaining: 0 }),
      criterion('gold/security-review', { status: 'unmet', value: 0, target: 1, progress: 0, remaining: null }),
    ],
    withheld: 0,
    keeps: [],
    decisions: [],
    ...changes,
  };
  return { tally: tallyOf(shown.criteria), ...shown };
}

export function partnerAnswer(standings: PublicStanding[] = [standing()], changes: Partial<PublicPartner> = {}): PublicPartner {
  return {
    program: 'acme',
    programName: 'Acme App Partners',
    partner: 'northwind',
    name: 'Northwind',
    summary: null,
    asOf: '2026-11-22',
    currency: 'USD',
    metrics: {
      installs: { label: 'Active installations', unit: 'count', outOf: null, guide: null },
      rating: { label: 'App rating', unit: 'rating', outOf: 5, guide: null },
      revenue: { label: 'Revenue through Acme', unit: 'money', outOf: null, guide: null },
      response: { label: 'First response', unit: 'days', outOf: null, guide: null },
      certifications: { label: 'Certified people', unit: 'count', outOf: null, guide: 'https://acme.example/certify' },
      'security-review': { label: 'Security review', unit: 'flag', outOf: null, guide: 'https://acme.example/review' },
    },
    review: {
      every: 'P3M',
      from: '2026-01-01',
      next: '2027-01-01',
      warning: 'P90D',
      promote: 'immediately',
      demote: 'earned',
      staleAfter: 'P45D',
      open: null,
    },
    standings,
    exemptions: [],
    ...changes,
  };
}

export function publicCriterion(id: string, target: number | null, changes: Partial<PublicCriterion> = {}): PublicCriterion {
  const [tier, metric] = id.split('/') as [string, string];
  return { id, tier, metric, direction: 'atLeast', target, keep: null, why: null, open: null, ...changes };
}

export function publicTier(id: string, changes: Partial<PublicTier> = {}): PublicTier {
  return {
    id,
    name: `${id[0]!.toUpperCase()}${id.slice(1)}`,
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

export function programAnswer(tiers: PublicTier[], changes: Partial<PublicProgram> = {}): PublicProgram {
  const { metrics, review, currency, asOf, programName } = partnerAnswer();
  return {
    id: 'acme',
    name: programName,
    summary: '',
    source: null,
    open: null,
    asOf,
    announced: null,
    effective: null,
    currency,
    timezone: 'UTC',
    yearBegins: 1,
    notice: null,
    review,
    ranking: {
      cap: 1.5,
      overtakesFrom: 1 / 1.5,
      tiers: [],
      featuredSlots: 0,
      featuredPerPartner: 1,
      newcomers: null,
      restsOn: [],
      restsOnMoney: [],
      tieBreaks: ['relevance', 'listing'],
      withoutBoost: true,
    },
    metrics: Object.entries(metrics).map(([id, metric]) => ({
      id,
      ...metric,
      aggregate: 'latest',
      window: null,
      period: null,
      counts: null,
      validFor: null,
      staleAfter: null,
      summary: null,
      open: null,
      visibility: 'public',
      score: null,
      ratio: null,
    })),
    ladders: [{ track: null, name: null, tiers }],
    editions: [],
    ...changes,
  };
}
