import { atom, onMount, type ReadableAtom } from 'nanostores';
import type { PublicBadge, PublicPartner, PublicProgram, PublicStandings } from '../../engine/wire.ts';
import { fetchPartner, fetchProgram, now, openStandings, restMs, type Failure, type Outcome } from './api.ts';
import { noticeFailure, noticeUnknownPartners } from './notices.ts';

export type Status = 'idle' | 'loading' | 'ready' | 'failed';

/** One answer. `data` is set when `ready`, `failure` when `failed`. */
export interface Resource<T> {
  status: Status;
  data: T | null;
  failure: Failure | null;
}

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
  $state: ReadableAtom<StandingsState>;
  /** Idempotent; asks only while someone listens. */
  ask(partner: string): void;
}

const NOTHING_KNOWN: StandingsState = { status: 'idle', data: null, badges: new Map(), absent: new Set(), unanswered: new Map() };

const standings = new Map<string, StandingsStore>();
const partners = new Map<string, ReadableAtom<Resource<PublicPartner>>>();
const programs = new Map<string, ReadableAtom<Resource<PublicProgram>>>();

/** The one store of a program's badges, shared by all its elements on the page. */
export function standingsOf(base: string, program: string): StandingsStore {
  return remember(standings, [base, program], () => createStandings(base, program));
}

/** One partner in full. Fetched when the first element listens. */
export function partnerOf(base: string, program: string, partner: string): ReadableAtom<Resource<PublicPartner>> {
  return remember(partners, [base, program, partner], () =>
    createResource((signal) => fetchPartner(base, program, partner, signal)),
  );
}

/** A program's criteria. Fetched when the first element listens. */
export function programOf(base: string, program: string): ReadableAtom<Resource<PublicProgram>> {
  return remember(programs, [base, program], () => createResource((signal) => fetchProgram(base, program, signal)));
}

function createStandings(base: string, program: string): StandingsStore {
  const $state = atom<StandingsState>(NOTHING_KNOWN);
  const pending = new Set<string>();
  let failedAt = -Infinity;

  const feed = openStandings(base, program, (asked, outcome) => {
    for (const partner of asked) pending.delete(partner);
    if (outcome.ok) $state.set(addAnswer($state.value, asked, outcome.data));
    else {
      failedAt = now();
      $state.set({ ...$state.value, status: 'failed', unanswered: addAll($state.value.unanswered, asked, outcome.failure) });
      noticeFailure(outcome.failure);
    }
    const unknown = asked.filter((partner) => $state.value.absent.has(partner));
    if (unknown.length > 0) noticeUnknownPartners(base, program, unknown);
  });

  onMount($state, () => () => {
    feed.abort();
    pending.clear();
    if ($state.value.status === 'loading') $state.set({ ...$state.value, status: 'idle' });
  });

  return {
    $state,
    ask(partner) {
      const { badges, absent, unanswered, data, status } = $state.value;
      if (badges.has(partner) || absent.has(partner) || pending.has(partner)) return;
      if (unanswered.has(partner) && now() - failedAt < restMs()) return;
      pending.add(partner);
      feed.ask(partner);
      if (!data && status !== 'loading') $state.set({ ...$state.value, status: 'loading' });
    },
  };
}

function addAnswer(known: StandingsState, asked: string[], data: PublicStandings): StandingsState {
  const badges = new Map([...known.badges, ...groupBadges(data.partners)]);
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

function createResource<T>(load: (signal: AbortSignal) => Promise<Outcome<T>>) {
  const $state = atom<Resource<T>>({ status: 'idle', data: null, failure: null });
  let failedAt = -Infinity;

  onMount($state, () => {
    if ($state.value.status === 'ready' || now() - failedAt < restMs()) return;
    const controller = new AbortController();
    $state.set({ status: 'loading', data: null, failure: null });
    void load(controller.signal).then((outcome) => {
      if (controller.signal.aborted) return;
      if (outcome.ok) $state.set({ status: 'ready', data: outcome.data, failure: null });
      else {
        failedAt = now();
        $state.set({ status: 'failed', data: null, failure: outcome.failure });
        noticeFailure(outcome.failure);
      }
    });
    return () => {
      controller.abort();
      if ($state.value.status === 'loading') $state.set({ status: 'idle', data: null, failure: null });
    };
  });

  return $state;
}

function remember<T>(known: Map<string, T>, parts: string[], create: () => T): T {
  const key = JSON.stringify(parts);
  const value = known.get(key) ?? create();
  known.set(key, value);
  return value;
}
