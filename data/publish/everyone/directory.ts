import { formatDay, type IsoDay } from '../../../engine/primitives/calendar.ts';
import type { Exemption } from '../../../engine/measures/observations.ts';
import type { DecisionKind } from '../../../engine/results.ts';
import type { PartnerMark, PublicBadge, PublicDirectory, PublicEntry, PublicStandings } from '../../../engine/wire.ts';
import type { CatalogListing, DatedProgram, Roster } from '../../catalog.ts';
import { layGroundwork } from '../groundwork.ts';
import { isShownTo } from '../visibility.ts';

/** What happened last to a partner on one ladder. */
export interface Turn {
  track: string | null;
  last: DecisionKind;
  moved: { kind: 'promoted' | 'demoted'; day: IsoDay } | null;
}

export interface DirectoryFacts {
  standings: PublicStandings;
  roster: Roster;
  turns: ReadonlyMap<string, readonly Turn[]>;
  exemptions: readonly Exemption[];
  listings: readonly Pick<CatalogListing, 'partner' | 'category'>[];
}

/** So long a move is news. */
const RECENT_DAYS = 90;

/** Everyone with what was decided of them, which is public; what figures may yet lead to is not in it. */
export function publishDirectory(
  program: DatedProgram,
  { standings, roster, turns, exemptions, listings }: DirectoryFacts,
): PublicDirectory {
  const { featuredSlots: _, newcomers: __, ...rest } = standings;
  const exempt = exemptPartners(program, exemptions);
  const categories = categoriesByPartner(listings);
  const since = formatDay(program.asOf - RECENT_DAYS);
  const marksOf = ({ partner, track, tier }: PublicBadge): PartnerMark[] => {
    const turn = turns.get(partner)?.find((one) => one.track === track);
    const isWarned = roster.get(partner)?.holds.some((hold) => hold.track === track && hold.isWarned);
    return [
      ...(isWarned ? ['warned' as const] : []),
      ...(turn?.last === 'deferred' && tier !== null ? ['silent' as const] : []),
      ...(exempt.has(partner) ? ['exempt' as const] : []),
      ...(turn?.moved && turn.moved.day > since ? [turn.moved.kind] : []),
    ];
  };
  const entries = standings.partners.map((badge): PublicEntry => {
    const { newcomer: _newcomer, ...entry } = badge;
    const [marks, own] = [marksOf(badge), categories.get(badge.partner)];
    return { ...entry, ...(marks.length > 0 && { marks }), ...(own && { categories: own }) };
  });
  const order = new Intl.Collator('en');
  return {
    ...rest,
    audience: 'public',
    categories: [...new Set([...categories.values()].flat())].sort(order.compare),
    partners: entries.sort((a, b) => order.compare(a.name, b.name)),
  };
}

/**
 * The same for an operator. `risky`: `partner` and `track` of those whose figures, private ones included, may cost them their tier; `pending`: how
 * many have not been looked at yet.
 */
export function addRisks(
  directory: PublicDirectory,
  risky: readonly Pick<PublicEntry, 'partner' | 'track'>[],
  pending: number,
): PublicDirectory {
  const keyOf = ({ partner, track }: Pick<PublicEntry, 'partner' | 'track'>): string => JSON.stringify([partner, track]);
  const keys = new Set(risky.map(keyOf));
  return {
    ...directory,
    audience: 'operator',
    ...(pending > 0 && { pending }),
    partners: directory.partners.map((entry) =>
      keys.has(keyOf(entry)) ? { ...entry, marks: ['at-risk', ...(entry.marks ?? [])] } : entry,
    ),
  };
}

/** One from a criterion that may not be named shows on nobody. */
function exemptPartners(program: DatedProgram, exemptions: readonly Exemption[]): Set<string> {
  const { history } = layGroundwork(program);
  const { asOf } = program;
  return new Set(
    exemptions
      .filter(({ from, until }) => from <= asOf && (until === null || asOf <= until))
      .filter(({ criterion }) => isShownTo('partner', history.get(criterion)))
      .map(({ partner }) => partner),
  );
}

function categoriesByPartner(listings: DirectoryFacts['listings']): Map<string, string[]> {
  const categories = new Map<string, string[]>();
  for (const { partner, category } of listings) {
    const own = categories.get(partner) ?? [];
    if (category !== null && !own.includes(category)) categories.set(partner, [...own, category]);
  }
  return categories;
}
