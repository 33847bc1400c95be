import { formatDay, parseDay, type Day } from '../primitives/calendar.ts';
import type { Exemption, PartnerSeries } from '../measures/observations.ts';
import { foresee, type Foreseen } from '../planning/outlook.ts';
import type { Program } from '../program/program.ts';
import type { Standing } from '../results.ts';
import type { OwedItem } from '../rewards/owed.ts';
import { notice, type Notice } from './notice.ts';

/** So far ahead a tier is near. */
const NEAR_DAYS = 61;
/** So long before its end an exemption is said to end. */
const ENDING_DAYS = 30;
/** What is foreseen is never further away. */
const HORIZON_DAYS = 3660;
const DEADLINES = [
  { days: 7, code: 'tier.deadline-7' },
  { days: 30, code: 'tier.deadline-30' },
] as const;

/** What is about to happen to a standing. `program`: the edition in force on its day. */
export function noticesAhead(program: Program, standing: Standing, series: PartnerSeries): Notice[] {
  const day = parseDay(standing.asOf)!;
  const foreseen = foresee(program, { standing, series }, day + HORIZON_DAYS);
  return [...noticesOfDeadline(standing, day), ...foreseen.flatMap((one) => noticeOfForeseen(standing, day, one))];
}

/** None of a warning that is given later than that: it says the deadline itself. */
function noticesOfDeadline({ track, held, warning, fallsTo }: Standing, day: Day): Notice[] {
  if (!warning) return [];
  const { since, deadline, failing: criteria } = warning;
  const last = parseDay(deadline)!;
  const near = DEADLINES.find(({ days }) => last - day <= days);
  if (!near || last - parseDay(since)! <= near.days) return [];
  return [notice(near.code, track, [since, deadline], day, { tier: held, deadline, daysLeft: last - day, fallsTo, criteria })];
}

function noticeOfForeseen({ track, held, atRisk, fallsTo }: Standing, day: Day, foreseen: Foreseen): Notice[] {
  const { kind, criterion, date, earliest, latest, to, review, deadline } = foreseen;
  switch (kind) {
    case 'rise':
      return parseDay(date)! - day <= NEAR_DAYS
        ? [notice('tier.near', track, [to], day, { tier: to!, date, earliest, latest })]
        : [];
    case 'fall':
    case 'lapse': {
      // What is further away, and what a warning names already, is not told.
      if (criterion === null || !atRisk.includes(criterion)) return [];
      const code = kind === 'fall' ? 'tier.at-risk' : 'value.lapsing';
      return [notice(code, track, [held, criterion], day, { tier: held, criterion, date, review, deadline, fallsTo })];
    }
    case 'silent': {
      const metric = criterion!.slice(criterion!.indexOf('/') + 1);
      return [notice('feed.silent', track, [metric], day, { metric, date })];
    }
  }
}

export function noticesOfExemptions(exemptions: readonly Exemption[], track: string | null, day: Day): Notice[] {
  return exemptions.flatMap(({ criterion, from, until }): Notice[] => {
    if (until === null || from > day || until < day || until - day > ENDING_DAYS) return [];
    const last = formatDay(until);
    return [notice('exemption.ending', track, [criterion, last], day, { criterion, until: last })];
  });
}

export function noticesOfOwed(items: readonly OwedItem[], track: string | null): Notice[] {
  return items.flatMap(({ status, tier, what, from, due }): Notice[] => {
    const detail = { tier, what, from, due };
    if (status === 'due') return [notice('benefit.owed', track, [tier, from, what], parseDay(from)!, detail)];
    if (status === 'overdue') return [notice('benefit.overdue', track, [tier, from, what], parseDay(due)! + 1, detail)];
    return [];
  });
}
