import { exemptOn, judgeAsks } from '../../engine/evaluation/evaluate.ts';
import { readMetrics } from '../../engine/measures/reading.ts';
import type { ReviewSubject } from '../../engine/reviews/replay-state.ts';
import type { CriterionResult } from '../../engine/results.ts';
import { termOn, termsOf } from '../../engine/program/timeline.ts';
import type { DatedProgram } from '../catalog.ts';

/** The public bars to keep a tier, as they stand on the catalog's day; none when no tier is held. */
export function publishKeeps(
  { editions, asOf }: DatedProgram,
  subject: ReviewSubject,
  held: string | null,
  isPublic: (criterion: { id: string }) => boolean,
): CriterionResult[] {
  const term = termOn(termsOf(editions, subject.track), asOf);
  const tier = term?.ladder?.tiers.find(({ id }) => id === held);
  if (!term?.ladder || !tier) return [];
  const readings = readMetrics(term.program, subject.series, asOf);
  return judgeAsks(tier.keeps, readings, exemptOn(subject.exemptions, asOf)).filter(isPublic);
}
