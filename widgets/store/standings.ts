import type { PublicBadge, PublicStandings } from '../../engine/wire.ts';
import type { Failure } from './fetch-json.ts';
import { noticeOnce } from './notices.ts';
import { createRecovery } from './recovery.ts';
import { remember } from './refresh.ts';
import { asking } from './settings.ts';
import { openStandings } from './standings-feed.ts';
import { State } from './state.ts';

export type Status = 'idle' | 'loading' | 'ready' | 'failed';

/** What is known of one program's partners so far, over all the requests that were made. */
export interface StandingsState {
  /** `loading` while nothing is known yet; then that of the last answer. */
  status: Status;
  /** The last answer but for its `partners`: those of all answers are in `badges`. */
  data: PublicStandings | null;
  /** A partner's badges, one a track. */
  badges: ReadonlyMap<string, PublicBadge[]>;
  /** Asked for, and not enrolled. */
  absent: ReadonlySet<string>;
  /** Asked for, and not answered. */
  unanswered: ReadonlyMap<string, Failure>;
}

export interface StandingsStore {
  $state: State<StandingsState>;
  /** Idempotent; asks only while someone listens. */
  ask(partner: string): void;
  /** Asks again for all that was ever asked for, while what is known stays. */
  refresh(partner?: string): void;
}

const NOTHING_KNOWN: StandingsState = { status: 'idle', data: null, badges: new Map(), absent: new Set(), unanswered: new Map() };

const standings = new Map<string, StandingsStore>();

/** The one store of a program's badges, shared by all its elements on the page. */
export function standingsOf(base: string, program: string): StandingsStore {
  return remember(standings, [base, program], () => createStandings(base, program));
}

/** What is wrong with a track that an element names; null where there is such a track, and the partner may hold a tier on it. */
export function findTrackFault(
  track: string | null | undefined,
  { program, ladders }: { program: string; ladders: readonly { track: string | null }[] },
): 'unknown-track' | null {
  if (!track) return null;
  if (ladders.some((ladder) => ladder.track === track)) return null;
  noticeOnce(`track ${program} ${track}`, ({ writeUnknownTrack }) => writeUnknownTrack(program, track, ladders));
  return 'unknown-track';
}

function createStandings(base: string, program: string): StandingsStore {
  const $state = new State<StandingsState>(NOTHING_KNOWN, () => stop);
  const pending = new Set<string>();
  let failedAt = -Infinity;

  const recovery = createRecovery(() => askFor($state.get().unanswered.keys()));
  const feed = openStandings(base, program, (asked, outcome) => {
    for (const partner of asked) pending.delete(partner);
    if (outcome.ok) {
      recovery.afterSuccess();
      $state.set(addAnswer($state.get(), asked, outcome.data));
      noticeAbsent(base, program, asked, $state.get(), outcome.data);
    } else {
      failedAt = asking.now();
      $state.set({ ...$state.get(), status: 'failed', unanswered: addAll($state.get().unanswered, asked, outcome.failure) });
      const { failure } = outcome;
      noticeOnce(`${failure.code} ${failure.url}`, ({ writeRefusal }) => writeRefusal(base, program, failure));
      recovery.afterFailure(failure);
    }
  });

  function stop(): void {
    recovery.stop();
    feed.abort();
    pending.clear();
    if ($state.get().status === 'loading') $state.set({ ...$state.get(), status: 'idle' });
  }

  function askFor(wanted: Iterable<string>): void {
    for (const partner of wanted) {
      if (pending.has(partner)) continue;
      pending.add(partner);
      feed.ask(partner);
    }
  }

  return {
    $state,
    ask(partner) {
      const { badges, absent, unanswered, data, status } = $state.get();
      if (badges.has(partner) || absent.has(partner)) return;
      if (unanswered.has(partner) && asking.now() - failedAt < asking.restMs) return;
      askFor([partner]);
      if (!data && status !== 'loading') $state.set({ ...$state.get(), status: 'loading' });
    },
    refresh(partner) {
      const { badges, absent, unanswered } = $state.get();
      if ($state.followers.size > 0) askFor(partner ? [partner] : [...badges.keys(), ...absent, ...unanswered.keys()]);
    },
  };
}

function noticeAbsent(base: string, program: string, asked: string[], { absent }: StandingsState, data: PublicStandings): void {
  const unknown = asked.filter((partner) => absent.has(partner));
  if (unknown.length > 0)
    noticeOnce(`partners ${base} ${program} ${unknown.join()}`, ({ writeUnknownPartners }) =>
      writeUnknownPartners(base, program, unknown, data),
    );
}

function addAnswer(known: StandingsState, asked: string[], data: PublicStandings): StandingsState {
  // Who is not in the newest answer is not enrolled any more.
  const answered = new Set(asked);
  const kept = [...known.badges].filter(([partner]) => !answered.has(partner));
  const badges = new Map([...kept, ...groupBadges(data.partners)]);
  const unanswered = new Map(known.unanswered);
  for (const partner of asked) unanswered.delete(partner);
  return {
    status: 'ready',
    data: { ...data, partners: [] },
    badges,
    absent: new Set([...known.absent, ...asked].filter((partner) => !badges.has(partner))),
    unanswered,
  };
}

/** A partner's badges, one a track. */
export function groupBadges(badges: readonly PublicBadge[]): Map<string, PublicBadge[]> {
  const groups = new Map<string, PublicBadge[]>();
  for (const badge of badges) {
    const group = groups.get(badge.partner);
    if (group) group.push(badge);
    else groups.set(badge.partner, [badge]);
  }
  return groups;
}

function addAll(known: ReadonlyMap<string, Failure>, asked: string[], failure: Failure): ReadonlyMap<string, Failure> {
  return new Map([...known, ...asked.map((partner) => [partner, failure] as const)]);
}
