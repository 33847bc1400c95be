import type { DatedProgram, Hold } from './catalog.ts';
import type { ReviewSubject } from '../../engine/reviews/replay-state.ts';
import { replayReviews, type Replay } from '../../engine/reviews/review.ts';

/** Null when not enrolled on the day. `replay`: up to that day, when there was one anyhow. */
export function holdOf(
  { editions, asOf }: DatedProgram,
  subject: ReviewSubject,
  { state }: Replay = replayReviews(editions, subject, asOf),
): Hold | null {
  const { enrolled, held, since, warning } = state;
  return enrolled === null ? null : { track: subject.track, enrolled, held, since, isWarned: warning !== null };
}
