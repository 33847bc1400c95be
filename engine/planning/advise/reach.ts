import type { AdviceDetail } from './advice.ts';
import type { ResolvedLadder } from '../../program/ladder.ts';
import type { PopulationEvaluation } from '../../evaluation/population.ts';
import { MET, NOT_APPLICABLE, UNKNOWN, UNMET } from '../../evaluation/status.ts';

/** How the partners of a ladder stand to one criterion. Who is exempt, or not asked, is in none of the counts. */
export interface CriterionCount {
  track: string | null;
  tier: string;
  /** `tier/metric`, or `tier/any-1`. */
  criterion: string;
  met: number;
  unmet: number;
  unknown: number;
}

/** Of fewer partners, "nobody" and "everybody" say little. */
const MIN_PARTNERS = 10;

/** Counts what `evaluatePopulation` says of each criterion of the ladder, but for thresholds that are not published. */
export function countCriteria(ladder: ResolvedLadder, { status }: Pick<PopulationEvaluation, 'status'>): CriterionCount[] {
  return ladder.asks.flatMap((ask, index) => {
    if (ask.kind === 'bar' && ask.target === null) return [];
    const counts = new Uint32Array(NOT_APPLICABLE + 1);
    for (const code of status[index]!) counts[code]!++;
    const [unmet, unknown, met] = [counts[UNMET]!, counts[UNKNOWN]!, counts[MET]!];
    return [{ track: ladder.track, tier: ask.tier, criterion: ask.id, met, unmet, unknown }];
  });
}

/** Criteria that tell nobody apart. */
export function adviseReach(counts: readonly CriterionCount[]): AdviceDetail[] {
  return counts.flatMap(({ track, tier, criterion, met, unmet, unknown }): AdviceDetail[] => {
    const known = met + unmet;
    if (known === 0 && unknown >= MIN_PARTNERS) {
      return [{ code: 'unknown-for-everyone', track, tier, criterion, partners: unknown }];
    }
    if (known < MIN_PARTNERS) return [];
    if (met === 0) return [{ code: 'met-by-nobody', track, tier, criterion, partners: known }];
    return unmet === 0 ? [{ code: 'met-by-everyone', track, tier, criterion, partners: known }] : [];
  });
}
