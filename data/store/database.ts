/** What a column holds. Whole numbers are safe integers. */
export type SqlValue = string | number | null;

/** SQL of which the text is the same for every database: `$1`, `$2` … stand for the values. */
export interface Sql {
  readonly dialect: 'sqlite' | 'postgres';
  all<Row>(text: string, ...values: SqlValue[]): Promise<Row[]>;
  /** The rows as lists of their columns: of many, that is thrice as quick as objects. */
  lists(text: string, ...values: SqlValue[]): Promise<SqlValue[][]>;
  /** How many rows were changed. */
  run(text: string, ...values: SqlValue[]): Promise<number>;
  /** The rows one by one, of one moment, without all of them in memory. */
  each<Row>(text: string, ...values: SqlValue[]): AsyncIterable<Row>;
  /** The same as lists, some thousand rows at a time. */
  eachLists(text: string, ...values: SqlValue[]): AsyncIterable<SqlValue[][]>;
  /** The quickest way in for many rows; how many there were. */
  insertMany(table: string, columns: readonly string[], rows: Iterable<readonly SqlValue[]>): Promise<number>;
}

export interface Database extends Sql {
  /** All that `work` does is kept, or, when it throws, nothing. Writers wait for each other. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Calls when another process may have stored something, as soon as that is so; where nobody says it, never. Returns what ends it. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
}

/**
 * Places for the values of a list, where so many places stand before it. Filled up with the last value to a power of two, so that few texts have to
 * be prepared; of an empty list, one place that is no value's.
 */
export function placesFor(list: readonly SqlValue[], before: number): { places: string; values: SqlValue[] } {
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, list.length)));
  const values = Array.from({ length: count }, (_, i) => list[Math.min(i, list.length - 1)] ?? null);
  return { places: values.map((_, i) => `$${before + 1 + i}`).join(', '), values };
}

/** A store that cannot be used: one sentence on what is wrong and what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
}
