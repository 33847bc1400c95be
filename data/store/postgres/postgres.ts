import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { listenTo } from './listening.ts';
import { StoreError, type Database, type Sql, type SqlValue } from '../database.ts';

const ROWS_A_FETCH = 2000;
/** So many go in with one question; COPY takes two. */
const FEW_ROWS = 8;
const COPY_CHUNK_CHARS = 1 << 16;
const INT8 = 20;

/** Any number of servers may share one. `url`: as in `DATABASE_URL`. */
export async function openPostgres(url: string): Promise<Database> {
  let pool: pg.Pool;
  try {
    pool = new pg.Pool({ connectionString: url, types: { getTypeParser }, max: 10, connectionTimeoutMillis: 10_000 });
    // A connection that is lost while nobody uses it is made anew when it is needed.
    pool.on('error', () => {});
    // Nor is one that is lost between two questions of a transaction the end of the process: the next question is told.
    pool.on('connect', (client) => client.on('error', () => {}));
    (await pool.connect()).release();
  } catch (error) {
    throw new StoreError(
      `The store named by DATABASE_URL could not be reached: ${(error as Error).message}. Is the address right, and the server running?`,
    );
  }

  const withClient = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    try {
      const result = await work(client);
      client.release();
      return result;
    } catch (error) {
      // It may be in the middle of anything.
      client.release(true);
      throw error;
    }
  };
  const transaction = <T>(work: (sql: Sql) => Promise<T>): Promise<T> =>
    withClient(async (client) => {
      await client.query('BEGIN');
      const result = await work(new PostgresConnection(client));
      await client.query('COMMIT');
      return result;
    });

  async function* reading<Row>(read: (sql: Sql) => AsyncIterable<Row>): AsyncIterable<Row> {
    const client = await pool.connect();
    let isDone = false;
    try {
      await client.query('BEGIN READ ONLY');
      yield* read(new PostgresConnection(client));
      await client.query('COMMIT');
      isDone = true;
    } finally {
      client.release(!isDone);
    }
  }

  return {
    dialect: 'postgres',
    all: (text, ...values) => withClient((client) => new PostgresConnection(client).all(text, ...values)),
    lists: (text, ...values) => withClient((client) => new PostgresConnection(client).lists(text, ...values)),
    run: (text, ...values) => withClient((client) => new PostgresConnection(client).run(text, ...values)),
    insertMany: (table, columns, rows) => transaction((sql) => sql.insertMany(table, columns, rows)),
    each: <Row>(text: string, ...values: SqlValue[]) => reading((sql) => sql.each<Row>(text, ...values)),
    eachLists: (text, ...values) => reading((sql) => sql.eachLists(text, ...values)),
    transaction,
    onChange: (listener) => listenTo(url, listener),
    close: () => pool.end(),
  };
}

class PostgresConnection implements Sql {
  readonly dialect = 'postgres';
  readonly #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async all<Row>(text: string, ...values: SqlValue[]): Promise<Row[]> {
    return (await this.#client.query(text, values)).rows as Row[];
  }

  async lists(text: string, ...values: SqlValue[]): Promise<SqlValue[][]> {
    return (await this.#client.query<SqlValue[]>({ text, values, rowMode: 'array' })).rows;
  }

  async run(text: string, ...values: SqlValue[]): Promise<number> {
    return (await this.#client.query(text, values)).rowCount ?? 0;
  }

  /** Inside a transaction alone, as cursors are. */
  async *each<Row>(text: string, ...values: SqlValue[]): AsyncIterable<Row> {
    for await (const rows of this.#fetch(text, values, async (fetch) => (await this.#client.query(fetch)).rows as Row[]))
      yield* rows;
  }

  eachLists(text: string, ...values: SqlValue[]): AsyncIterable<SqlValue[][]> {
    return this.#fetch(text, values, (fetch) => this.lists(fetch));
  }

  async *#fetch<Row>(text: string, values: SqlValue[], ask: (fetch: string) => Promise<Row[]>): AsyncIterable<Row[]> {
    const cursor = `rows_${(cursors = (cursors + 1) % Number.MAX_SAFE_INTEGER)}`;
    await this.#client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${text}`, values);
    const fetch = (): Promise<Row[]> => {
      const rows = ask(`FETCH ${ROWS_A_FETCH} FROM ${cursor}`);
      // Whoever waits for it is told what went wrong; nobody may wait for it any more.
      rows.catch(() => {});
      return rows;
    };
    for (let next = fetch(); ;) {
      const rows = await next;
      const isLast = rows.length < ROWS_A_FETCH;
      // While these are worked on, the database finds the next ones.
      if (!isLast) next = fetch();
      if (rows.length > 0) yield rows;
      if (isLast) break;
    }
    await this.#client.query(`CLOSE ${cursor}`);
  }

  async insertMany(table: string, columns: readonly string[], rows: Iterable<readonly SqlValue[]>): Promise<number> {
    const left = rows[Symbol.iterator]();
    const few: (readonly SqlValue[])[] = [];
    for (let next = left.next(); !next.done; next = left.next())
      if (few.push(next.value) > FEW_ROWS) return this.#copy(table, columns, chain(few, left));
    if (few.length === 0) return 0;
    const places = few.map((_, row) => `(${columns.map((_, i) => `$${row * columns.length + i + 1}`).join(', ')})`);
    return this.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places.join(', ')}`, ...few.flat());
  }

  async #copy(table: string, columns: readonly string[], rows: Iterable<readonly SqlValue[]>): Promise<number> {
    const stream = this.#client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
    const finished = once(stream, 'finish');
    let count = 0;
    let text = '';
    try {
      for (const row of rows) {
        text += `${row.map(encode).join('\t')}\n`;
        count++;
        if (text.length < COPY_CHUNK_CHARS) continue;
        if (!stream.write(text)) await Promise.race([once(stream, 'drain'), finished]);
        text = '';
      }
    } catch (error) {
      stream.destroy(error as Error);
      await finished.catch(() => {});
      throw error;
    }
    stream.end(text);
    await finished;
    return count;
  }
}

function* chain<T>(first: Iterable<T>, left: Iterator<T>): Iterable<T> {
  yield* first;
  for (let next = left.next(); !next.done; next = left.next()) yield next.value;
}

let cursors = 0;

/** As the text format of COPY wants it. */
function encode(value: SqlValue): string {
  if (value === null) return '\\N';
  return typeof value === 'number'
    ? String(value)
    : value.replace(/[\\\n\r\t]/g, (letter) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[letter]!);
}

/** Whole numbers of 64 bits come as text, else; ours are all safe integers. */
function getTypeParser(type: number, format?: 'text' | 'binary') {
  return type === INT8
    ? Number
    : (pg.types.getTypeParser as (type: number, format?: string) => (text: string) => unknown)(type, format);
}
