import type { IsoDay } from '../primitives/calendar.ts';
import type { CriterionResult, Decision, KeepProjection, Standing } from '../results.ts';
import { daysBetween, listRisks } from './risks.ts';

/** What is to be said of a standing before all else. */
export type Verdict =
  | { kind: 'no-tier' }
  /** `daysLeft`: from the standing's day to the deadline; 0 on the day itself. */
  | { kind: 'warned'; since: IsoDay; deadline: IsoDay; daysLeft: number }
  /** Not long ago, and nothing has changed since. */
  | { kind: 'demoted'; day: IsoDay; from: string }
  /** The last review could not decide, as data are missing. `observed`: when something was last measured of what it needed. */
  | { kind: 'postponed'; day: IsoDay; observed: IsoDay | null }
  | AtRisk
  | { kind: 'good' };

/**
 * The first of the bars to keep that the next reviews would warn of. `date`: when it is likely to be lost; null: it falls short already.
 * `runsOut`: the last day on which what was observed is valid, where that is why.
 */
export interface AtRisk {
  kind: 'at-risk';
  bar: string;
  date: IsoDay | null;
  runsOut: IsoDay | null;
  review: IsoDay;
  deadline: IsoDay | null;
}

/** `decisions`: newest first. */
export interface VerdictFacts extends Pick<Standing, 'held' | 'asOf' | 'warning'> {
  keeps: readonly (CriterionResult & { projection?: KeepProjection })[];
  decisions: readonly Pick<Decision, 'kind' | 'day' | 'from'>[];
}

/** So long a demotion is news. */
const RECENT_DAYS = 90;

/** The last decision that was more than to look. `decisions`: newest first. */
export function latestChange<One extends Pick<Decision, 'kind'>>(decisions: readonly One[]): One | undefined {
  return decisions.find(({ kind }) => kind !== 'retained' && kind !== 'deferred');
}

/** The most pressing thing that is true. */
export function verdictOn({ held, asOf, warning, keeps, decisions }: VerdictFacts): Verdict {
  const [last] = decisions;
  if (warning) {
    const { since, deadline } = warning;
    return { kind: 'warned', since, deadline, daysLeft: daysBetween(asOf, deadline) };
  }
  const change = latestChange(decisions);
  if (change?.kind === 'demoted' && change.from !== null && daysBetween(change.day, asOf) <= RECENT_DAYS) {
    return { kind: 'demoted', day: change.day, from: change.from };
  }
  if (held === null) return { kind: 'no-tier' };
  if (last?.kind === 'deferred') return { kind: 'postponed', day: last.day, observed: lastObserved(keeps) };
  return firstRisk({ keeps, asOf }) ?? { kind: 'good' };
}

/** What the next review would warn of, also where something more pressing is to be said; null: nothing. */
export function firstRisk({ keeps, asOf }: Pick<VerdictFacts, 'keeps' | 'asOf'>): AtRisk | null {
  const [first] = listRisks(keeps, asOf);
  if (!first) return null;
  const { bar, date, review, deadline, reason } = first;
  const runsOut = reason?.code === 'runs-out' ? reason.day : null;
  return { kind: 'at-risk', bar, date, runsOut, review, deadline };
}

/** Of what is not known any more. */
function lastObserved(keeps: VerdictFacts['keeps']): IsoDay | null {
  const days = keeps.flatMap(({ status, observed }) => (status === 'unknown' && observed !== null ? [observed] : []));
  return days.sort().at(-1) ?? null;
}
