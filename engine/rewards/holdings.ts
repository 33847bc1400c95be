import { parseDay, type Day } from '../primitives/calendar.ts';
import type { Program, Tier } from '../program/program.ts';
import type { History } from '../reviews/history.ts';
import { termsOf } from '../program/timeline.ts';

/** Days on which a partner held one tier under one edition. */
export interface Holding {
  program: Program;
  tier: Tier;
  /** The day since which the tier is held without a break, also under former names of the tier or of the partner. */
  since: Day;
  first: Day;
  /** The day after the last one; for what is still held, the day after `asOf` or the end of the edition. */
  end: Day;
  /** The day on which the tier was changed for another or lost; null: still held. */
  lostOn: Day | null;
}

/** Decisions on one track, all from the enrolment on. */
export type Decided = Pick<History, 'decisions' | 'formers'>;

/**
 * In order of time, after those of partners taken over from: of these, a tier that was handed on is held on, any other is lost on the day of
 * the succession. Decisions after `asOf` do not count.
 */
export function holdingsOf(
  editions: readonly Program[],
  { decisions, formers }: Decided,
  track: string | null,
  asOf: Day,
): Holding[] {
  const terms = termsOf(editions, track);
  const inherited = formers.filter(({ from }) => from <= asOf).map((former) => inherit(editions, former, track));
  const changes = decisions
    .map((decision) => ({ ...decision, on: parseDay(decision.day)! }))
    .filter(({ on, from, to }) => on <= asOf && from !== to);
  const holdings: Holding[] = [];
  let since: Day = NaN;
  let lostOn: Day | null = null;
  changes.forEach(({ on, kind, to, formerly }, i) => {
    const later = changes.slice(i + 1);
    const end = later[0]?.on ?? asOf + 1;
    if (kind !== 'renamed') {
      lostOn = later.find((change) => change.kind !== 'renamed')?.on ?? null;
      const heirloom = inherited.find(({ partner }) => partner === formerly);
      if (heirloom) heirloom.lostOn = lostOn;
      since = heirloom?.since ?? on;
    }
    for (const { program, ladder, first, end: endOfTerm } of terms) {
      const tier = ladder?.tiers.find(({ id }) => id === to)?.tier;
      const [from, until] = [Math.max(on, first), Math.min(end, endOfTerm)];
      if (tier && from < until) holdings.push({ program, tier, since, first: from, end: until, lostOn });
    }
  });
  return [...inherited.flatMap(listInherited), ...holdings];
}

interface Inheritance {
  partner: string;
  holdings: Holding[];
  /** Of the tier held last. */
  since: Day | null;
  lostOn: Day | null;
}

function inherit(
  editions: readonly Program[],
  { partner, from, history }: History['formers'][number],
  track: string | null,
): Inheritance {
  const holdings = holdingsOf(editions, history, track, from - 1);
  return { partner, holdings, since: holdings.findLast(({ lostOn }) => lostOn === null)?.since ?? null, lostOn: from };
}

function listInherited({ holdings, lostOn }: Inheritance): Holding[] {
  return holdings.map((holding) => (holding.lostOn === null ? { ...holding, lostOn } : holding));
}
