import type * as Recovery from './recovery.ts';
import type { Failure } from './recovery.ts';
import { tuneSoon } from './refresh.ts';
import { asking } from './settings.ts';

export type { Failure };

export type Outcome<T> = { ok: true; data: T } | { ok: false; failure: Failure };

/** What is done after a failure, fetched with the first; null before, and where that failed too. */
export let recovery: typeof Recovery | null = null;
let loading: Promise<typeof Recovery | null> | null = null;
/** How often it was not to be had. */
let missed = 0;

/** Asks `again` some time after a failure: each time later, and no more than so often. */
export function askAgain(again: () => void, failure: Failure): void {
  if (recovery) recovery.recover(again, failure);
  else if (missed <= asking.mostRetries) asking.after(asking.restMs * 2 ** (missed - 1), again);
}

async function loadRecovery(): Promise<typeof Recovery | null> {
  const loaded = await import('./recovery.ts').catch(() => null);
  if (!loaded) missed++;
  loading = null;
  return loaded;
}

/** Never rejects. One retry, for what may pass by itself. `init`: what is asked otherwise than usual. */
export async function fetchJson<T>(
  url: string,
  isShape: (data: unknown) => data is T,
  signal: AbortSignal,
  init?: RequestInit,
): Promise<Outcome<T>> {
  const outcome = await tryOnce(url, isShape, signal, init);
  if (outcome.ok) return outcome;
  recovery ??= await (loading ??= loadRecovery());
  return (await recovery?.restBeforeRetry(outcome.failure, signal)) ? tryOnce(url, isShape, signal, init) : outcome;
}

async function tryOnce<T>(
  url: string,
  isShape: (data: unknown) => data is T,
  signal: AbortSignal,
  init?: RequestInit,
): Promise<Outcome<T>> {
  const attempt = new AbortController();
  const stop = () => attempt.abort();
  signal.addEventListener('abort', stop, { signal: attempt.signal });
  const cancelTimer = asking.after(asking.timeoutMs, stop);
  let status: number | null = null;
  let retryAfter: string | null = null;
  const failed = (code: Failure['code']): Outcome<T> => ({ ok: false, failure: { code, status, url, retryAfter } });
  try {
    const response = await asking.fetch(url, {
      signal: attempt.signal,
      // Answers are public: cookies would only make them impossible to share in caches.
      credentials: 'omit',
      cache: asking.cache,
      headers: { accept: 'application/json' },
      ...init,
    });
    const { ok, headers } = response;
    status = response.status;
    retryAfter = headers.get('retry-after');
    if (!ok) return failed(status === 404 ? 'not-found' : status >= 500 ? 'server' : 'refused');
    if (headers.has('gradus-revision')) tuneSoon(url);
    const data: unknown = await response.json();
    return isShape(data) ? { ok, data } : failed('malformed');
  } catch (error) {
    if (signal.aborted) return failed('aborted');
    return failed(attempt.signal.aborted ? 'timeout' : error instanceof SyntaxError ? 'malformed' : 'unreachable');
  } finally {
    cancelTimer();
    stop();
  }
}

// Only what the elements reach for at once is looked at: what lies deeper is guarded where it is rendered.

export function isListOf(data: unknown, isMember: (member: unknown) => boolean): boolean {
  return Array.isArray(data) && data.every(isMember);
}

export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
