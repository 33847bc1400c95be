import type { Live } from '../../../data/live.ts';
import type { StoredEvent } from '../../../data/store/events.ts';

const HEARTBEAT_MS = 20_000;
/** Whoever takes less than that in is let go, and may go on later where it stopped. */
const MOST_WAITING = 1000;

export interface Listener {
  program: string;
  wants(event: StoredEvent): boolean;
  /** When what lets them in is over, in milliseconds since 1970-01-01 UTC; ∞: never. */
  expires: number;
  /** Whether what lets them in was not taken back. */
  isStillLetIn(): Promise<boolean>;
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

  /** Events wait until what came before them is told: those that are given, oldest first. `last`: the event after which this one listens. */
  begin(missed: readonly StoredEvent[], last: number): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    const known = missed.at(-1)?.id ?? last;
    this.write('retry: 2000\n\n');
    for (const event of missed) this.tell(event);
    // Not before: who is cut off in between goes on from the number that was told last.
    this.write(`id: ${known}\n\n`);
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
  readonly #streams = new Map<EventStream, Listener>();
  readonly #now: () => number;
  readonly #stopListening: () => void;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(live: Live) {
    this.#now = () => live.clock.now().getTime();
    this.#stopListening = live.onNews((event) => {
      const now = this.#now();
      for (const [stream, { expires }] of this.#streams) {
        if (expires <= now) stream.end();
        else stream.tell(event);
      }
    });
    this.#heartbeat = setInterval(() => void this.beat(), HEARTBEAT_MS).unref();
  }

  get size(): number {
    return this.#streams.size;
  }

  open(listener: Listener): EventStream {
    const stream: EventStream = new EventStream(listener, () => this.#streams.delete(stream));
    this.#streams.set(stream, listener);
    return stream;
  }

  /** Shows everyone that the connection lives, and lets go those who may listen no more. */
  async beat(): Promise<void> {
    for (const [stream, { expires, isStillLetIn }] of [...this.#streams]) {
      // Where that cannot be looked up just now, it is looked up again with the next one.
      const isLetIn = expires > this.#now() && (await isStillLetIn().catch(() => true));
      if (isLetIn) stream.write(': here\n\n');
      else stream.end();
    }
  }

  close(): void {
    this.#stopListening();
    clearInterval(this.#heartbeat);
    for (const stream of [...this.#streams.keys()]) stream.end();
  }
}
