import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Editions } from '../../engine/program/editions.ts';
import type { PublicDirectory, PublicFigures, PublicMovement, PublicNews, PublicPartner } from '../../engine/wire.ts';
import {
  describeListing,
  type CatalogListing,
  type CatalogPartner,
  type DatedProgram,
  type Roster,
  type RosterEntry,
} from '../catalog.ts';
import { findSuccessor } from '../import.ts';
import {
  publishCourses,
  publishDirectory,
  publishFigures,
  publishMovement,
  publishNews,
  publishPartner,
  publishStandings,
  type Course,
} from '../publish.ts';
import type { Sql } from '../store/database.ts';
import { eachDecided, eachEntry, readDerivation } from '../store/derived.ts';
import { hasRecordsAfter, readRecords } from '../store/rows.ts';
import { readContext, type ProgramContext } from '../records/context.ts';
import { entryOf, type Decided } from './derive.ts';
import { keepLast, loadPartner } from '../records/partner.ts';
import { readListing } from '../records/records.ts';
import { LiveRoster } from './roster.ts';
import { Turns } from './turns.ts';

/** So many partners' answers are kept. */
const KEPT_PARTNERS = 5000;
/** More are not told of one by one. */
const MOST_FIGURES = 2000;
/** More are not followed to where an announced edition leads. */
const MOST_FOLLOWED = 500;
const CHUNK = 50;

/** A program as it stands: who holds what is in memory, all else of a partner is read when it is asked for. */
export class LiveProgram {
  readonly id: string;
  /** What it was read from. */
  readonly paths: readonly string[];
  readonly #roster = new LiveRoster();
  readonly #turns = new Turns();
  readonly #partners = new LRUCache<string, { published: PublicPartner | null }>({ max: KEPT_PARTNERS });
  #dated: DatedProgram;
  #context: ProgramContext;
  #listings: readonly CatalogListing[] = [];
  #revision = 0;
  #batch = -1;
  #version = 0;
  #rosterVersion = 0;
  #listingsVersion = 0;
  /** Of those who were worked out anew since the start: when last. */
  readonly #revisions = new Map<string, number>();

  constructor(id: string, editions: Editions, paths: readonly string[], asOf: number) {
    this.id = id;
    this.paths = paths;
    this.#dated = { id, editions, asOf };
    this.#context = { program: id, hasEnrolments: false, successions: [] };
  }

  /** The editions, and the day that everything is worked out for. */
  get dated(): DatedProgram {
    return this.#dated;
  }

  get roster(): Roster {
    return this.#roster;
  }

  /** In order of the file, those that came later at the end. */
  get listings(): readonly CatalogListing[] {
    return this.#listings;
  }

  /** Rises with everything that may change an answer. */
  get version(): number {
    return this.#version;
  }

  /** Of what is stored: the same on every server of a store that knows as much. */
  get revision(): number {
    return this.#revision;
  }

  /** Rises with who holds what, and with the day. */
  get rosterVersion(): number {
    return this.#rosterVersion;
  }

  get listingsVersion(): number {
    return this.#listingsVersion;
  }

  /** Another one for each state in which all that is known of a partner was. */
  stampOf(partner: string): string {
    return `${this.#dated.asOf} ${this.#revisions.get(partner) ?? 0}`;
  }

  /** Who goes on where a partner was that is enrolled no more; null: nobody. */
  successorOf(partner: string): string | null {
    const isEnrolled = (id: string): boolean => (this.#roster.get(id)?.holds.length ?? 0) > 0;
    const successor = findSuccessor(this.#context.successions, this.#dated.asOf)(partner);
    return !isEnrolled(partner) && isEnrolled(successor) ? successor : null;
  }

  /** Takes in what was derived and stored since the last time. */
  async load(sql: Sql): Promise<void> {
    const derivation = await readDerivation(sql, this.id);
    if (!derivation || derivation.revision === this.#revision) return;
    const isFirst = this.#revision === 0;
    const { asOf: before } = this.#dated;
    let isChanged = derivation.day !== before;
    for await (const { partner, entry } of eachEntry(sql, this.id, this.#revision)) {
      if (this.#roster.set(entryOf(partner, entry))) isChanged = true;
      this.#partners.delete(partner);
      if (!isFirst) this.#revisions.set(partner, derivation.revision);
    }
    if (derivation.day !== before) {
      this.#dated = { ...this.#dated, asOf: derivation.day };
      this.#partners.clear();
    }
    if (isChanged) this.#rosterVersion++;
    let areListingsOther = false;
    if (derivation.batch !== this.#batch) {
      this.#context = await readContext(sql, this.id);
      areListingsOther = await hasRecordsAfter(sql, this.id, ['listing', 'succession'], this.#batch);
    }
    // A listing goes to whoever takes over, on the day of that.
    areListingsOther ||= this.#context.successions.some(({ from }) => from > before && from <= derivation.day);
    if (areListingsOther) {
      this.#listings = await this.#readListings(sql);
      this.#listingsVersion++;
    }
    this.#revision = derivation.revision;
    this.#batch = derivation.batch;
    this.#version++;
  }

  /** All that everyone may know of a partner; null: nobody of that id is enrolled. */
  async publish(sql: Sql, partner: string): Promise<PublicPartner | null> {
    const kept = this.#partners.get(partner);
    if (kept) return kept.published;
    const entry = this.#roster.get(partner);
    if (!entry || entry.holds.length === 0) return null;
    const { version } = this;
    const known = await this.read(sql, partner);
    const published = known && publishPartner(this.#dated, this.#roster, known);
    // What came meanwhile may not be in it.
    if (version === this.#version) this.#partners.set(partner, { published });
    return published;
  }

  /** What everyone may know of how a partner's figures went; null: nobody of that id is enrolled. */
  async publishCourses(sql: Sql, partner: string): Promise<Course[] | null> {
    const entry = this.#roster.get(partner);
    if (!entry || entry.holds.length === 0) return null;
    const known = await this.read(sql, partner);
    return known && publishCourses(this.#dated, known);
  }

  /** What is worth telling of the program, the latest first. */
  async listNews(sql: Sql): Promise<PublicNews[]> {
    const decided: { partner: string; decisions: Decided[] }[] = [];
    for await (const row of eachDecided(sql, this.id))
      decided.push({ partner: row.partner, decisions: JSON.parse(row.decided) as Decided[] });
    return publishNews(this.#dated, this.#roster, decided);
  }

  /** Everyone, with what was decided of them. */
  async publishDirectory(sql: Sql): Promise<PublicDirectory> {
    await this.#turns.bring(sql, this.id, { revision: this.#revision, batch: this.#batch });
    const findCurrent = findSuccessor(this.#context.successions, this.#dated.asOf);
    return publishDirectory(this.#dated, {
      standings: publishStandings(this.#dated, this.#roster),
      roster: this.#roster,
      turns: this.#turns.turns,
      exemptions: this.#turns.exemptions.map((one) => ({ ...one, partner: findCurrent(one.partner) })),
      listings: this.#listings,
    });
  }

  /** What everyone may know of everyone, as figures; or the operator. */
  publishFigures(sql: Sql, audience: PublicFigures['audience'] = 'public'): Promise<PublicFigures> {
    const { some, aSample } = this.#spread(MOST_FIGURES);
    return publishFigures(this.#dated, this.#eachKnown(sql, some), aSample, audience);
  }

  /** Whom the next announced edition moves; null: none is announced. */
  publishMovement(sql: Sql): Promise<PublicMovement | null> {
    const { some, aSample } = this.#spread(MOST_FOLLOWED);
    return publishMovement(this.#dated, this.#eachKnown(sql, some), aSample);
  }

  /** Those who are enrolled; of a larger crowd some that are spread over all of it. */
  #spread(most: number): { some: RosterEntry[]; aSample: number } {
    const entries = [...this.#roster.values()].filter(({ holds }) => holds.length > 0);
    const aSample = Math.max(1, Math.ceil(entries.length / most));
    return { some: entries.filter((_, index) => index % aSample === 0), aSample };
  }

  /** All that is known of a partner, private values included; null: nothing was ever told of it. */
  async read(sql: Sql, partner: string): Promise<CatalogPartner | null> {
    return (await loadPartner(sql, this.#context, this.#dated.editions, partner))?.partner ?? null;
  }

  async *#eachKnown(sql: Sql, entries: readonly RosterEntry[]): AsyncIterable<{ entry: RosterEntry; partner: CatalogPartner }> {
    for (const [index, entry] of entries.entries()) {
      const partner = await this.read(sql, entry.id);
      if (partner) yield { entry, partner };
      // Who asks meanwhile is answered.
      if (index % CHUNK === 0) await setImmediate();
    }
  }

  async #readListings(sql: Sql): Promise<CatalogListing[]> {
    const findCurrent = findSuccessor(this.#context.successions, this.#dated.asOf);
    const rows = (await readRecords(sql, this.id, 'listing')).map(readListing);
    return keepLast(rows, ({ listing }) => [listing]).map((row) => describeListing(row, findCurrent));
  }
}
