import type { Day } from '../primitives/calendar.ts';
import type { PartnerSeries } from '../measures/observations.ts';
import type { ReviewSubject } from './replay-state.ts';
import type { Term } from '../program/timeline.ts';

/** Days on which a partner is enrolled without a break. */
export interface EnrolledDays {
  from: Day;
  /** The first day on which the partner is not enrolled any more; ∞ while no end is known. */
  until: Day;
}

/**
 * The periods given, else from the day on which the first observation counts, each moved to the first day on which an edition with the
 * partner's ladder is in force. Who takes over from an enrolled partner is enrolled from that day on, for as long as the other was to be;
 * the other's enrolment ends with it. Periods that meet are one. By day; none: nothing was observed yet and no day is given, or no
 * edition has the ladder.
 */
export function enrolmentsOf(terms: readonly Term[], subject: ReviewSubject): EnrolledDays[] {
  const { formers = [], successor } = subject;
  const periods = ownPeriods(terms, subject);
  for (const { subject: former, from } of formers) {
    const last = enrolmentOn(terms, former, from - 1);
    // An end on the very day is the succession itself.
    if (last) periods.push({ from, until: last.until > from ? last.until : Infinity });
  }
  // Almost always there is one: this is asked of everybody.
  const joined = periods.length > 1 ? joinPeriods(periods) : periods;
  return successor ? endOn(joined, successor.from) : joined;
}

/** The period that a day lies in; null: the partner is not enrolled on it. */
export function enrolmentOn(terms: readonly Term[], subject: ReviewSubject, day: Day): EnrolledDays | null {
  return enrolmentsOf(terms, subject).find(({ from, until }) => from <= day && day < until) ?? null;
}

function ownPeriods(terms: readonly Term[], { enrolled, series }: ReviewSubject): EnrolledDays[] {
  const given = enrolled ?? [{ from: firstArrival(series), until: null }];
  const periods: EnrolledDays[] = [];
  for (const { from: day, until: end } of given) {
    const term = terms.find((one) => one.ladder !== null && one.end > day);
    const from = Math.max(day, term?.first ?? Infinity);
    const until = end ?? Infinity;
    if (from < until) periods.push({ from, until });
  }
  return periods;
}

/** ∞: nothing was observed. */
function firstArrival(series: PartnerSeries): Day {
  let first = Infinity;
  // What was not late is in order of its days.
  for (const { received, hasLate } of series.values()) {
    const count = hasLate ? received.length : Math.min(1, received.length);
    for (let i = 0; i < count; i++) if (received[i]! < first) first = received[i]!;
  }
  return first;
}

function joinPeriods(periods: readonly EnrolledDays[]): EnrolledDays[] {
  const joined: EnrolledDays[] = [];
  for (const { from, until } of periods.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else joined.push({ from, until });
  }
  return joined;
}

function endOn(periods: readonly EnrolledDays[], day: Day): EnrolledDays[] {
  return periods.filter(({ from }) => from < day).map(({ from, until }) => ({ from, until: Math.min(until, day) }));
}
