import { parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import { resolveLadder, type ResolvedLadder } from '../../../engine/program/ladder.ts';
import type { Reading } from '../../../engine/measures/reading.ts';
import { parseProgram } from '../../../engine/program/parse-program.ts';

/** Three tiers over the one that asks nothing, twelve criteria, eight metrics: what every contender is to evaluate. */
const PROGRAM = {
  id: 'bench',
  name: 'Bench',
  summary: 'A ladder of the usual size.',
  effective: '2026-01-01',
  currency: 'USD',
  metrics: {
    installs: { label: 'Installations', unit: 'count' },
    rating: { label: 'Rating', unit: 'rating', outOf: 5 },
    reviews: { label: 'Reviews', unit: 'count' },
    revenue: { label: 'Revenue', unit: 'money' },
    certifications: { label: 'Certifications', unit: 'count' },
    tickets: { label: 'Open tickets', unit: 'count' },
    uptime: { label: 'Uptime', unit: 'percent' },
    security: { label: 'Security review', unit: 'flag' },
  },
  tiers: [
    { id: 'registered', name: 'Registered' },
    { id: 'silver', name: 'Silver', requires: { installs: 25, rating: 4, reviews: 15, security: true } },
    { id: 'gold', name: 'Gold', requires: { installs: 500, rating: 4.5, reviews: 50, revenue: 50_000 } },
    { id: 'platinum', name: 'Platinum', requires: { installs: 2000, certifications: 5, tickets: { atMost: 20 }, uptime: 99.5 } },
  ],
};

export const METRICS = ['installs', 'rating', 'reviews', 'revenue', 'certifications', 'tickets', 'uptime', 'security'] as const;
export type MetricId = (typeof METRICS)[number];

/** A partner as hand-written code would be given one: plain numbers; null: never observed. */
export type Facts = { partner: string; observed: Day } & Record<MetricId, number | null>;

export interface Workload {
  asOf: Day;
  ladder: ResolvedLadder;
  facts: Facts[];
}

export const PARTNERS = 10_000;

/** The same partners in every process. */
export function makeWorkload(partners = PARTNERS): Workload {
  const parsed = parseProgram(PROGRAM);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const random = mulberry32(20_260_101);
  const asOf = parseDay('2026-11-22')!;
  const facts = Array.from({ length: partners }, (_, i) => makeFacts(`p${i}`, asOf, random));
  return { asOf, ladder: resolveLadder(parsed.program, null)!, facts };
}

export function readingsOf(facts: Facts): Reading[] {
  return METRICS.map((metric) => {
    const value = facts[metric];
    return value === null
      ? { value: null, low: -Infinity, high: Infinity, observed: null }
      : { value, low: value, high: value, observed: facts.observed };
  });
}

/** A level for the partner and some noise about it, so that every tier has its share; one value in fifty was never observed. */
function makeFacts(partner: string, asOf: Day, random: () => number): Facts {
  const level = random();
  const around = (low: number, high: number): number | null =>
    random() < 0.02 ? null : low + (high - low) * Math.min(1, Math.max(0, level + (random() - 0.5) * 0.4));
  const whole = (value: number | null): number | null => value && Math.round(value);
  const twoPlaces = (value: number | null): number | null => value && Math.round(value * 100) / 100;
  return {
    partner,
    observed: asOf - Math.floor(random() * 30),
    installs: whole(around(0, 3500)),
    rating: twoPlaces(around(3.5, 5)),
    reviews: whole(around(0, 150)),
    revenue: whole(around(0, 150_000)),
    certifications: whole(around(0, 9)),
    tickets: whole(around(40, 2)),
    uptime: twoPlaces(around(99, 100)),
    security: random() < 0.9 ? 1 : 0,
  };
}

/** Tommy Ettinger's mulberry32. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
