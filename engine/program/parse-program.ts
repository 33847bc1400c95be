import { gatherFaults } from './fault-limit.ts';
import { MORE_FAULTS, type Fault, type Path } from './faults.ts';
import type { Ladder, Program, Tier } from './program.ts';
import { checkAttributeIds, finishAttribute, readAttributes } from './schema/attributes.ts';
import { readBrand } from './schema/brand.ts';
import { checkCriteria, finishBar, finishRequirement } from './schema/criteria.ts';
import { readFields } from './schema/fields.ts';
import { checkKeeps } from './schema/keeps.ts';
import { finishMetric, readMetrics, type MetricDraft } from './schema/metrics.ts';
import { readRanking, readReview } from './schema/rules.ts';
import { checkComputedParts } from './schema/computed-parts.ts';
import { readLadders, type LadderDraft, type TierDraft } from './schema/tiers.ts';
import { boolean, currency, day, duration, id, orElse, orNull, part, text, wholeNumber, within } from './schema/values.ts';

/** The keys of a program. */
export const PROGRAM = {
  id,
  name: text,
  summary: text,
  source: orNull(text),
  open: orNull(text),
  announced: orNull(day),
  effective: orNull(day),
  currency: orNull(currency),
  timezone: orElse(text, 'UTC'),
  yearBegins: orElse(within(wholeNumber, { min: 1, max: 12 }), 1),
  cumulative: orElse(boolean, true),
  metrics: part,
  attributes: part,
  tiers: part,
  tracks: part,
  review: part,
  notice: orNull(duration),
  ranking: part,
  brand: part,
};

export type ParsedProgram = { ok: true; program: Program } | { ok: false; faults: Fault[] };

/**
 * One edition of a program from data of any kind (parsed YAML or JSON: maps, lists, text, numbers; days as ISO text). Refused whole,
 * with every fault found up to `MAX_FAULTS`, or complete: defaults filled in, references resolved, durations and days parsed. Never throws.
 * Whether `timezone` and `currency` name ones that exist is for an edge to judge: the engine has no table of them.
 */
export function parseProgram(input: unknown): ParsedProgram {
  const { value, faults } = gatherFaults(MORE_FAULTS, (found: Fault[]) => readProgram(input, found));
  return value ? { ok: true, program: value } : { ok: false, faults };
}

/** Null when anything was at fault. */
function readProgram(input: unknown, faults: Fault[]): Program | null {
  const fields = readFields(PROGRAM, input, [], faults);
  if (!fields) return null;
  const metrics = readMetrics(fields.metrics, ['metrics'], faults);
  const attributes = readAttributes(fields.attributes, ['attributes'], faults);
  const ladders = readLadders(fields.tiers, fields.tracks, faults);
  const review = readReview(fields.review, ['review'], faults);
  const ranking = readRanking(fields.ranking, ['ranking'], faults);
  const brand = readBrand(fields.brand, ['brand'], faults);
  if (metrics) checkComputedParts(metrics, faults);
  if (metrics && attributes) {
    checkAttributeIds(attributes, metrics, faults);
    checkCriteria(ladders, { metrics, attributes }, faults);
    for (const ladder of ladders) checkKeeps(ladder, fields.cumulative ?? true, metrics, faults);
  }
  const usesOfMoney = findMoney(metrics ?? new Map(), ladders);
  if (fields.currency === null && usesOfMoney[0])
    faults.push({ code: 'currency-missing', path: ['currency'], used: usesOfMoney[0] });
  if (faults.length > 0) return null;

  const {
    tiers: _tiers,
    tracks: _tracks,
    ...plain
  } = fields as { [K in keyof typeof fields]: Exclude<(typeof fields)[K], undefined> };
  return {
    ...plain,
    currency: usesOfMoney.length > 0 ? plain.currency : null,
    metrics: [...metrics!.values()].map((metric) => finishMetric(metric, review?.staleAfter ?? null)),
    attributes: [...attributes!.values()].map(finishAttribute),
    ladders: ladders.map(finishLadder),
    review,
    ranking,
    brand,
  };
}

function findMoney(metrics: Map<string, MetricDraft>, ladders: LadderDraft[]): Path[] {
  const inMetrics = [...metrics.values()].filter(({ unit }) => unit === 'money').map(({ path }) => [...path, 'unit']);
  const inBenefits = ladders.flatMap(({ tiers }) => tiers).filter(({ benefits }) => benefits.some(({ kind }) => kind === 'mdf'));
  return [...inMetrics, ...inBenefits.map(({ path }) => [...path, 'benefits'])];
}

function finishLadder({ track, name, tiers }: LadderDraft): Ladder {
  return { track, name, tiers: tiers.map(finishTier) };
}

function finishTier({ path: _, criteria, requires, keeps, health, replaces, ...rest }: TierDraft): Tier {
  const { id, name, summary, benefits, investment, boost, featured, open } = rest as typeof rest & Tier;
  return {
    id,
    name,
    summary,
    published: criteria === null,
    requires: requires!.map(finishRequirement),
    keeps: keeps.map(finishBar),
    benefits,
    investment,
    boost,
    featured,
    health: health.map((watched) => watched.id),
    replaces: replaces.map((replaced) => replaced.id),
    open,
  };
}
