import { addMonths, formatDay, parseDay, type Day, type IsoDay } from '../primitives/calendar.ts';
import { forecastBar, type Forecast, type Past } from './bar-forecast.ts';
import { judgeAsk } from '../evaluation/criterion.ts';
import { partBars } from './part-bars.ts';
import type { Rank } from '../evaluation/evaluate.ts';
import { forecastKeep, MONTHS_AHEAD, type KeepForecast } from './keep-forecast.ts';
import type { Ask, AskedGroup, ResolvedLadder } from '../program/ladder.ts';
import { reviewFrom } from '../program/review-days.ts';
import type { Term } from '../program/timeline.ts';
import type { CriterionResult, KeepProjection } from '../results.ts';

type KnownTerm = Pick<Term, 'program' | 'first' | 'end'>;

const SAFE: KeepForecast = { status: 'safe', date: null, earliest: null, latest: null, reason: null };
const FAILING: KeepProjection = {
  status: 'failing',
  date: null,
  earliest: null,
  latest: null,
  review: null,
  deadline: null,
  reason: null,
};

/**
 * Which of the bars to keep a tier are likely to be lost, when, and which review would find it. One for each of them, in that order.
 * `criteria`: how they stand on the last day of `past`, one each and in the same order, exemptions applied. `terms`: where reviews are
 * looked up, those of editions to come too.
 */
export function projectKeeps(
  ladder: ResolvedLadder,
  rank: Rank,
  past: Past,
  criteria: readonly CriterionResult[],
  terms: readonly KnownTerm[] = [{ program: ladder.program, first: -Infinity, end: Infinity }],
): KeepProjection[] {
  const keeps = ladder.tiers[rank]?.keeps ?? [];
  return keeps.map((ask, i) => describeKeep(terms, past, ask, criteria[i]!));
}

function describeKeep(terms: readonly KnownTerm[], past: Past, ask: Ask, result: CriterionResult): KeepProjection {
  if (result.status === 'exempt') return describe(terms, forecastExempt(past, ask, result));
  if (result.status === 'not-applicable') return describe(terms, SAFE);
  if (result.status === 'unknown') return { ...FAILING, status: 'too-little-data' };
  if (result.status !== 'met') return { ...FAILING, ...foundBy(terms, past.asOf + 1) };
  return describe(terms, forecastMet(past, ask, result));
}

function forecastMet(past: Past, ask: Ask, result: CriterionResult): KeepForecast {
  if (ask.kind === 'group') return forecastGroup(past, ask, result);
  // A score is lost with its sum, or with the first of the parts that have to give enough.
  return firstOf([ask, ...partBars(past.program, ask)].map((bar) => forecastKeep(past, bar)));
}

/** As long as the partner is exempt it is kept, whatever is measured; from then on what is measured counts. */
function forecastExempt(past: Past, ask: Ask, { exemption }: CriterionResult): KeepForecast {
  const last = exemption!.until === null ? null : parseDay(exemption!.until)!;
  if (last === null || last >= addMonths(past.asOf, MONTHS_AHEAD)) return SAFE;
  const result = judgeAsk(ask, past.months.at(-1)!, null);
  if (result.status === 'met') return notBefore(last + 1, forecastMet(past, ask, result));
  if (result.status === 'unknown' || (ask.kind === 'bar' && isMetBy(last + 1, forecastBar(past, ask)))) return SAFE;
  const [date, day] = [last + 1, formatDay(last)];
  return { status: 'at-risk', date, earliest: date, latest: date, reason: { code: 'exemption-ends', day } };
}

function notBefore(first: Day, { date, earliest, latest, ...forecast }: KeepForecast): KeepForecast {
  if (date === null) return { date, earliest, latest, ...forecast };
  return { ...forecast, date: Math.max(first, date), earliest: Math.max(first, earliest!), latest: Math.max(first, latest!) };
}

function isMetBy(day: Day, { status, date }: Forecast): boolean {
  return status === 'on-track' && date !== null && date <= day;
}

/** A member is lost with the first of its bars, the group with the first member that it cannot spare. */
function forecastGroup(past: Past, { needs, members }: AskedGroup, result: CriterionResult): KeepForecast {
  const kept = members.flatMap((bars, i) => {
    const { status, criteria } = result.members![i]!;
    if (status !== 'met') return [];
    return [
      firstOf(bars.map((bar, j) => (criteria[j]!.status === 'exempt' ? forecastExempt : forecastMet)(past, bar, criteria[j]!))),
    ];
  });
  return kept.sort(compareLosses)[kept.length - needs]!;
}

function firstOf(forecasts: KeepForecast[]): KeepForecast {
  return forecasts.sort(compareLosses)[0] ?? SAFE;
}

/** What is lost first comes first, then what nothing is known of. */
function compareLosses(a: KeepForecast, b: KeepForecast): number {
  const dayOf = ({ status, date }: KeepForecast): number =>
    date ?? (status === 'too-little-data' ? Number.MAX_SAFE_INTEGER : Infinity);
  return dayOf(a) === dayOf(b) ? 0 : dayOf(a) - dayOf(b);
}

function describe(terms: readonly KnownTerm[], { status, date, earliest, latest, reason }: KeepForecast): KeepProjection {
  return {
    status,
    date: format(date),
    earliest: format(earliest),
    latest: format(latest),
    ...foundBy(terms, date),
    reason,
  };
}

function foundBy(terms: readonly KnownTerm[], day: Day | null): Pick<KeepProjection, 'review' | 'deadline'> {
  const found = day === null ? null : reviewFrom(terms, day);
  return { review: format(found && found.day), deadline: format(found && found.deadline) };
}

function format(day: Day | null): IsoDay | null {
  return day === null || !Number.isFinite(day) ? null : formatDay(day);
}
