import { appendBatch, type Appended, type Batch, type RecordKind, type StoredRecord } from './batches.ts';
import { lastNumber } from './counters.ts';
import type { Database, Sql } from './database.ts';
import { addKey, findKey, listKeys, markKeyUsed, revokeKey, type StoredKey } from './keys.ts';
import { migrate } from './migrate.ts';
import { eachPartner, readPartner, type PartnerRows } from './partners/partners.ts';
import { openPostgres } from './postgres/postgres.ts';
import { readRecords, touchedSince } from './rows.ts';
import { openSqlite } from './sqlite.ts';

/**
 * What was ever told to Gradus, appended and never changed: observations, enrolments, exemptions and the like, with when they came and from whom.
 * What follows from it is worked out, and kept only to be quick.
 */
export interface Store {
  readonly database: Database;
  /** Stores a batch whole, or nothing. */
  append(batch: Batch): Promise<Appended>;
  /** The number of the last batch; 0: there is none. */
  lastBatch(): Promise<number>;
  /** Null: nothing was ever stored under that name. */
  readPartner(program: string, partner: string): Promise<PartnerRows | null>;
  eachPartner(program: string): AsyncIterable<PartnerRows>;
  readRecords(program: string, kind?: RecordKind): Promise<StoredRecord[]>;
  touchedSince(program: string, batch: number): Promise<string[]>;

  addKey(key: StoredKey): Promise<void>;
  findKey(id: string): Promise<StoredKey | undefined>;
  listKeys(): Promise<StoredKey[]>;
  markKeyUsed(id: string, at: number): Promise<void>;
  revokeKey(id: string, at: number): Promise<boolean>;

  close(): Promise<void>;
}

/** Where the store is: PostgreSQL by its address, else a file, made when it is not there. Brought to the newest version of its tables. */
export async function openStore({ url, path }: { url: string | undefined; path: string }): Promise<Store> {
  const database = url === undefined ? openSqlite(path) : await openPostgres(url);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return storeOf(database);
}

export function storeOf(database: Database): Store {
  const inTransaction = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => database.transaction(work);
  return {
    database,
    append: (batch) => inTransaction((sql) => appendBatch(sql, batch)),
    lastBatch: () => lastNumber(database, 'batch'),
    readPartner: (program, partner) => readPartner(database, program, partner),
    eachPartner: (program) => eachPartner(database, program),
    readRecords: (program, kind) => readRecords(database, program, kind),
    touchedSince: (program, batch) => touchedSince(database, program, batch),
    addKey: (key) => addKey(database, key),
    findKey: (id) => findKey(database, id),
    listKeys: () => listKeys(database),
    markKeyUsed: (id, at) => markKeyUsed(database, id, at),
    revokeKey: (id, at) => revokeKey(database, id, at),
    close: () => database.close(),
  };
}
