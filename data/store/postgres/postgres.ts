import { once } from 'node:events';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { listenTo } from './listening.ts';
import { StoreError, type Database, type Sql, type SqlValue } from '../database.ts';

const ROWS_A_FETCH = 5000;
const COPY_CHUNK_CHARS = 1 << 16;
const INT8 = 20;

/** Any number of servers may share one. `url`: as in `DATABASE_URL`. */
export async function openPostgres(url: string): Promise<Database> {
  let pool: pg.Pool;
  try {
    pool = new pg.Pool({ connectionString: url, types: { getTypeParser }, max: 10, connectionTimeoutMillis: 10_000 });
    // A connection that is lost while nobody uses it is made anew when it is needed.
    pool.on('error', () => {});
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

  return {
    dialect: 'postgres',
    all: (text, ...values) => withClient((client) => new PostgresConnection(client).all(text, ...values)),
    run: (text, ...values) => withClient((client) => new PostgresConnection(client).run(text, ...values)),
    insertMany: (table, columns, rows) => transaction((sql) => sql.insertMany(table, columns, rows)),
    async *each<Row>(text: string, ...values: SqlValue[]): AsyncIterable<Row> {
      const client = await pool.connect();
      let isDone = false;
      try {
        await client.query('BEGIN READ ONLY');
        yield* new PostgresConnection(client).each<Row>(text, ...values);
        await client.query('COMMIT');
        isDone = true;
      } finally {
        client.release(!isDone);
      }
    },
    transaction,
    onChange: (listener) => listenTo(url, listener),
    close: () => pool.end(),
  };
}

class PostgresConnection implements Sql {
  readonly #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async all<Row>(text: string, ...values: SqlValue[]): Promise<Row[]> {
    return (await this.#client.query(text, values)).rows as Row[];
  }

  async run(text: string, ...values: SqlValue[]): Promise<number> {
    return (await this.#client.query(text, values)).rowCount ?? 0;
  }

  /** Inside a transaction alone, as cursors are. */
  async *each<Row>(text: string, ...values: SqlValue[]): AsyncIterable<Row> {
    const cursor = `rows_${(cursors = (cursors + 1) % Number.MAX_SAFE_INTEGER)}`;
    await this.#client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${text}`, values);
    for (;;) {
      const { rows } = await this.#client.query(`FETCH ${ROWS_A_FETCH} FROM ${cursor}`);
      yield* rows as Row[];
      if (rows.length < ROWS_A_FETCH) break;
    }
    await this.#client.query(`CLOSE ${cursor}`);
  }

  async insertMany(table: string, columns: readonly string[], rows: Iterable<readonly SqlValue[]>): Promise<number> {
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
