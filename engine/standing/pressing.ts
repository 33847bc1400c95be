import { isPassed } from '../evaluation/status.ts';
import type { IsoDay } from '../primitives/calendar.ts';
import type { Because, CriterionResult, Decision, KeepProjection, Warning } from '../results.ts';
import { isSoon } from './risks.ts';

/** Something that is needed, as it stands now, or stood on the day of a warning. */
export type Bar = CriterionResult | (Because & { needs: number | null });

export type KeptBar = Bar & { projection?: KeepProjection };

/** `decisions`: those of a warning say what it named. */
export interface PressingFacts {
  asOf: IsoDay;
  warning: Warning | null;
  keeps: readonly (CriterionResult & { projection?: KeepProjection })[];
  decisions: readonly (Pick<Decision, 'kind' | 'day'> & { because: readonly (Because & { needs: number | null })[] })[];
}

/** Of what the held tier needs: what an open warning names, then what the next reviews would warn of. */
export function listPressing({ warning, keeps, decisions, asOf }: PressingFacts): KeptBar[] {
  const then = decisions.find(({ kind, day }) => kind === 'warned' && day === warning?.since)?.because;
  const named = (warning?.failing ?? []).map(
    (id): KeptBar =>
      keeps.find((bar) => bar.id === id) ??
      then?.find((bar) => bar.id === id) ?? { id, status: 'unmet', value: null, direction: null, target: null, needs: null },
  );
  const risks = keeps.filter((bar) => !named.includes(bar) && bar.projection && isSoon(bar.projection, asOf));
  return [...named, ...risks];
}

/** Whether what the next tier needs is the very thing that is pressing. */
export function isPressing({ id, target }: CriterionResult, facts: PressingFacts): boolean {
  return listPressing(facts).some((bar) => bar.id === id && bar.target === target && !isPassed(bar.status));
}
