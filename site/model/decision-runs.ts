/** Decisions in runs: reviews that changed nothing, one after the other, are one thing to a reader. */
import type { PublicDecision } from '../../engine/wire.ts';

/** From how many uneventful reviews on one line stands for all of them. */
const LEAST = 3;

/** The decisions of one line: a single one, or a run of reviews that all left the same tier as it was. */
export type DecisionRun = [PublicDecision, ...PublicDecision[]];

/** In the order given, which is newest first. */
export function groupDecisions(decisions: readonly PublicDecision[]): DecisionRun[] {
  const runs: DecisionRun[] = [];
  for (const decision of decisions) {
    const last = runs.at(-1);
    if (last && isSameReview(last[0], decision)) last.push(decision);
    else runs.push([decision]);
  }
  return runs.flatMap((run) => (run.length < LEAST ? run.map((decision): DecisionRun => [decision]) : [run]));
}

function isSameReview(one: PublicDecision, other: PublicDecision): boolean {
  return one.kind === 'retained' && other.kind === 'retained' && one.to === other.to && one.partnerName === other.partnerName;
}
