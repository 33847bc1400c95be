import { tuneSoon } from './refresh.ts';
import { asking } from './settings.ts';

/** Why there is no answer, as a code; `notices.ts` turns it into words for the console. */
export interface Failure {
  code: 'unreachable' | 'timeout' | 'refused' | 'not-found' | 'server' | 'malformed' | 'aborted';
  /** HTTP status, where there was an answer. */
  status: number | null;
  url: string;
  /** How long the server wants to be left alone, where it says so. */
  retryAfterMs: number;
}

export type Outcome<T> = { ok: true; data: T } | { ok: false; failure: Failure };

/** Never rejects. One retry, for what may pass by itself. `init`: what is asked otherwise than usual. */
export async function fetchJson<T>(
  url: string,
  isShape: (data: unknown) => data is T,
  signal: AbortSignal,
  init?: RequestInit,
): Promise<Outcome<T>> {
  const first = await tryOnce(url, isShape, signal, init);
  // A server that says when to come back is not asked before.
  if (first.ok || !mayPass(first.failure) || first.failure.retryAfterMs > 0 || signal.aborted) return first;
  await pause(asking.retryMs * (1 + Math.random()), signal);
  return signal.aborted ? failed(url, 'aborted') : tryOnce(url, isShape, signal, init);
}

export async function tryOnce<T>(
  url: string,
  isShape: (data: unknown) => data is T,
  signal: AbortSignal,
  init?: RequestInit,
): Promise<Outcome<T>> {
  const attempt = new AbortController();
  const stop = () => attempt.abort();
  signal.addEventListener('abort', stop);
  let timedOut = false;
  const cancelTimer = asking.after(asking.timeoutMs, () => {
    timedOut = true;
    stop();
  });
  let status: number | null = null;
  try {
    const response = await asking.fetch(url, {
      signal: attempt.signal,
      // Answers are public: cookies would only make them impossible to share in caches.
      credentials: 'omit',
      cache: asking.cache,
      headers: { accept: 'application/json' },
      ...init,
    });
    status = response.status;
    if (!response.ok)
      return failed(url, status === 404 ? 'not-found' : status >= 500 ? 'server' : 'refused', status, retryAfterOf(response));
    if (response.headers.has('gradus-revision')) tuneSoon(url);
    const data: unknown = await response.json();
    return isShape(data) ? { ok: true, data } : failed(url, 'malformed', status);
  } catch (error) {
    const code = signal.aborted ? 'aborted' : timedOut ? 'timeout' : error instanceof SyntaxError ? 'malformed' : 'unreachable';
    return failed(url, code, status);
  } finally {
    cancelTimer();
    signal.removeEventListener('abort', stop);
  }
}

function failed(
  url: string,
  code: Failure['code'],
  status: number | null = null,
  retryAfterMs = 0,
): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, status, url, retryAfterMs } };
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function retryAfterOf({ headers }: Response): number {
  const text = headers.get('retry-after') ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return ms > 0 ? ms : 0;
}

/** What may be otherwise a little later, without anyone's doing. */
export function mayPass({ code, status }: Failure): boolean {
  return code === 'unreachable' || code === 'timeout' || code === 'server' || status === 429;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = asking.after(ms, resolve);
    signal.addEventListener('abort', () => (cancel(), resolve()), { once: true });
  });
}

// Only what the elements reach for at once is looked at: what lies deeper is guarded where it is rendered.

export function isListOf(data: unknown, isMember: (member: unknown) => boolean): boolean {
  return Array.isArray(data) && data.every(isMember);
}

export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
