import { askAgain, recovery, type Failure, type Outcome } from './fetch-json.ts';
import { noticeOnce } from './notices.ts';
import { asking } from './settings.ts';
import type { Status } from './standings.ts';
import { State } from './state.ts';

/** One answer. `data` is set when `ready`, `failure` when `failed`. */
export interface Resource<T> {
  status: Status;
  data: T | null;
  failure: Failure | null;
}

export interface ResourceStore<T> {
  $state: State<Resource<T>>;
  /** Asks again, while what is known stays. */
  refresh(): void;
}

/** Fetched when the first element listens. */
export function createResource<T>(
  base: string,
  program: string,
  load: (signal: AbortSignal) => Promise<Outcome<T>>,
): ResourceStore<T> {
  const $state = new State<Resource<T>>({ status: 'idle', data: null, failure: null }, start);
  let failedAt = -Infinity;
  let controller: AbortController | null = null;

  function ask(): void {
    controller?.abort();
    controller = new AbortController();
    const { signal } = controller;
    if (!$state.get().data) $state.set({ status: 'loading', data: null, failure: null });
    void load(signal).then((outcome) => {
      if (signal.aborted) return;
      if (outcome.ok) {
        recovery?.forget(again);
        $state.set({ status: 'ready', data: outcome.data, failure: null });
        return;
      }
      const { failure } = outcome;
      failedAt = asking.now();
      // What was known before an outage is still the best that is known.
      if (!$state.get().data) $state.set({ status: 'failed', data: null, failure });
      noticeOnce('refusal', failure.url, failure.code, failure.status, base, program);
      askAgain(again, failure);
    });
  }

  function again(): void {
    if ($state.followers.size > 0) ask();
  }

  function start(): () => void {
    const { status, failure } = $state.get();
    if (failure && asking.now() - failedAt < asking.restMs) askAgain(again, failure);
    else if (status !== 'ready') ask();
    return stop;
  }

  function stop(): void {
    recovery?.pause(again);
    controller?.abort();
    controller = null;
    if ($state.get().status === 'loading') $state.set({ status: 'idle', data: null, failure: null });
  }

  return {
    $state,
    refresh: again,
  };
}
