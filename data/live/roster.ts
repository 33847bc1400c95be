import type { Roster, RosterEntry } from '../catalog.ts';

/** Who holds what, in memory; it is put in order when somebody asks after a new one has come. */
export class LiveRoster implements Roster {
  #entries = new Map<string, RosterEntry>();
  #isInOrder = true;

  get(id: string): RosterEntry | undefined {
    return this.#entries.get(id);
  }

  values(): Iterable<RosterEntry> {
    if (!this.#isInOrder) {
      this.#entries = new Map([...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1)));
      this.#isInOrder = true;
    }
    return this.#entries.values();
  }

  /** False: that was known already. */
  set(entry: RosterEntry): boolean {
    const known = this.#entries.get(entry.id);
    if (!known) this.#isInOrder = false;
    this.#entries.set(entry.id, entry);
    return !known || JSON.stringify(known) !== JSON.stringify(entry);
  }
}
