import type { MiddlewareHandler } from 'hono';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Live } from '../../../data/live.ts';
import type { EventHub } from '../api/event-hub.ts';
import type { OnBatch } from '../api/write-routes.ts';
import type { Watch } from '../front.ts';
import type { Log } from './log.ts';

/** Kinds of addresses: a partner's id in a label would make a series for each of them, and tell of them. */
const KINDS: [kind: string, path: RegExp][] = [
  ['events', /^\/api\/v1\/programs\/[^/]+\/events$/],
  ['standings', /^\/api\/v1\/programs\/[^/]+\/standings\.json$/],
  ['partner', /^\/api\/v1\/programs\/[^/]+\/partners\//],
  ['own', /^\/api\/v1\/programs\/[^/]+\/me[./]/],
  ['tokens', /^\/api\/v1\/programs\/[^/]+\/tokens(?:\/revoke)?$/],
  ['write', /^\/api\/v1\/programs\/[^/]+\/[a-z]+$/],
  ['program', /^\/api\/v1\/programs(?:\.json$|\/[^/]+\.json$)/],
  ['api', /^\/api\//],
  ['badge', /^\/(?:badges|cards)\//],
  ['credential', /^\/(?:credentials|status|\.well-known)\//],
  ['embed', /^\/embed\/./],
  ['asset', /^\/_astro\//],
  ['health', /^\/(?:healthz|readyz|metrics)$/],
];
/** A method can be any word. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE', 'PATCH']);
const SECONDS = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

/** What can be counted of a server, in the form of Prometheus. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Counter<'kind' | 'method' | 'status'>;
  readonly #seconds: Histogram<'kind'>;
  readonly #batches: Counter<'program' | 'table' | 'outcome'>;
  readonly #rows: Counter<'program' | 'table'>;

  constructor(live: Live, hub: EventHub) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Counter({
      ...{ name: 'gradus_requests_total', help: 'Requests that were answered.', registers },
      labelNames: ['kind', 'method', 'status'],
    });
    this.#seconds = new Histogram({
      ...{ name: 'gradus_request_seconds', help: 'From a request to the beginning of its answer.', registers },
      ...{ labelNames: ['kind'], buckets: SECONDS },
    });
    this.#batches = new Counter({
      ...{ name: 'gradus_batches_total', help: 'Batches that were sent, by what became of them.', registers },
      labelNames: ['program', 'table', 'outcome'],
    });
    this.#rows = new Counter({
      ...{ name: 'gradus_rows_total', help: 'Rows that were sent and stored.', registers },
      labelNames: ['program', 'table'],
    });
    new Gauge({
      ...{ name: 'gradus_event_streams', help: 'Streams of events that are open.', registers },
      collect() {
        this.set(hub.size);
      },
    });
    new Gauge({
      ...{ name: 'gradus_revision', help: 'The revision of what is worked out for a program.', registers },
      labelNames: ['program'],
      collect() {
        this.reset();
        for (const { id, revision } of live.programs.values()) this.set({ program: id }, revision);
      },
    });
  }

  /** Counts a batch. */
  onBatch: OnBatch = (program, table, outcome, rows) => {
    this.#batches.inc({ program, table, outcome });
    if (rows > 0) this.#rows.inc({ program, table }, rows);
  };

  /** Counts every request. */
  count(watch: Watch): MiddlewareHandler {
    return async (context, next) => {
      const begun = performance.now();
      await next();
      const path = new URL(context.req.url).pathname;
      watch(context.req.method, path)(context.res.status, (performance.now() - begun) / 1000);
    };
  }

  /** What is to be done of each answer; the log is told of it. */
  watch(log: Log): Watch {
    return (method, path) => {
      const kind = KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'page';
      const known = METHODS.has(method) ? method : 'other';
      const seconds = this.#seconds.labels({ kind });
      // To find a counter by its labels takes longer than to count.
      const counters = new Map<number, Counter.Internal>();
      return (status, took) => {
        let counter = counters.get(status);
        if (!counter) counters.set(status, (counter = this.#requests.labels({ kind, method: known, status })));
        counter.inc();
        seconds.observe(took);
        log.request({ method, path, status, ms: Math.round(took * 1e5) / 100 });
      };
    };
  }

  get type(): string {
    return this.#registry.contentType;
  }

  write(): Promise<string> {
    return this.#registry.metrics();
  }
}
