import type { IsoDay } from '../../../engine/primitives/calendar.ts';
import type { PublicStanding } from '../../../engine/wire.ts';

/** A time on one tier. `rank`: from 0; −1 for none. `until` is null for the one that goes on. */
export interface Stay {
  name: string | null;
  rank: number;
  from: IsoDay;
  until: IsoDay | null;
}

/** The tiers that a partner held, oldest first, as its decisions tell. A tier that was renamed is the one that it has become. */
export function listStays({ decisions, tiers }: Pick<PublicStanding, 'decisions' | 'tiers'>): Stay[] {
  const own = decisions.filter(({ partnerName }) => partnerName === undefined).reverse();
  const heirs = new Map(own.flatMap(({ kind, from, to }) => (kind === 'renamed' && from && to ? [[from, to] as const] : [])));
  const rankOf = (id: string | null): number => {
    if (id === null) return -1;
    const rank = tiers.findIndex((tier) => tier.id === id);
    const heir = heirs.get(id);
    return rank < 0 && heir !== undefined && heir !== id ? rankOf(heir) : rank;
  };
  const stays: Stay[] = [];
  /** Of a tier that there is no more: below what was risen to from it, above what was fallen to, else above what was held before. */
  const guessRank = (id: string): number => {
    const next = own.find(({ from, to, kind }) => from === id && rankOf(to) >= 0 && (kind === 'promoted' || kind === 'demoted'));
    if (next) return rankOf(next.to) + (next.kind === 'promoted' ? -1 : 1);
    return Math.min(tiers.length - 1, (stays.at(-1)?.rank ?? -1) + 1);
  };
  for (const { kind, day, to, toName } of own) {
    if (!['enrolled', 'promoted', 'demoted', 'renamed', 'succeeded', 'left'].includes(kind)) continue;
    const known = kind === 'left' ? -1 : rankOf(to);
    const rank = known < 0 && kind !== 'left' && to !== null ? guessRank(to) : known;
    const last = stays.at(-1);
    if (last?.rank === rank && kind !== 'renamed') continue;
    if (last && last.rank === rank) last.name = toName;
    else {
      if (last) last.until = day;
      stays.push({ name: kind === 'left' ? null : toName, rank, from: day, until: null });
    }
  }
  return stays;
}

/** Times between a warning and what ended it; null until: it is open. */
export function listWarnings({ decisions }: Pick<PublicStanding, 'decisions'>): { from: IsoDay; until: IsoDay | null }[] {
  const own = decisions.filter(({ partnerName }) => partnerName === undefined).reverse();
  const found: { from: IsoDay; until: IsoDay | null }[] = [];
  for (const { kind, day } of own) {
    const open = found.at(-1)?.until === null ? found.at(-1)! : null;
    if (kind === 'warned') {
      if (!open) found.push({ from: day, until: null });
    } else if (open && ['recovered', 'demoted', 'left', 'promoted'].includes(kind)) open.until = day;
  }
  return found;
}
