import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadableAtom } from 'nanostores';

/** Renders the host again whenever the store that it follows changes; lets go of it while the host is not in a document. */
export class StoreController<T> implements ReactiveController {
  #host: ReactiveControllerHost & { isConnected: boolean };
  #store: ReadableAtom<T> | null = null;
  #stop: (() => void) | null = null;

  constructor(host: ReactiveControllerHost & { isConnected: boolean }) {
    this.#host = host;
    host.addController(this);
  }

  get value(): T | undefined {
    return this.#store?.value;
  }

  follow(store: ReadableAtom<T> | null): void {
    if (store === this.#store && (this.#stop || !store)) return;
    this.hostDisconnected();
    this.#store = store;
    if (this.#host.isConnected) this.#stop = store?.listen(() => this.#host.requestUpdate()) ?? null;
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
