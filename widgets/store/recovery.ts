// Fetched after the first failure.
import { asking } from './settings.ts';

/** Why there is no answer, as a code; `sentences.ts` turns it into words for the console. */
export interface Failure {
  code: 'unreachable' | 'timeout' | 'refused' | 'not-found' | 'server' | 'malformed' | 'aborted';
  /** HTTP status, where there was an answer. */
  status: number | null;
  url: string;
  /** How long the server wants to be left alone, where it says so: the header of that name. */
  retryAfter: string | null;
}

/** Longest that a failed request is left alone by our own choice; a server may ask for more. */
const LONGEST_REST_MS = 15 * 60_000;

interface Plan {
  tries: number;
  cancel: (() => void) | null;
}

/** Of what is asked again after failures, by what asks. */
const plans = new Map<() => void, Plan>();

/** Waits a little before a request is tried once more. False: it is not to be, as the failure will not pass, or nobody wants it any more. */
export async function restBeforeRetry(failure: Failure, signal: AbortSignal): Promise<boolean> {
  // A server that says when to come back is not asked before.
  if (!mayPass(failure) || wantedRestOf(failure) > 0 || signal.aborted) return false;
  await new Promise<void>((resolve) => void asking.after(asking.retryMs * (1 + Math.random()), resolve));
  return !signal.aborted;
}

/**
 * Asks `again` after a failure that may pass by itself: gently (each time later), no more than so often, and only while the page is seen.
 */
export function recover(again: () => void, failure: Failure): void {
  const plan = plans.get(again) ?? { tries: 0, cancel: null };
  plans.set(again, plan);
  plan.cancel?.();
  if (!mayPass(failure) || plan.tries >= asking.mostRetries) return;
  const rest = Math.min(asking.restMs * 2 ** plan.tries++, LONGEST_REST_MS);
  const attempt = (): void => {
    if (!document.hidden) return again();
    document.addEventListener('visibilitychange', attempt, { once: true });
    plan.cancel = () => document.removeEventListener('visibilitychange', attempt);
  };
  // Visitors who saw one outage are not all to return at once.
  plan.cancel = asking.after(Math.max(rest, wantedRestOf(failure)) * (1 + Math.random() / 4), attempt);
}

/** Asks no more; what was tried so far counts on. */
export function pause(again: () => void): void {
  plans.get(again)?.cancel?.();
}

/** After an answer, the next failure is the first one. */
export function forget(again: () => void): void {
  pause(again);
  plans.delete(again);
}

/** What may be otherwise a little later, without anyone's doing. */
function mayPass({ code, status }: Failure): boolean {
  return code === 'unreachable' || code === 'timeout' || code === 'server' || status === 429;
}

/** In milliseconds. RFC 9110, 10.2.3: seconds, or a date. */
function wantedRestOf({ retryAfter }: Failure): number {
  const text = retryAfter ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return ms > 0 ? ms : 0;
}
