import type { Day } from '../primitives/calendar.ts';
import type { Program } from '../program/program.ts';
import type { ReviewSubject } from './replay-state.ts';
import { replayReviews, type Replay } from './review.ts';

/** A partner's decisions with those of the partners that it took over from, up to the day before each succession. */
export interface History extends Replay {
  formers: { partner: string; from: Day; history: History }[];
}

/** `replay`: up to that very day, when there was one anyhow; it spares a second. */
export function replayHistory(
  editions: readonly Program[],
  subject: ReviewSubject,
  until: Day,
  replay: Replay = replayReviews(editions, subject, until),
): History {
  const begun = (subject.formers ?? []).filter(({ from }) => from <= until);
  const formers = begun.map(({ subject: former, from }) => ({
    partner: former.partner,
    from,
    history: replayHistory(editions, former, from - 1),
  }));
  return { ...replay, formers };
}
