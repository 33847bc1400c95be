import type { Failure, Outcome } from './fetch-json.ts';
import { noticeOnce } from './notices.ts';
import { createRecovery } from './recovery.ts';
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
  const recovery = createRecovery(ask);

  function ask(): void {
    controller?.abort();
    controller = new AbortController();
    const { signal } = controller;
    if (!$state.get().data) $state.set({ status: 'loading', data: null, failure: null });
    void load(signal).then((outcome) => {
      if (signal.aborted) return;
      if (outcome.ok) {
        recovery.afterSuccess();
        $state.set({ status: 'ready', data: outcome.data, failure: null });
        return;
      }
      const { failure } = outcome;
      failedAt = asking.now();
      // What was known before an outage is still the best that is known.
      if (!$state.get().data) $state.set({ status: 'failed', data: null, failure });
      noticeOnce(`${failure.code} ${failure.url}`, ({ writeRefusal }) => writeRefusal(base, program, failure));
      recovery.afterFailure(failure);
    });
  }

  function start(): () => void {
    const { status, failure } = $state.get();
    if (failure && asking.now() - failedAt < asking.restMs) recovery.afterFailure(failure);
    else if (status !== 'ready') ask();
    return stop;
  }

  function stop(): void {
    recovery.stop();
    controller?.abort();
    controller = null;
    if ($state.get().status === 'loading') $state.set({ status: 'idle', data: null, failure: null });
  }

  return {
    $state,
    refresh() {
      if ($state.followers.size > 0) ask();
    },
  };
}
