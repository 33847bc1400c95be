import type { CriterionResult } from '../../../engine/results.ts';
import type { PublicProgram } from '../../../engine/wire.ts';

/** Whether a result rests on a figure that is not for everyone. */
export function isOwnFigure(result: CriterionResult, { metrics }: Pick<PublicProgram, 'metrics'>): boolean {
  if (result.members) return result.members.some(({ criteria }) => criteria.some((one) => isOwnFigure(one, { metrics })));
  return metrics.find(({ id }) => id === result.metric)?.visibility !== 'public';
}
