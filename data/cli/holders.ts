import type { Day } from '../../engine/primitives/calendar.ts';
import type { Holder } from '../../engine/planning/health.ts';
import { replayReviews } from '../../engine/reviews/review.ts';
import type { Inputs } from './inputs.ts';
import { eachWithProgress } from './progress.ts';

/** By track, everyone with the tier held on a day (null: none). A track without anyone is not in it. */
export async function findHolders({ editions, subjects }: Inputs, asOf: Day): Promise<Map<string | null, Holder[]>> {
  const holders = new Map<string | null, Holder[]>();
  for await (const subject of eachWithProgress('Reviewing', subjects)) {
    const { held } = replayReviews(editions, subject, asOf).state;
    const ofTrack = holders.get(subject.track);
    const holder = { held, series: subject.series };
    if (ofTrack) ofTrack.push(holder);
    else holders.set(subject.track, [holder]);
  }
  return holders;
}
