import type { Because, CriterionResult } from '../results.ts';

/** What a decision keeps of a criterion. */
export function toBecause({ id, status, value, direction, target, lapsedOn }: CriterionResult): Because {
  return lapsedOn ? { id, status, value, direction, target, lapsedOn } : { id, status, value, direction, target };
}
