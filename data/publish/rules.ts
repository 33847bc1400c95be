import type { Program, Requirement, Tier } from '../../engine/program/program.ts';
import type { DatedProgram } from '../catalog.ts';
import { layGroundwork } from './groundwork.ts';
import { metricVisibility } from './visibility.ts';

/** The same without what a tier gives. */
export function publishRules(dated: DatedProgram): Program {
  const edition = publishEdition(dated);
  const withoutGifts = (tier: Tier): Tier => ({ ...tier, benefits: [], investment: null });
  return { ...edition, ladders: edition.ladders.map((ladder) => ({ ...ladder, tiers: ladder.tiers.map(withoutGifts) })) };
}

/**
 * The edition in force as the engine works with it, as far as everyone may know it: without metrics and attributes that are the operator's alone,
 * and without the criteria that rest on them.
 */
export function publishEdition(dated: DatedProgram): Program {
  const program = layGroundwork(dated).edition;
  const metrics = program.metrics.filter((metric) => metricVisibility(program, metric) !== 'operator');
  const shown = new Set(metrics.map(({ id }) => id));
  const attributes = program.attributes.filter(({ visibility }) => visibility !== 'operator');
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

function barsOf(requirement: Requirement): { metric: string }[] {
  return requirement.kind === 'bar' ? [requirement] : requirement.members.flat();
}
