import { tallyOf } from '../../engine/evaluation/progress.ts';
import type { CriterionResult, KeepProjection } from '../../engine/results.ts';
import type { PublicDecision, PublicPartner, PublicStanding } from '../../engine/wire.ts';

/** A program that nobody has, to show every state on; its links lead nowhere. */
export const BASE = 'https://tiers.example.com';
export const PROGRAM = 'lantern';
export const PROGRAM_NAME = 'Lantern Partners';
export const PARTNER = 'northwind';
export const AS_OF = '2026-11-22';

export const TIERS = [
  { id: 'starter', name: 'Starter' },
  { id: 'bronze', name: 'Bronze' },
  { id: 'silver', name: 'Silver' },
  { id: 'gold', name: 'Gold' },
];

export const METRICS: PublicPartner['metrics'] = {
  installs: { label: 'Shops using it', unit: 'count', outOf: null, guide: null },
  rating: { label: 'Rating by shopkeepers', unit: 'rating', outOf: 5, guide: null },
  reply: { label: 'Days to a first reply', unit: 'days', outOf: null, guide: null },
  certified: { label: 'Certified people', unit: 'count', outOf: null, guide: `${BASE}/certify` },
  review: { label: 'Security review', unit: 'flag', outOf: null, guide: `${BASE}/review` },
};

export const REVIEW = {
  every: 'P3M',
  from: '2026-01-01',
  next: '2027-01-01',
  warning: 'P90D',
  promote: 'immediately',
  demote: 'earned',
  staleAfter: 'P45D',
  open: null,
} as const;

type Criterion = PublicStanding['criteria'][number];

/** Not met, unless it is said otherwise. */
export function criterion(id: string, changes: Partial<Criterion>): Criterion {
  const [tier, metric] = id.split('/') as [string, string];
  return {
    id,
    metric,
    tier,
    status: 'unmet',
    value: null,
    direction: 'atLeast',
    target: null,
    progress: 0,
    remaining: null,
    observed: AS_OF,
    ...changes,
  };
}

export function met(id: string, value: number, target: number, changes: Partial<Criterion> = {}): Criterion {
  return criterion(id, { status: 'met', value, target, progress: 1, remaining: 0, ...changes });
}

/** A bar to keep the held tier, which is not likely to be lost before a day. */
export function keep(result: CriterionResult, projection: Partial<KeepProjection> = {}): PublicStanding['keeps'][number] {
  const safe = { status: 'safe', date: null, earliest: null, latest: null, review: null, deadline: null, reason: null } as const;
  return { ...result, projection: { ...safe, ...projection } };
}

export function decision(kind: PublicDecision['kind'], day: string, changes: Partial<PublicDecision> = {}): PublicDecision {
  return {
    partner: PARTNER,
    track: null,
    day,
    kind,
    from: null,
    to: null,
    fromName: null,
    toName: null,
    edition: '2026-01-01',
    deadline: null,
    because: [],
    ...changes,
  };
}

/** On Silver, on the way to Gold. */
export function partnerOn(changes: Partial<PublicStanding>): PublicPartner {
  const standing: Omit<PublicStanding, 'tally'> = {
    partner: PARTNER,
    track: null,
    trackName: null,
    asOf: AS_OF,
    edition: '2026-01-01',
    held: 'silver',
    earned: 'silver',
    next: 'gold',
    since: '2026-04-01',
    state: 'good',
    warning: null,
    atRisk: [],
    progress: 0.6,
    projection: { status: 'off-track', date: null, earliest: null, latest: null, quarter: null },
    tiers: TIERS,
    criteria: [],
    withheld: 0,
    keeps: [],
    decisions: [],
    ...changes,
  };
  return {
    program: PROGRAM,
    programName: PROGRAM_NAME,
    partner: PARTNER,
    name: 'Northwind',
    summary: null,
    asOf: AS_OF,
    currency: 'USD',
    metrics: METRICS,
    review: REVIEW,
    standings: [{ ...standing, tally: tallyOf(standing.criteria) }],
    exemptions: [],
  };
}
