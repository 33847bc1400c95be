import { addressOf } from '../../engine/primitives/addresses.ts';
import type { PublicPartner, PublicProgram, PublicStandings } from '../../engine/wire.ts';

/** Why there is no answer, as a code; `notices.ts` turns it into words for the console. */
export interface Failure {
  code: 'unreachable' | 'timeout' | 'refused' | 'not-found' | 'server' | 'malformed' | 'aborted';
  /** HTTP status, where there was an answer. */
  status: number | null;
  url: string;
}

export type Outcome<T> = { ok: true; data: T } | { ok: false; failure: Failure };

export interface Settings {
  /** Where Gradus is served, without a slash at the end; null: not set, so the page's `<meta name="gradus-base">` decides, else `defaultBase`. */
  base: string | null;
  /** Set by the embed to the place that it was loaded from; the empty text means the page's own origin. */
  defaultBase: string;
  timeoutMs: number;
  /** The least pause before the one retry; up to as much again is added by chance, so that visitors do not return all at once. */
  retryMs: number;
  /** A request that failed is not sent again for another element before this has passed. */
  restMs: number;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Calls back once after `ms`; returns what cancels it. */
  after: (ms: number, callback: () => void) => () => void;
  /** Milliseconds on a clock that never goes back. */
  now: () => number;
}

const settings: Settings = {
  base: null,
  defaultBase: '',
  timeoutMs: 8_000,
  retryMs: 600,
  restMs: 30_000,
  fetch: (url, init) => fetch(url, init),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
};

/** Servers commonly take request lines of 8 kB; a longer list of partners is asked for in several requests. */
const LONGEST_QUERY = 6_000;
const BASE = /^(https?:\/\/[^\s/]|\/(?!\/)|$)/i;

/** Changes how every element of this page asks; what is not named stays. */
export function configure(changes: Partial<Settings>): void {
  Object.assign(settings, changes);
}

export function restMs(): number {
  return settings.restMs;
}

export function now(): number {
  return settings.now();
}

/**
 * Where Gradus is served for an element: its own `base`, else `configure({ base })`, else `<meta name="gradus-base">`, else the
 * origin that the script came from. Anything but http, https or a path counts as not given. Without a slash at the end.
 */
export function resolveBase(own: string | null | undefined): string {
  // In the head alone: each badge asks, and a search through a long page for each is felt.
  const meta = typeof document === 'undefined' ? null : document.head.querySelector<HTMLMetaElement>('meta[name="gradus-base"]');
  for (const candidate of [own, settings.base, meta?.content]) {
    if (candidate && BASE.test(candidate)) return candidate.replace(/\/+$/, '');
  }
  return settings.defaultBase.replace(/\/+$/, '');
}

/** The public page that shows what a partner's tier rests on. */
export function partnerPage(base: string, program: string, partner: string): string {
  return `${programPage(base, program)}partners/${addressOf(partner)}/`;
}

/** The public page of a program's criteria. */
export function programPage(base: string, program: string): string {
  return `${base}/programs/${encodeURIComponent(program)}/`;
}

export function fetchPartner(
  base: string,
  program: string,
  partner: string,
  signal: AbortSignal,
): Promise<Outcome<PublicPartner>> {
  return fetchJson(`${programPath(base, program)}/partners/${addressOf(partner)}.json`, isPartner, signal);
}

export function fetchProgram(base: string, program: string, signal: AbortSignal): Promise<Outcome<PublicProgram>> {
  return fetchJson(`${programPath(base, program)}.json`, isProgram, signal);
}

export interface StandingsFeed {
  /** Asks for one partner; all that are asked for until the browser's next task go out together. */
  ask(partner: string): void;
  /** Forgets what is waiting and breaks off what is under way; nothing of it is delivered. */
  abort(): void;
}

/** `deliver` is called once for each request, with the partners that it asked for, in order. */
export function openStandings(
  base: string,
  program: string,
  deliver: (partners: string[], outcome: Outcome<PublicStandings>) => void,
): StandingsFeed {
  let waiting = new Set<string>();
  let controller = new AbortController();
  let cancelFlush: (() => void) | null = null;

  function flush(): void {
    cancelFlush = null;
    const asked = [...waiting].sort();
    waiting = new Set();
    const { signal } = controller;
    for (const partners of splitByLength(asked)) {
      const query = partners.map(encodeURIComponent).join(',');
      void fetchJson(`${programPath(base, program)}/standings.json?partners=${query}`, isStandings, signal).then((outcome) => {
        if (!signal.aborted) deliver(partners, outcome);
      });
    }
  }

  return {
    ask(partner) {
      waiting.add(partner);
      cancelFlush ??= settings.after(0, flush);
    },
    abort() {
      cancelFlush?.();
      cancelFlush = null;
      waiting = new Set();
      controller.abort();
      controller = new AbortController();
    },
  };
}

function programPath(base: string, program: string): string {
  return `${base}/api/v1/programs/${encodeURIComponent(program)}`;
}

function splitByLength(partners: string[]): string[][] {
  const parts: string[][] = [];
  let length = LONGEST_QUERY;
  for (const partner of partners) {
    length += encodeURIComponent(partner).length + 1;
    if (length > LONGEST_QUERY) {
      parts.push([]);
      length = encodeURIComponent(partner).length;
    }
    parts.at(-1)!.push(partner);
  }
  return parts;
}

/** Never rejects. One retry, for what may pass by itself. */
async function fetchJson<T>(url: string, isShape: (data: unknown) => data is T, signal: AbortSignal): Promise<Outcome<T>> {
  const first = await tryOnce(url, isShape, signal);
  if (first.ok || !mayPass(first.failure) || signal.aborted) return first;
  await pause(settings.retryMs * (1 + Math.random()), signal);
  return signal.aborted ? failed(url, 'aborted') : tryOnce(url, isShape, signal);
}

async function tryOnce<T>(url: string, isShape: (data: unknown) => data is T, signal: AbortSignal): Promise<Outcome<T>> {
  const attempt = new AbortController();
  const stop = () => attempt.abort();
  signal.addEventListener('abort', stop);
  let timedOut = false;
  const cancelTimer = settings.after(settings.timeoutMs, () => {
    timedOut = true;
    stop();
  });
  let status: number | null = null;
  try {
    const response = await settings.fetch(url, {
      signal: attempt.signal,
      // Answers are public: cookies would only make them impossible to share in caches.
      credentials: 'omit',
      headers: { accept: 'application/json' },
    });
    status = response.status;
    if (!response.ok) return failed(url, status === 404 ? 'not-found' : status >= 500 ? 'server' : 'refused', status);
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

function failed(url: string, code: Failure['code'], status: number | null = null): { ok: false; failure: Failure } {
  return { ok: false, failure: { code, status, url } };
}

function mayPass({ code, status }: Failure): boolean {
  return code === 'unreachable' || code === 'timeout' || code === 'server' || status === 429;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = settings.after(ms, resolve);
    signal.addEventListener('abort', () => (cancel(), resolve()), { once: true });
  });
}

// Only what the elements reach for at once is looked at: what lies deeper is guarded where it is rendered.

function isStandings(data: unknown): data is PublicStandings {
  return (
    isRecord(data) &&
    isListOf(data.partners, isRecord) &&
    isListOf(data.ladders, (ladder) => isRecord(ladder) && Array.isArray(ladder.tiers))
  );
}

function isPartner(data: unknown): data is PublicPartner {
  return isRecord(data) && isRecord(data.metrics) && isListOf(data.standings, isRecord);
}

function isProgram(data: unknown): data is PublicProgram {
  return isRecord(data) && Array.isArray(data.metrics) && isListOf(data.ladders, isRecord);
}

function isListOf(data: unknown, isMember: (member: unknown) => boolean): boolean {
  return Array.isArray(data) && data.every(isMember);
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null;
}
