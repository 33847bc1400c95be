import type { PublicBadge, PublicStandings } from '../../engine/wire.ts';
import { askAgain, recovery, type Failure, type Outcome } from './fetch-json.ts';
import { fetchStandings, splitByLength } from './fetch-standings.ts';
import { noticeOnce } from './notices.ts';
import { remember } from './refresh.ts';
import { asking } from './settings.ts';
import { State } from './state.ts';

export type Status = 'idle' | 'loading' | 'ready' | 'failed';

/** What is known of one program's partners so far, over all the requests that were made. */
export interface StandingsState {
  /** `loading` while nothing is known yet; then that of the last answer. */
  status: Status;
  /** The last answer but for its `partners`: those of all answers are in `badges`. */
  data: PublicStandings | null;
  /** A partner's badges, one a track. */
  badges: Map<string, PublicBadge[]>;
  /** Asked for, and not enrolled. */
  absent: Set<string>;
  /** Asked for, and not answered. */
  unanswered: Map<string, Failure>;
}

export interface StandingsStore {
  $state: State<StandingsState>;
  /** Idempotent; asks only while someone listens. */
  ask(partner: string): void;
  /** Asks again for all that was ever asked for, while what is known stays. */
  refresh(partner?: string): void;
}

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
  if (!track || ladders.some((ladder) => ladder.track === track)) return null;
  noticeOnce('unknownTrack', program, track, ladders);
  return 'unknown-track';
}

function createStandings(base: string, program: string): StandingsStore {
  const known: StandingsState = { status: 'loading', data: null, badges: new Map(), absent: new Set(), unanswered: new Map() };
  const { badges, absent, unanswered } = known;
  const $state = new State(known, () => stop);
  let pending = new Set<string>();
  let waiting: string[] = [];
  let controller = new AbortController();
  let failedAt = -Infinity;

  function tell(status: Status): void {
    known.status = status;
    $state.set(known);
  }

  /** All that are asked for until the browser's next task go out together. */
  function askFor(wanted: Iterable<string>): void {
    for (const partner of wanted) {
      if (pending.has(partner)) continue;
      pending.add(partner);
      if (waiting.push(partner) === 1) asking.after(0, flush);
    }
  }

  function flush(): void {
    const { signal } = controller;
    for (const asked of splitByLength(waiting.sort()))
      void fetchStandings(base, program, asked, signal).then((outcome) => {
        if (!signal.aborted) take(asked, outcome);
      });
    waiting = [];
  }

  function take(asked: string[], outcome: Outcome<PublicStandings>): void {
    for (const partner of asked) pending.delete(partner);
    if (!outcome.ok) {
      const { failure } = outcome;
      failedAt = asking.now();
      for (const partner of asked) unanswered.set(partner, failure);
      tell('failed');
      noticeOnce('refusal', failure.url, failure.code, failure.status, base, program);
      return askAgain(again, failure);
    }
    const { data } = outcome;
    recovery?.forget(again);
    known.data = { ...data, partners: [] };
    for (const partner of asked) {
      unanswered.delete(partner);
      // Who is not in the newest answer is not enrolled any more.
      badges.delete(partner);
      absent.add(partner);
    }
    for (const [partner, group] of groupBadges(data.partners)) {
      badges.set(partner, group);
      absent.delete(partner);
    }
    tell('ready');
    const unknown = asked.filter((partner) => absent.has(partner));
    if (unknown[0]) noticeOnce('unknownPartners', base, program, unknown, data);
  }

  function again(): void {
    if ($state.followers.size > 0) askFor(unanswered.keys());
  }

  /** Nothing of what is waiting or under way is delivered. */
  function stop(): void {
    recovery?.pause(again);
    controller.abort();
    controller = new AbortController();
    pending = new Set();
    waiting = [];
  }

  return {
    $state,
    ask(partner) {
      if (badges.has(partner) || absent.has(partner)) return;
      if (unanswered.has(partner) && asking.now() - failedAt < asking.restMs) return;
      askFor([partner]);
      if (!known.data && known.status === 'failed') tell('loading');
    },
    refresh(partner) {
      if ($state.followers.size > 0) askFor(partner ? [partner] : [...badges.keys(), ...absent, ...unanswered.keys()]);
    },
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
