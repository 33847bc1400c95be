/** The greater part of an element, fetched when it is first used. */
export class LazyBody<Body> {
  #body: Body | 'missing' | null = null;
  #load: () => Promise<Body>;
  #loading: Promise<void> | null = null;

  constructor(load: () => Promise<Body>) {
    this.#load = load;
  }

  /** For pages that have it anyway: on the server, and where the server rendered the element. */
  bring(body: Body): void {
    this.#body = body;
  }

  /** Null: not there yet, and `then` is called when it is. `missing`: it could not be fetched. */
  use(then: () => void): Body | 'missing' | null {
    if (this.#body === null) {
      this.#loading ??= this.#load().then(
        (body) => void (this.#body = body),
        () => void (this.#body = 'missing'),
      );
      void this.#loading.then(then);
    }
    return this.#body;
  }
}
