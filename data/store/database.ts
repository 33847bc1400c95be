/** What a column holds. Whole numbers are safe integers. */
export type SqlValue = string | number | null;

/** SQL of which the text is the same for every database: `$1`, `$2` … stand for the values. */
export interface Sql {
  all<Row>(text: string, ...values: SqlValue[]): Promise<Row[]>;
  /** How many rows were changed. */
  run(text: string, ...values: SqlValue[]): Promise<number>;
  /** The rows one by one, of one moment, without all of them in memory. */
  each<Row>(text: string, ...values: SqlValue[]): AsyncIterable<Row>;
  /** The quickest way in for many rows; how many there were. */
  insertMany(table: string, columns: readonly string[], rows: Iterable<readonly SqlValue[]>): Promise<number>;
}

export interface Database extends Sql {
  readonly dialect: 'sqlite' | 'postgres';
  /** All that `work` does is kept, or, when it throws, nothing. Writers wait for each other. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Calls when another process may have stored something, as soon as that is so; where nobody says it, never. Returns what ends it. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

/** A store that cannot be used: one sentence on what is wrong and what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
}
