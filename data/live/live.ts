import type { Editions } from '../../engine/program/editions.ts';
import { appendBatch, keepAnswer, lastBatchOf, type Appended, type Batch } from '../store/batches.ts';
import { lastNumber, lockBatches } from '../store/counters.ts';

import type { Sql } from '../store/database.ts';
import { readDerivation } from '../store/derived.ts';
import { addEvents, listEvents, type StoredEvent } from '../store/events.ts';
import type { Store } from '../store/store.ts';
import type { Clock } from './clock.ts';
import { fingerprintOf } from './derive.ts';
import { tellAll, tellChange, tellFigures } from './news.ts';
import { LiveProgram } from './program.ts';
import { refresh, type Change } from './refresh.ts';

/** What came of a batch: with what it changed and what its sender is told, unless it was stored before. */
export type Taken =
  Exclude<Appended, { outcome: 'stored' }> | (Extract<Appended, { outcome: 'stored' }> & { changes: Change[]; answer: string });

export interface TakeOptions {
  /** Looks at what was stored before this batch; throws where the two do not go together. */
  check?(sql: Sql, batch: number): Promise<void>;
  /** What the sender is told, by the number of the batch and what it changed. */
  answerOf?(batch: number, changes: readonly Change[]): string;
  /** Works out what would come of it, and stores nothing. */
  isDryRun?: boolean;
  /** Metrics whose values everyone may see. */
  publicMetrics?: ReadonlySet<string>;
}

const EVENTS_AT_ONCE = 500;

/** Programs with their store: what comes in is stored, what follows is worked out, and who listens is told. */
export class Live {
  readonly store: Store;
  readonly clock: Clock;
  readonly #listeners = new Set<(event: StoredEvent) => void>();
  #programs: ReadonlyMap<string, LiveProgram> = new Map();
  #lastEvent = 0;
  #working: Promise<unknown> = Promise.resolve();

  constructor(store: Store, clock: Clock) {
    this.store = store;
    this.clock = clock;
  }

  /** By id. */
  get programs(): ReadonlyMap<string, LiveProgram> {
    return this.#programs;
  }

  /** Rises with everything that may change an answer. */
  get version(): number {
    return this.#setVersion + [...this.#programs.values()].reduce((sum, { version }) => sum + version, 0);
  }

  /** Rises when the programs are others, or other editions of them. */
  get setVersion(): number {
    return this.#setVersion;
  }
  #setVersion = 0;

  /** The number of the last event that listeners were told of. */
  get lastEvent(): number {
    return this.#lastEvent;
  }

  /**
   * By program: the fingerprint of editions that another server has put in force. What is served stays as it was until those are taken: two
   * servers must not undo each other's work.
   */
  get otherEditions(): ReadonlyMap<string, string> {
    return this.#otherEditions;
  }
  #otherEditions = new Map<string, string>();

  /** Takes programs in place of those before; nobody sees them before all is worked out. */
  usePrograms(programs: ReadonlyMap<string, Editions>, paths: ReadonlyMap<string, readonly string[]>): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#programs.size === 0) this.#lastEvent = await lastNumber(this.store.database, 'event');
      const next = new Map<string, LiveProgram>();
      for (const [id, editions] of [...programs].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const known = this.#programs.get(id);
        const isSame = known && fingerprintOf(known.dated.editions) === fingerprintOf(editions);
        const program = isSame ? known : new LiveProgram(id, editions, paths.get(id) ?? [], this.#todayFor(editions));
        await this.#bringUp(program, known !== undefined && !isSame);
        next.set(id, program);
      }
      this.#setVersion += 1 + [...this.#programs.values()].reduce((sum, { version }) => sum + version, 0);
      this.#programs = next;
      await this.#tellNews();
    });
  }

  /** Looks for what another process has stored, and for a new day. */
  catchUp(): Promise<void> {
    return this.#inTurn(async () => {
      for (const program of this.#programs.values()) await this.#bringUp(program, false);
      await this.#tellNews();
    });
  }

  /** Stores a batch of a known program whole, or nothing. */
  async append(batch: Batch, options: TakeOptions = {}): Promise<Taken> {
    const program = this.#programs.get(batch.program)!;
    const taken = await this.#store(program, batch, options);
    if (taken.outcome === 'stored' && !options.isDryRun) await this.#inTurn(() => this.#show(program));
    return taken;
  }

  onNews(listener: (event: StoredEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.#working.catch(() => {});
    await this.store.close();
  }

  async #store(
    program: LiveProgram,
    batch: Batch,
    { check, answerOf, isDryRun = false, publicMetrics = new Set() }: TakeOptions,
  ): Promise<Taken> {
    const discarded = new Discarded();
    try {
      return await this.store.database.transaction(async (sql) => {
        const appended = await appendBatch(sql, batch);
        if (appended.outcome !== 'stored') return appended;
        await check?.(sql, appended.batch);
        const changes: Change[] = [];
        const { isFirst } = await refresh(sql, this.#onToday(program), (some) => {
          for (const change of some) changes.push(change);
        });
        if (!isFirst) await addEvents(sql, listEventsOf(program, batch, changes, publicMetrics));
        const answer = answerOf?.(appended.batch, changes) ?? '';
        if (batch.idempotency) await keepAnswer(sql, appended.batch, answer);
        discarded.taken = { ...appended, changes, answer };
        if (isDryRun) throw discarded;
        return discarded.taken;
      });
    } catch (error) {
      if (error === discarded) return discarded.taken!;
      throw error;
    }
  }

  /** Works out what is due of a program, and takes it into memory. */
  async #bringUp(program: LiveProgram, isAnother: boolean): Promise<void> {
    const { database } = this.store;
    const dated = this.#onToday(program);
    const known = await readDerivation(database, program.id);
    const own = fingerprintOf(dated.editions);
    this.#otherEditions.delete(program.id);
    if (known && known.fingerprint !== own && program.revision > 0) {
      this.#otherEditions.set(program.id, known.fingerprint);
      return;
    }
    const isCurrent = known && known.day >= dated.asOf && known.fingerprint === own;
    if (!isCurrent || known.batch !== (await lastBatchOf(database, program.id))) {
      await database.transaction(async (sql) => {
        await lockBatches(sql);
        const happened = this.clock.now().getTime();
        if (isAnother) await addEvents(sql, [tellAll(program, 'program', happened)]);
        await refresh(sql, dated, async (changes, { isFirst }) => {
          if (!isFirst)
            await addEvents(
              sql,
              changes.map((change) => tellChange(dated, change, happened)),
            );
        });
      });
    }
    await program.load(database);
  }

  async #show(program: LiveProgram): Promise<void> {
    await program.load(this.store.database);
    await this.#tellNews();
  }

  async #tellNews(): Promise<void> {
    for (;;) {
      const events = await listEvents(this.store.database, this.#lastEvent, EVENTS_AT_ONCE);
      for (const event of events) {
        this.#lastEvent = event.id;
        for (const listener of this.#listeners) listener(event);
      }
      if (events.length < EVENTS_AT_ONCE) return;
    }
  }

  #onToday({ dated }: LiveProgram): LiveProgram['dated'] {
    const asOf = this.#todayFor(dated.editions);
    return asOf === dated.asOf ? dated : { ...dated, asOf };
  }

  #todayFor(editions: Editions): number {
    return this.clock.today(editions.at(-1)!.timezone);
  }

  /** One after the other: what one takes into memory the next must know. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#working.then(work, work);
    this.#working = next;
    return next;
  }
}

/** Thrown to undo a transaction of which only the outcome was wanted. */
class Discarded extends Error {
  taken: Taken | null = null;
}

function listEventsOf({ dated }: LiveProgram, batch: Batch, changes: readonly Change[], publicMetrics: ReadonlySet<string>) {
  const { observations, records, received } = batch;
  const changed = new Set(changes.map(({ partner }) => partner));
  const isPublic = new Map<string, boolean>();
  const note = (partner: string, visible: boolean): void => void isPublic.set(partner, visible || isPublic.get(partner) === true);
  if (observations) {
    const { partners, metrics, partner, metric } = observations;
    const shown = metrics.map((one) => publicMetrics.has(one));
    for (let row = 0; row < partner.length; row++) note(partners[partner.at(row)]!, shown[metric.at(row)]!);
  }
  for (const { kind, partner } of records)
    if (partner !== null && (kind === 'exemption' || kind === 'partner')) note(partner, true);
  return [
    ...changes.map((change) => tellChange(dated, change, received)),
    ...[...isPublic]
      .filter(([partner]) => !changed.has(partner))
      .map(([partner, shown]) => tellFigures(dated, partner, shown, received)),
    ...(records.some(({ kind }) => kind === 'listing') ? [tellAll(dated, 'listings', received)] : []),
  ];
}
