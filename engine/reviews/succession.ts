import { succeedSeries } from '../measures/succeeded-series.ts';
import type { Exemption } from '../measures/observations.ts';
import type { Former, ReviewSubject } from './replay-state.ts';

/**
 * A partner who takes over from others, on the same ladder: from the day of each succession on, what was observed of the former counts
 * as observed of the new one, and exemptions of the former are the new one's. `own`: what is the partner's own.
 */
export function takeOverFrom(own: ReviewSubject, formers: readonly Former[]): ReviewSubject {
  const byDay = formers.toSorted((a, b) => a.from - b.from || (a.subject.partner < b.subject.partner ? -1 : 1));
  return {
    ...own,
    series: succeedSeries(
      own.series,
      byDay.map(({ subject, from }) => ({ series: subject.series, from })),
    ),
    exemptions: [...own.exemptions, ...byDay.flatMap((former) => handOnExemptions(former, own.partner))],
    formers: byDay,
  };
}

function handOnExemptions({ subject, from }: Former, partner: string): Exemption[] {
  return subject.exemptions
    .filter(({ until }) => until === null || until >= from)
    .map((exemption) => ({ ...exemption, partner, from: Math.max(exemption.from, from) }));
}
