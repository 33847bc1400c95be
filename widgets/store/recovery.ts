import { asking } from './settings.ts';
import { mayPass, type Failure } from './fetch-json.ts';

/** Longest that a failed request is left alone by our own choice; a server may ask for more. */
const LONGEST_REST_MS = 15 * 60_000;

export interface Recovery {
  /** Sees to it that `again` is called later, where the failure may pass by itself. */
  afterFailure(failure: Failure): void;
  afterSuccess(): void;
  stop(): void;
}

/** Asks again after a failure: gently (each time later), no more than so often, and only while the page is seen. */
export function createRecovery(again: () => void): Recovery {
  let tries = 0;
  let cancel: (() => void) | null = null;

  function stop(): void {
    cancel?.();
    cancel = null;
  }

  function attempt(): void {
    stop();
    if (!document.hidden) return again();
    document.addEventListener('visibilitychange', attempt, { once: true });
    cancel = () => document.removeEventListener('visibilitychange', attempt);
  }

  return {
    afterFailure(failure) {
      stop();
      if (!mayPass(failure) || tries >= asking.mostRetries) return;
      const rest = Math.min(asking.restMs * 2 ** tries++, LONGEST_REST_MS);
      // Visitors who saw one outage are not all to return at once.
      cancel = asking.after(Math.max(rest, failure.retryAfterMs) * (1 + Math.random() / 4), attempt);
    },
    afterSuccess() {
      tries = 0;
      stop();
    },
    stop,
  };
}
