import { parseDay, type IsoDay } from '../primitives/calendar.ts';
import type { KeepProjection } from '../results.ts';

/** A bar that is kept now and is likely to be lost before long. */
export interface Risk extends Pick<KeepProjection, 'review' | 'deadline' | 'reason'> {
  bar: string;
  date: IsoDay;
}

/** What is further away is a matter of its own criterion. What runs out is renewed in the ordinary course, so it is told later than a decline. */
const SOON_DAYS = 183;
const RUNS_OUT_SOON_DAYS = 61;

/** What is first lost comes first. */
export function listRisks(keeps: readonly { id: string; projection?: KeepProjection }[], asOf: IsoDay): Risk[] {
  const risks = keeps.flatMap(({ id, projection }): Risk[] => {
    if (!projection || projection.date === null) return [];
    const { date, review, deadline, reason } = projection;
    const soon = reason?.code === 'runs-out' ? RUNS_OUT_SOON_DAYS : SOON_DAYS;
    return daysBetween(asOf, date) <= soon ? [{ bar: id, date, review, deadline, reason }] : [];
  });
  // ISO days sort as text.
  return risks.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

export function daysBetween(from: IsoDay, to: IsoDay): number {
  return parseDay(to)! - parseDay(from)!;
}
