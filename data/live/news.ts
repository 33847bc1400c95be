import { formatDay } from '../../engine/primitives/calendar.ts';
import type { DatedProgram, RosterEntry } from '../catalog.ts';
import type { StoredEvent } from '../store/events.ts';
import type { Decided } from './derive.ts';
import type { Change } from './refresh.ts';

/** What listeners are told, by the name of the event. All of it anyone may know. */
export interface News {
  /** Somebody holds something else than before, is called otherwise, was warned, or something was decided. */
  standing: {
    partner: string;
    name: string;
    standings: { track: string | null; tier: string | null; since: string | null; warned: boolean }[];
    decisions: { track: string | null; day: string; kind: Decided[2]; from: string | null; to: string | null }[];
  };
  /** Something else that is shown of a partner may be other than before. */
  partner: { partner: string };
  listings: object;
  /** Another edition, or other words of it. */
  program: object;
}

type UnnumberedEvent = Omit<StoredEvent, 'id'>;

export function tellChange({ id }: DatedProgram, { partner, after, decided }: Change, happened: number): UnnumberedEvent {
  const body: News['standing'] = {
    partner,
    name: after.name,
    standings: listStandings(after),
    decisions: decided.map(([track, day, kind, from, to]) => ({ track, day, kind, from, to })),
  };
  return { program: id, partner, kind: 'standing', audience: 'public', happened, body: JSON.stringify(body) };
}

/** `isPublic`: what came in is something that everyone may see. */
export function tellFigures({ id }: DatedProgram, partner: string, isPublic: boolean, happened: number): UnnumberedEvent {
  const body: News['partner'] = { partner };
  const audience = isPublic ? 'public' : 'partner';
  return { program: id, partner, kind: 'partner', audience, happened, body: JSON.stringify(body) };
}

export function tellAll({ id }: Pick<DatedProgram, 'id'>, kind: 'listings' | 'program', happened: number): UnnumberedEvent {
  return { program: id, partner: null, kind, audience: 'public', happened, body: '{}' };
}

function listStandings({ holds }: RosterEntry): News['standing']['standings'] {
  return holds.map(({ track, held, since, isWarned }) => ({
    track,
    tier: held,
    since: since === null ? null : formatDay(since),
    warned: isWarned,
  }));
}
