/** What a page was made from: the page holds for as long as none of it has changed. */
export class Reading {
  readonly #read = new Map<string, { stampOf: () => unknown; stamp: unknown }>();

  /** Before a part is read. `stampOf`: another value whenever the part may be another. */
  note(part: string, stampOf: () => unknown): void {
    if (!this.#read.has(part)) this.#read.set(part, { stampOf, stamp: stampOf() });
  }

  get isCurrent(): boolean {
    return [...this.#read.values()].every(({ stampOf, stamp }) => stampOf() === stamp);
  }
}
