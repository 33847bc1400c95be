import { worthOf } from '../../../engine/planning/value-curve.ts';
import type { PublicMetric } from '../../../engine/wire.ts';
import type { DatedProgram } from '../../catalog.ts';
import { layGroundwork } from '../groundwork.ts';
import { discloseMetrics, editionsUpTo, isShownTo, type Audience } from '../visibility.ts';

/** What of a program's figures an audience may look at as a whole. */
export interface Watched {
  metrics: Pick<PublicMetric, 'id' | 'label' | 'unit' | 'outOf'>[];
  /** In the order of the program; `tiers`: by tier, the lowest first, the metrics that it watches. `worth`: those that say what a partner brings. */
  ladders: { tiers: string[][]; worth: string[] }[];
}

/** A metric is shown to those alone who may see its values. */
export function publishWatched(program: DatedProgram, audience: Audience = 'public'): Watched {
  const { edition } = layGroundwork(program);
  const visibilities = discloseMetrics(editionsUpTo(program.editions, program.asOf));
  const isShown = (id: string): boolean => isShownTo(audience, visibilities.get(id));
  return {
    metrics: edition.metrics.filter(({ id }) => isShown(id)).map(({ id, label, unit, outOf }) => ({ id, label, unit, outOf })),
    ladders: edition.ladders.map((ladder) => ({
      tiers: ladder.tiers.map(({ health }) => health.filter(isShown)),
      worth: worthOf(ladder, edition.metrics).filter(isShown),
    })),
  };
}
