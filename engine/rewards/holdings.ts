import { parseDay, type Day } from '../primitives/calendar.ts';
import type { Program, Tier } from '../program/program.ts';
import type { Decision } from '../results.ts';
import { termsOf } from '../program/timeline.ts';

/** Days on which a partner held one tier under one edition. */
export interface Holding {
  program: Program;
  tier: Tier;
  /** The day since which the tier is held without a break, also under former names and editions. */
  since: Day;
  first: Day;
  /** The day after the last one; for what is still held, the day after `asOf` or the end of the edition. */
  end: Day;
  /** The day on which the tier was changed for another or lost; null: still held. */
  lostOn: Day | null;
}

/** In order of time. `decisions`: all of one partner on one track, from the enrolment on; those after `asOf` do not count. */
export function holdingsOf(
  editions: readonly Program[],
  decisions: readonly Decision[],
  track: string | null,
  asOf: Day,
): Holding[] {
  const terms = termsOf(editions, track);
  const changes = decisions.map((decision) => ({ ...decision, on: parseDay(decision.day)! })).filter(({ on }) => on <= asOf);
  const holdings: Holding[] = [];
  let since: Day = NaN;
  changes.forEach(({ on, kind, from, to }, i) => {
    if (from === to) return;
    const next = changes.slice(i + 1).find((later) => later.from !== later.to);
    const end = next?.on ?? asOf + 1;
    if (kind !== 'renamed') since = on;
    for (const { program, ladder, first, end: endOfTerm } of terms) {
      const tier = ladder?.tiers.find(({ id }) => id === to)?.tier;
      const [from, until] = [Math.max(on, first), Math.min(end, endOfTerm)];
      if (tier && from < until) holdings.push({ program, tier, since, first: from, end: until, lostOn: null });
    }
  });
  const lost = changes.filter(({ from, to, kind }) => from !== to && kind !== 'renamed');
  return holdings.map((holding) => ({ ...holding, lostOn: lost.find(({ on }) => on > holding.since)?.on ?? null }));
}
