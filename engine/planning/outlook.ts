import { addDuration, formatDay, nextOccurrence, parseDay, type Day, type IsoDay } from '../primitives/calendar.ts';
import { medianOf } from '../primitives/order-statistics.ts';
import type { PartnerSeries, Series } from '../measures/observations.ts';
import type { Metric, Program } from '../program/program.ts';
import type { Standing } from '../results.ts';

/**
 * What is likely to become of a standing before long. `rise`: the next tier is reached. `fall`: a deadline passes, or something that is
 * needed to stay falls short. `lapse`: something runs out and has to be renewed. `silent`: no data come where they used to, and what is known
 * becomes too old.
 */
export type ForeseenKind = 'rise' | 'fall' | 'lapse' | 'silent';

export interface Foreseen {
  partner: string;
  kind: ForeseenKind;
  date: IsoDay;
  earliest: IsoDay | null;
  latest: IsoDay | null;
  /** Of `rise` the tier that is reached, of `fall` and `lapse` the one that a demotion today would lead to; null: none. */
  to: string | null;
  /** What it rests on; null of `rise`, which rests on all that the tier needs. */
  criterion: string | null;
  /** Of `fall` and `lapse`: the review that finds it, and the day on which the warning then given, or given already, runs out. */
  review: IsoDay | null;
  deadline: IsoDay | null;
}

/** One partner on one ladder. */
export interface Watched {
  standing: Standing;
  series: PartnerSeries;
}

/** Fewer observations have no usual distance. */
const GAPS_NEEDED = 3;
/** Silent is who has sent nothing for so many times the usual distance between two observations. */
const SILENT_GAPS = 2;

/** All that is likely to happen to one standing after its day, up to and including `until`; by day. `program`: the edition in force. */
export function foresee(program: Program, { standing, series }: Watched, until: Day): Foreseen[] {
  const last = formatDay(until);
  const all = [...foreseeRise(program, standing), ...foreseeFalls(standing), ...foreseeSilence(program, standing, series)];
  // ISO days sort as text.
  return all.filter(({ date }) => date <= last).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function foreseeRise({ review }: Program, { partner, asOf, next, projection }: Standing): Foreseen[] {
  if (next === null) return [];
  const { status, date, earliest, latest } = projection;
  if (status === 'met' && review) {
    const day = formatDay(nextOccurrence(review.from, review.every, parseDay(asOf)!));
    return [happening(partner, 'rise', { date: day, earliest: day, latest: day }, { to: next })];
  }
  return date === null ? [] : [happening(partner, 'rise', { date, earliest, latest }, { to: next })];
}

function foreseeFalls({ partner, warning, fallsTo, keeps }: Standing): Foreseen[] {
  const to = fallsTo;
  const warned = (warning?.failing ?? []).map((criterion): Foreseen => {
    const { deadline } = warning!;
    const days = { date: deadline, earliest: deadline, latest: deadline };
    return happening(partner, 'fall', days, { to, criterion, deadline });
  });
  const risks = keeps.flatMap(({ id, projection }): Foreseen[] => {
    const { status, date, earliest, latest, review, deadline, reason } = projection;
    if (status !== 'at-risk' || date === null) return [];
    const kind = reason?.code === 'runs-out' ? 'lapse' : 'fall';
    return [happening(partner, kind, { date, earliest, latest }, { to, criterion: id, review, deadline })];
  });
  return [...warned, ...risks];
}

/** Of what is needed to stay: known today, but nothing has come for longer than usual. */
function foreseeSilence(program: Program, { partner, asOf, keeps }: Standing, series: PartnerSeries): Foreseen[] {
  const day = parseDay(asOf)!;
  return keeps.flatMap(({ id, metric: metricId, status }): Foreseen[] => {
    const metric = program.metrics.find((one) => one.id === metricId);
    const own = metric && series.get(metric.id);
    const stale = status !== 'unknown' && own ? staleOn(metric, own, day) : null;
    if (stale === null) return [];
    const date = formatDay(stale);
    return [happening(partner, 'silent', { date, earliest: date, latest: date }, { criterion: id })];
  });
}

/** The first day on which the last value is too old, if nothing comes; null: it never is, or something has come as usual. */
function staleOn({ staleAfter }: Metric, { days, received }: Series, asOf: Day): Day | null {
  const known = [...new Set(days.filter((day, i) => day <= asOf && received[i]! <= asOf))];
  const last = known.at(-1);
  const gap = medianOf(known.slice(1).map((day, i) => day - known[i]!));
  if (!staleAfter || last === undefined || gap === null || known.length <= GAPS_NEEDED) return null;
  return asOf - last > SILENT_GAPS * gap ? addDuration(last, staleAfter) + 1 : null;
}

function happening(
  partner: string,
  kind: ForeseenKind,
  days: Pick<Foreseen, 'date' | 'earliest' | 'latest'>,
  more: Partial<Pick<Foreseen, 'to' | 'criterion' | 'review' | 'deadline'>>,
): Foreseen {
  return { partner, kind, ...days, to: null, criterion: null, review: null, deadline: null, ...more };
}
