import { adviseProgram } from '../../engine/planning/advise.ts';
import type { Advice } from '../../engine/planning/advise/advice.ts';
import type { DatedProgram } from '../catalog.ts';
import { publishLadders, publishMetrics } from './definition.ts';
import { layGroundwork } from './groundwork.ts';

/**
 * What is unwise in the edition in force, as far as it tells nothing that is withheld: not of a metric that is the operator's alone, and
 * not whether a tier needs more than the one below, where either has criteria that are not shown.
 */
export function publishAdvice(dated: DatedProgram): Advice[] {
  const program = layGroundwork(dated).edition;
  const shown = new Set(publishMetrics(program).map(({ id }) => id));
  const secretive = new Set(
    publishLadders(program).flatMap(({ track, tiers }) =>
      tiers.filter(({ undisclosed }) => undisclosed > 0).map(({ id }) => keyOf(track, id)),
    ),
  );
  return adviseProgram(program).filter((advice) => {
    if ('metric' in advice) return shown.has(advice.metric);
    if (advice.code !== 'asks-no-more') return true;
    return [advice.tier, advice.below].every((tier) => !secretive.has(keyOf(advice.track, tier)));
  });
}

function keyOf(track: string | null, tier: string): string {
  return `${track ?? ''}/${tier}`;
}
