import { formatDay, type Day } from '../primitives/calendar.ts';
import { editionOn, type Editions } from '../program/editions.ts';
import type { ReviewSubject } from '../reviews/replay-state.ts';
import { replayHistory } from '../reviews/history.ts';
import { entitlementsOf, type Delivery } from '../rewards/entitlements.ts';
import { standingOn } from '../standing/standing.ts';
import { noticesAhead, noticesOfExemptions, noticesOfOwed } from './ahead.ts';
import { noticesOfDecisions } from './decided.ts';
import { notice, type Notice } from './notice.ts';

/**
 * All that there is to tell of one partner on one ladder, as it is on a day: what was decided, and what is about to happen. What of it is new,
 * `findNews` says. `deliveries`: with those of the partners that were taken over from.
 */
export function noticesOn(editions: Editions, subject: ReviewSubject, deliveries: readonly Delivery[], asOf: Day): Notice[] {
  const history = replayHistory(editions, subject, asOf);
  const { track, series, exemptions } = subject;
  const decided = noticesOfDecisions(history.decisions);
  const standing = standingOn(editions, subject, asOf, history.state);
  if (!standing) return decided;
  return [
    ...decided,
    ...noticesAhead(editionOn(editions, asOf)!, standing, series),
    ...noticesOfExemptions(exemptions, track, asOf),
    ...noticesOfOwed(entitlementsOf(editions, history, track, deliveries, asOf).owed, track),
  ];
}

/** Of the program itself: its editions, as far as they are announced or in force. */
export function programNoticesOn(editions: Editions, asOf: Day): Notice[] {
  return editions.flatMap(({ announced, effective }): Notice[] => {
    if (effective === null) return [];
    const edition = formatDay(effective);
    const known =
      announced !== null && announced <= asOf && announced < effective
        ? [notice('edition.announced', null, [edition], announced, { edition, announced: formatDay(announced) })]
        : [];
    return effective <= asOf ? [...known, notice('edition.in-force', null, [edition], effective, { edition })] : known;
  });
}
