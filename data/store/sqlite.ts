import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { StoreError, type Database, type Sql, type SqlValue } from './database.ts';

/** Another process may be writing: an import beside a server. */
const WAIT_FOR_OTHERS_MS = 10_000;
const ROWS_AT_ONCE = 5000;

/**
 * One file, made when it is not there; `:memory:` keeps nothing. What is committed is on the disk (`synchronous = FULL`), and reading goes on
 * while something is written (write-ahead log).
 */
export function openSqlite(path: string): Database {
  const writing = connect(path);
  // In memory each connection would have a database of its own.
  const reading = path === ':memory:' ? writing : connect(path);
  const writer = new SqliteConnection(writing);
  const reader = reading === writing ? writer : new SqliteConnection(reading);
  let last: Promise<unknown> = Promise.resolve();

  const transaction = <T>(work: (sql: Sql) => Promise<T>): Promise<T> => {
    const next = last.then(async () => {
      await writer.run('BEGIN IMMEDIATE');
      try {
        const result = await work(writer);
        await writer.run('COMMIT');
        return result;
      } catch (error) {
        if (writing.isTransaction) await writer.run('ROLLBACK');
        throw error;
      }
    });
    last = next.catch(() => {});
    return next;
  };

  return {
    dialect: 'sqlite',
    all: (text, ...values) => reader.all(text, ...values),
    lists: (text, ...values) => reader.lists(text, ...values),
    each: (text, ...values) => reader.each(text, ...values),
    eachLists: (text, ...values) => reader.eachLists(text, ...values),
    run: (text, ...values) => transaction((sql) => sql.run(text, ...values)),
    insertMany: (table, columns, rows) => transaction((sql) => sql.insertMany(table, columns, rows)),
    transaction,
    onChange: () => () => {},
    async close() {
      await last;
      writing.close();
      if (reading !== writing) reading.close();
    },
  };
}

function connect(path: string): DatabaseSync {
  try {
    const database = new DatabaseSync(path, { timeout: WAIT_FOR_OTHERS_MS });
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    return database;
  } catch (error) {
    throw new StoreError(`The store ${path} could not be opened: ${(error as Error).message}. Is it a file that may be written?`);
  }
}

class SqliteConnection implements Sql {
  readonly dialect = 'sqlite';
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();
  readonly #ofLists = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  async all<Row>(text: string, ...values: SqlValue[]): Promise<Row[]> {
    return this.#prepare(text).all(...values) as Row[];
  }

  async lists(text: string, ...values: SqlValue[]): Promise<SqlValue[][]> {
    let statement = this.#ofLists.get(text);
    if (!statement) this.#ofLists.set(text, (statement = this.#prepareLists(text)));
    return statement.all(...values) as unknown as SqlValue[][];
  }

  async run(text: string, ...values: SqlValue[]): Promise<number> {
    return Number(this.#prepare(text).run(...values).changes);
  }

  async *each<Row>(text: string, ...values: SqlValue[]): AsyncIterable<Row> {
    // One of its own: two that go through the rows of one statement would take them from each other.
    yield* this.#database.prepare(numberParameters(text)).iterate(...values) as Iterable<Row>;
  }

  async *eachLists(text: string, ...values: SqlValue[]): AsyncIterable<SqlValue[][]> {
    let rows: SqlValue[][] = [];
    for (const row of this.#prepareLists(text).iterate(...values) as unknown as Iterable<SqlValue[]>) {
      if (rows.push(row) < ROWS_AT_ONCE) continue;
      yield rows;
      rows = [];
    }
    if (rows.length > 0) yield rows;
  }

  async insertMany(table: string, columns: readonly string[], rows: Iterable<readonly SqlValue[]>): Promise<number> {
    const places = columns.map((_, i) => `$${i + 1}`).join(', ');
    const statement = this.#prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
    let count = 0;
    for (const row of rows) {
      statement.run(...row);
      count++;
    }
    return count;
  }

  #prepare(text: string): StatementSync {
    let statement = this.#prepared.get(text);
    if (!statement) this.#prepared.set(text, (statement = this.#database.prepare(numberParameters(text))));
    return statement;
  }

  #prepareLists(text: string): StatementSync {
    const statement = this.#database.prepare(numberParameters(text));
    statement.setReturnArrays(true);
    return statement;
  }
}

function numberParameters(text: string): string {
  return text.replace(/\$(\d+)/g, '?$1');
}
