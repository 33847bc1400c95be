import { tuneSoon } from './refresh.ts';
import { asking } from './settings.ts';

export interface Follower {
  update(): void;
}

/** An element that is moved within the page is taken away and put back; for so long nothing is given up. */
const LINGER_MS = 1_000;

/** A value that elements follow. `start` is called when the first one does, and what it returned when the last has been gone for a moment. */
export class State<T> {
  readonly followers = new Set<Follower>();
  #value: T;
  #start: () => () => void;
  #stop: (() => void) | null = null;
  #isStarted = false;
  #cancelStop: (() => void) | null = null;

  constructor(value: T, start: () => () => void) {
    this.#value = value;
    this.#start = start;
  }

  get(): T {
    return this.#value;
  }

  set(value: T): void {
    this.#value = value;
    for (const follower of this.followers) follower.update();
    tuneSoon();
  }

  follow(follower: Follower): void {
    this.followers.add(follower);
    this.#cancelStop?.();
    this.#cancelStop = null;
    if (this.#isStarted) return;
    // First, as starting may change the value, which makes followers follow again.
    this.#isStarted = true;
    this.#stop = this.#start();
  }

  unfollow(follower: Follower): void {
    if (!this.followers.delete(follower) || this.followers.size > 0) return;
    this.#cancelStop = asking.after(LINGER_MS, () => {
      this.#stop?.();
      this.#isStarted = false;
      tuneSoon();
    });
  }
}
