import { formatDay, type IsoDay } from '../../../../engine/primitives/calendar.ts';
import type { CriterionResult, Evaluation } from '../../../../engine/results.ts';
import { letGo, type Contender } from '../contender.ts';
import type { Facts } from '../workload.ts';

/** The same rules as a programmer would write them down for this one program. Each result is let go when the next is there, as a server does. */
export default {
  name: 'by hand, ifs',
  base: 'by-hand',
  gives: 'full result',
  prepare({ facts, asOf }) {
    const tiers = new Array<string>(facts.length);
    const evaluateAt = (i: number): Evaluation => evaluateByHand(facts[i]!, formatDay(asOf));
    return {
      run() {
        for (let i = 0; i < facts.length; i++) tiers[i] = letGo(evaluateAt(i)).earned!;
      },
      tiers: () => tiers,
      results: () => facts.map((_, i) => evaluateAt(i)),
    };
  },
} satisfies Contender;

export function evaluateByHand(p: Facts, asOf: IsoDay): Evaluation {
  const observed = formatDay(p.observed);
  const isGold =
    p.installs !== null &&
    p.installs >= 500 &&
    p.rating !== null &&
    p.rating >= 4.5 &&
    p.reviews !== null &&
    p.reviews >= 50 &&
    p.revenue !== null &&
    p.revenue >= 50_000 &&
    p.security === 1;
  const isPlatinum =
    isGold &&
    p.installs! >= 2000 &&
    p.certifications !== null &&
    p.certifications >= 5 &&
    p.tickets !== null &&
    p.tickets <= 20 &&
    p.uptime !== null &&
    p.uptime >= 99.5;
  const isSilver =
    isGold ||
    (p.installs !== null &&
      p.installs >= 25 &&
      p.rating !== null &&
      p.rating >= 4 &&
      p.reviews !== null &&
      p.reviews >= 15 &&
      p.security === 1);

  if (isPlatinum) return result(p, asOf, 'platinum', null, platinum(p, observed));
  if (isGold) return result(p, asOf, 'gold', 'platinum', platinum(p, observed));
  if (isSilver) return result(p, asOf, 'silver', 'gold', gold(p, observed));
  return result(p, asOf, 'registered', 'silver', silver(p, observed));
}

export function silver(p: Facts, observed: IsoDay): CriterionResult[] {
  return [
    atLeast('silver/installs', 'installs', 'silver', p.installs, 25, observed),
    atLeast('silver/rating', 'rating', 'silver', p.rating, 4, observed),
    atLeast('silver/reviews', 'reviews', 'silver', p.reviews, 15, observed),
    flag('silver/security', 'security', 'silver', p.security, observed),
  ];
}

export function gold(p: Facts, observed: IsoDay): CriterionResult[] {
  return [
    flag('silver/security', 'security', 'silver', p.security, observed),
    atLeast('gold/installs', 'installs', 'gold', p.installs, 500, observed),
    atLeast('gold/rating', 'rating', 'gold', p.rating, 4.5, observed),
    atLeast('gold/reviews', 'reviews', 'gold', p.reviews, 50, observed),
    atLeast('gold/revenue', 'revenue', 'gold', p.revenue, 50_000, observed),
  ];
}

export function platinum(p: Facts, observed: IsoDay): CriterionResult[] {
  return [
    flag('silver/security', 'security', 'silver', p.security, observed),
    atLeast('gold/rating', 'rating', 'gold', p.rating, 4.5, observed),
    atLeast('gold/reviews', 'reviews', 'gold', p.reviews, 50, observed),
    atLeast('gold/revenue', 'revenue', 'gold', p.revenue, 50_000, observed),
    atLeast('platinum/installs', 'installs', 'platinum', p.installs, 2000, observed),
    atLeast('platinum/certifications', 'certifications', 'platinum', p.certifications, 5, observed),
    atMost('platinum/tickets', 'tickets', 'platinum', p.tickets, 20, observed),
    atLeast('platinum/uptime', 'uptime', 'platinum', p.uptime, 99.5, observed),
  ];
}

function atLeast(
  id: string,
  metric: string,
  tier: string,
  value: number | null,
  target: number,
  observed: IsoDay,
): CriterionResult {
  if (value === null)
    return {
      id,
      metric,
      tier,
      status: 'unknown',
      value,
      direction: 'atLeast',
      target,
      progress: 0,
      remaining: null,
      observed: null,
    };
  if (value >= target)
    return { id, metric, tier, status: 'met', value, direction: 'atLeast', target, progress: 1, remaining: 0, observed };
  return {
    id,
    metric,
    tier,
    status: 'unmet',
    value,
    direction: 'atLeast',
    target,
    progress: progressOf(value, target),
    remaining: missingTo(target, value),
    observed,
  };
}

function atMost(
  id: string,
  metric: string,
  tier: string,
  value: number | null,
  target: number,
  observed: IsoDay,
): CriterionResult {
  if (value === null)
    return {
      id,
      metric,
      tier,
      status: 'unknown',
      value,
      direction: 'atMost',
      target,
      progress: 0,
      remaining: null,
      observed: null,
    };
  if (value <= target)
    return { id, metric, tier, status: 'met', value, direction: 'atMost', target, progress: 1, remaining: 0, observed };
  return {
    id,
    metric,
    tier,
    status: 'unmet',
    value,
    direction: 'atMost',
    target,
    progress: progressOf(target, value),
    remaining: missingTo(value, target),
    observed,
  };
}

export function progressOf(part: number, whole: number): number {
  return part <= 0 ? 0 : Math.min(0.99, roundTo(1e12, part / whole));
}

export function missingTo(more: number, less: number): number {
  return roundTo(100, more - less);
}

/** What is measured has two decimals at the most, and progress twelve; what rounding leaves behind them is nobody's figure. */
function roundTo(steps: number, value: number): number {
  return Math.round(value * steps) / steps;
}

function flag(id: string, metric: string, tier: string, value: number | null, observed: IsoDay): CriterionResult {
  if (value === null)
    return {
      id,
      metric,
      tier,
      status: 'unknown',
      value,
      direction: 'atLeast',
      target: 1,
      progress: 0,
      remaining: null,
      observed: null,
    };
  return {
    id,
    metric,
    tier,
    status: value === 1 ? 'met' : 'unmet',
    value,
    direction: 'atLeast',
    target: 1,
    progress: value === 1 ? 1 : 0,
    remaining: null,
    observed,
  };
}

export function result(p: Facts, asOf: IsoDay, earned: string, next: string | null, criteria: CriterionResult[]): Evaluation {
  let progress = 1;
  if (next !== null) {
    progress = 0;
    for (const criterion of criteria) progress += criterion.progress;
    progress = roundTo(1e12, progress / criteria.length);
  }
  const tally = { of: criteria.length, met: 0, unknown: 0 };
  for (const { status } of criteria) {
    if (status === 'met') tally.met++;
    else if (status === 'unknown') tally.unknown++;
  }
  return { partner: p.partner, track: null, asOf, edition: '2026-01-01', earned, next, progress, tally, criteria };
}
