import type { Day } from '../../../engine/primitives/calendar.ts';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import type { Succession } from '../tables/successions.ts';

/** Who stands for a partner on a day: whoever took over, and from them again, by then. */
export function findSuccessor(successions: readonly Succession[], day: Day): (partner: string) => string {
  const begun = new Map(successions.filter(({ from }) => from <= day).map(({ formerly, partner }) => [formerly, partner]));
  return (partner) => {
    let last = partner;
    for (let next = begun.get(last); next !== undefined; next = begun.get(last)) last = next;
    return last;
  };
}

/** A partner and all that were taken over from: theirs is what was given to any of them. */
export function listPredecessors({ partner, formers = [] }: ReviewSubject): string[] {
  return [partner, ...formers.flatMap(({ subject }) => listPredecessors(subject))];
}
