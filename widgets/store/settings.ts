export interface Settings {
  /** Where Gradus is served, without a slash at the end; null: not set, so the page's `<meta name="gradus-base">` decides, else `defaultBase`. */
  base: string | null;
  /** Set by the embed to the place that it was loaded from; the empty text means the page's own origin. */
  defaultBase: string;
  /**
   * A partner's, with which their tracker shows what is theirs alone. It is sent in a header to `base` and to no other place, and kept
   * nowhere but in memory.
   */
  token?: string | null;
  timeoutMs: number;
  /** The least pause before the one retry; up to as much again is added by chance, so that visitors do not return all at once. */
  retryMs: number;
  /** A request that failed rests so long before it is sent again; each time twice as long, and no more than `mostRetries` times. */
  restMs: number;
  mostRetries: number;
  /** How often is asked again where the server does not tell what happens; 0: nothing changes until `refresh()`. */
  revalidateMs: number;
  /** How browsers' caches are used. */
  cache: RequestCache;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Calls back once after `ms`; returns what cancels it. */
  after: (ms: number, callback: () => void) => () => void;
  /** Milliseconds on a clock that never goes back. */
  now: () => number;
}

/** A timer of a browser that is to wait longer than about this, or for ever, does not wait at all. */
const LONGEST_WAIT_MS = 2e9;

const settings: Settings = {
  base: null,
  defaultBase: '',
  timeoutMs: 8_000,
  retryMs: 600,
  restMs: 30_000,
  mostRetries: 6,
  revalidateMs: 300_000,
  cache: 'default',
  fetch: (url, init) => fetch(url, init),
  after: (ms, callback) => {
    const timer = setTimeout(callback, Math.min(ms, LONGEST_WAIT_MS));
    return () => clearTimeout(timer);
  },
  now: () => performance.now(),
};

/** Changes how every element of this page asks; what is not named, or undefined, stays. */
export function configure(changes: Partial<Settings>): void {
  for (const name in changes) {
    const value: unknown = changes[name as keyof Settings];
    if (value !== undefined) settings[name as keyof Settings] = value as never;
  }
}

/** How everything here asks; to be read, and changed by `configure` alone. */
export const asking: Readonly<Settings> = settings;
