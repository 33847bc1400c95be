import type { Live } from '../../../data/live.ts';
import type { StoredEvent } from '../../../data/store/events.ts';

const HEARTBEAT_MS = 20_000;
/** Whoever takes less than that in is let go, and may go on later where it stopped. */
const MOST_WAITING = 1000;

export interface Listener {
  program: string;
  wants(event: StoredEvent): boolean;
}

/** One of those who are told what happens, as text in the form of server-sent events (WHATWG HTML, 9.2). */
export class EventStream {
  readonly #listener: Listener;
  readonly #encoder = new TextEncoder();
  readonly #onEnd: () => void;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  #waiting: StoredEvent[] | null = [];
  readonly body: ReadableStream<Uint8Array>;

  constructor(listener: Listener, onEnd: () => void) {
    this.#listener = listener;
    this.#onEnd = onEnd;
    this.body = new ReadableStream(
      { start: (controller) => void (this.#controller = controller), cancel: () => this.#leave() },
      new CountQueuingStrategy({ highWaterMark: MOST_WAITING }),
    );
  }

  /** Events wait until what came before them is told: those that are given, oldest first. */
  begin(missed: readonly StoredEvent[], last: number): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    const known = missed.at(-1)?.id ?? last;
    this.write(`retry: 2000\nid: ${known}\n\n`);
    for (const event of missed) this.tell(event);
    for (const event of waiting) if (event.id > known) this.tell(event);
  }

  tell(event: StoredEvent): void {
    if (event.program !== this.#listener.program || !this.#listener.wants(event)) return;
    if (this.#waiting) this.#waiting.push(event);
    else this.write(`id: ${event.id}\nevent: ${event.kind}\ndata: ${event.body}\n\n`);
  }

  write(text: string): void {
    if (!this.#controller) return;
    if ((this.#controller.desiredSize ?? 0) <= 0) this.end();
    else this.#controller.enqueue(this.#encoder.encode(text));
  }

  /** Whoever listens asks again, and goes on where it stopped. */
  end(): void {
    this.#controller?.close();
    this.#leave();
  }

  #leave(): void {
    this.#controller = null;
    this.#onEnd();
  }
}

/** Tells everyone who listens what has happened. */
export class EventHub {
  readonly #streams = new Set<EventStream>();
  readonly #stopListening: () => void;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(live: Live) {
    this.#stopListening = live.onNews((event) => {
      for (const stream of this.#streams) stream.tell(event);
    });
    this.#heartbeat = setInterval(() => {
      for (const stream of this.#streams) stream.write(': here\n\n');
    }, HEARTBEAT_MS).unref();
  }

  get size(): number {
    return this.#streams.size;
  }

  open(listener: Listener): EventStream {
    const stream: EventStream = new EventStream(listener, () => this.#streams.delete(stream));
    this.#streams.add(stream);
    return stream;
  }

  close(): void {
    this.#stopListening();
    clearInterval(this.#heartbeat);
    for (const stream of [...this.#streams]) stream.end();
  }
}
