import type * as DuckDB from '@duckdb/node-api';
import type { ImportFaultDetail } from '../faults.ts';

/** The rows of a Parquet file, all values as text: dates and times as ISO 8601 has them, numbers to their last digit. */
export interface ParquetTable {
  names: string[];
  /** Some at a time. */
  rows: AsyncIterable<string[][]>;
}

const MARK = Buffer.from('PAR1', 'latin1');

export function isParquet(first: Buffer): boolean {
  return first.subarray(0, MARK.length).equals(MARK);
}

/**
 * Reads with DuckDB, which only those need who have such files. It looks for what it wants in all of the file, so it is given the `path`; null:
 * what is read is a stream. `most`: rows that are wanted; absent: all.
 */
export async function openParquet(path: string | null, most?: number): Promise<ParquetTable | ImportFaultDetail> {
  if (path === null) return { code: 'streamed-parquet' };
  let duckdb: typeof DuckDB;
  try {
    duckdb = await import('@duckdb/node-api');
  } catch {
    return { code: 'no-parquet-reader' };
  }
  const instance = await duckdb.DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const close = (): void => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    const limit = most === undefined ? '' : ` LIMIT ${most}`;
    const result = await connection.stream(`SELECT COLUMNS(*)::VARCHAR FROM read_parquet($1)${limit}`, [path]);
    return { names: result.columnNames(), rows: textsOf(result, close) };
  } catch (error) {
    close();
    return { code: 'not-parquet', detail: (error as Error).message.split('\n', 1)[0]! };
  }
}

async function* textsOf(result: { yieldRows(): AsyncIterable<unknown[][]> }, close: () => void): AsyncIterable<string[][]> {
  try {
    for await (const rows of result.yieldRows())
      yield rows.map((row) => row.map((value) => (value === null ? '' : String(value))));
  } finally {
    close();
  }
}
