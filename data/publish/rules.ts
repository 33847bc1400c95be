import { formatDay } from '../../engine/primitives/calendar.ts';
import { barsOf } from '../../engine/program/bars-of.ts';
import type { Program, Requirement, Tier } from '../../engine/program/program.ts';
import type { PublicRules } from '../../engine/wire.ts';
import type { DatedProgram } from '../catalog.ts';
import { layGroundwork } from './groundwork.ts';
import { discloseMetrics, editionsUpTo, metricVisibility } from './visibility.ts';

/** As `publishEdition`, without what a tier gives. */
export function publishRules(dated: DatedProgram): Program {
  return withoutGifts(publishEdition(dated));
}

/** Every edition that has begun, so that a history can be worked out again. What one of them keeps back of a metric or attribute is kept back in all. */
export function publishAllRules({ id, editions, asOf }: DatedProgram): PublicRules {
  const begun = editionsUpTo(editions, asOf);
  const shown = begun.map((edition) => withoutGifts(showEdition(edition, begun)));
  const countAsks = (all: readonly Program[]): number =>
    all.flatMap(({ ladders }) => ladders.flatMap(({ tiers }) => tiers.flatMap(({ requires }) => requires))).length;
  return { program: id, asOf: formatDay(asOf), isWhole: countAsks(shown) === countAsks(begun), editions: shown };
}

/** Any of a program's editions as far as everyone may know it, by what these editions keep back of metrics and attributes. */
export function showEdition(edition: Program, editions: readonly Program[]): Program {
  const visibilities = discloseMetrics(editions);
  return keepShown(edition, (metric) => visibilities.get(metric) !== 'operator', secretsOf(editions));
}

function secretsOf(editions: readonly Program[]): Set<string> {
  const attributes = editions.flatMap((edition) => edition.attributes);
  return new Set(attributes.filter(({ visibility }) => visibility === 'operator').map(({ id }) => id));
}

function withoutGifts(edition: Program): Program {
  const strip = (tier: Tier): Tier => ({ ...tier, benefits: [], investment: null });
  return { ...edition, ladders: edition.ladders.map((ladder) => ({ ...ladder, tiers: ladder.tiers.map(strip) })) };
}

/**
 * The edition in force as the engine works with it, as far as everyone may know it: without metrics and attributes that are the operator's alone,
 * and without the criteria that rest on them.
 */
export function publishEdition(dated: DatedProgram): Program {
  const program = layGroundwork(dated).edition;
  const visibilityOf = new Map(program.metrics.map((metric) => [metric.id, metricVisibility(program, metric)]));
  return keepShown(program, (id) => visibilityOf.get(id) !== 'operator');
}

/** `secret`: attributes that are left out too, beside those that the edition itself keeps back. */
function keepShown(program: Program, isKept: (id: string) => boolean, secret: ReadonlySet<string> = new Set()): Program {
  const metrics = program.metrics.filter(({ id }) => isKept(id));
  const shown = new Set(metrics.map(({ id }) => id));
  const attributes = program.attributes.filter(({ id, visibility }) => visibility !== 'operator' && !secret.has(id));
  const told = new Set(attributes.map(({ id }) => id));
  const isShown = (requirement: Requirement): boolean =>
    [...barsOf(requirement), ...(requirement.when?.bars ?? [])].every(({ metric }) => shown.has(metric)) &&
    (requirement.when?.attributes ?? []).every(({ attribute }) => told.has(attribute));
  return {
    ...program,
    metrics,
    attributes,
    ladders: program.ladders.map((ladder) => ({
      ...ladder,
      tiers: ladder.tiers.map((tier) => ({
        ...tier,
        requires: tier.requires.filter(isShown),
        keeps: tier.keeps.filter(({ metric }) => shown.has(metric)),
        health: tier.health.filter((id) => shown.has(id)),
      })),
    })),
  };
}
