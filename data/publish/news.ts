import { editionOn } from '../../engine/program/editions.ts';
import { formatDay, parseDay } from '../../engine/primitives/calendar.ts';
import type { PublicNews } from '../../engine/wire.ts';
import type { DatedProgram, Roster } from '../catalog.ts';

/** Who took a decision is of no account here: `[track, day, kind, from, to]`. */
type Decided = readonly [track: string | null, day: string, kind: string, from: string | null, to: string | null];

/** So many are told of: a feed is for what is new. */
const MOST_TOLD = 200;

/** Promotions of those who take part, and editions as far as they are announced; the latest first. */
export function publishNews(
  { editions, asOf }: DatedProgram,
  roster: Roster,
  decided: Iterable<{ partner: string; decisions: readonly Decided[] }>,
): PublicNews[] {
  const nameOf = (track: string | null, tier: string | null, day: string): string | null => {
    const ladder = editionOn(editions, parseDay(day)!)?.ladders.find((one) => one.track === track);
    return tier === null ? null : (ladder?.tiers.find(({ id }) => id === tier)?.name ?? tier);
  };
  const promotions = [...decided].flatMap(({ partner, decisions }) => {
    const entry = roster.get(partner);
    if (!entry || entry.holds.length === 0) return [];
    return decisions
      .filter(([, , kind, , to]) => kind === 'promoted' && to !== null)
      .map(([track, day, , from, to]): PublicNews => {
        const [fromName, toName] = [nameOf(track, from, day), nameOf(track, to, day)!];
        return { kind: 'promoted', day, partner, name: entry.name, track, fromName, toName };
      });
  });
  const steps = editions.slice(1).flatMap(({ announced, effective }): PublicNews[] => {
    const isTold = (day: number | null): day is number => day !== null && day <= asOf;
    const of = { effective: formatDay(effective!) };
    return [
      ...(isTold(announced) ? [{ kind: 'announced' as const, day: formatDay(announced), ...of }] : []),
      ...(isTold(effective) ? [{ kind: 'effective' as const, day: formatDay(effective), ...of }] : []),
    ];
  });
  return [...promotions, ...steps].sort(latestFirst).slice(0, MOST_TOLD);
}

function latestFirst(a: PublicNews, b: PublicNews): number {
  return a.day === b.day ? 0 : a.day < b.day ? 1 : -1;
}
