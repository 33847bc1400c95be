import { parseDay, type IsoDay } from '../primitives/calendar.ts';
import type { KeepProjection } from '../results.ts';

/** A bar to keep that a review would warn of. */
export interface Risk extends Pick<KeepProjection, 'deadline' | 'reason'> {
  bar: string;
  /** Null: it is not met already. */
  date: IsoDay | null;
  review: IsoDay;
}

/** What is further away is a matter of its own criterion. What runs out is renewed in the ordinary course, so it is told later than a decline. */
const SOON_DAYS = 183;
const RUNS_OUT_SOON_DAYS = 61;

/** What is lost already, then what is lost first. Where no review is to come, nothing is at risk. */
export function listRisks(keeps: readonly { id: string; projection?: KeepProjection }[], asOf: IsoDay): Risk[] {
  const risks = keeps.flatMap(({ id, projection }): Risk[] => {
    if (!projection || projection.review === null || !isSoon(projection, asOf)) return [];
    const { date, review, deadline, reason } = projection;
    return [{ bar: id, date, review, deadline, reason }];
  });
  // ISO days sort as text, and nothing before them.
  const dayOf = ({ date }: Risk): string => date ?? '';
  return risks.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

export function daysBetween(from: IsoDay, to: IsoDay): number {
  return parseDay(to)! - parseDay(from)!;
}

/** Whether it is near enough to be told of before all else. */
export function isSoon({ status, date, reason }: Pick<KeepProjection, 'status' | 'date' | 'reason'>, asOf: IsoDay): boolean {
  if (status === 'failing') return true;
  return date !== null && daysBetween(asOf, date) <= (reason?.code === 'runs-out' ? RUNS_OUT_SOON_DAYS : SOON_DAYS);
}
