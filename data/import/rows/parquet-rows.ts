import type { FaultList } from '../faults.ts';
import type { OnRow, WantedColumn } from './columns.ts';
import type { Layout } from './layout.ts';
import { openParquet } from './parquet.ts';
import { createTable } from './table.ts';

/** Rows are counted as in a table whose first row names the columns: the first row of values is row 2. */
export async function readParquet(
  path: string | null,
  wanted: readonly WantedColumn[],
  layout: Layout,
  faults: FaultList,
  onRow: OnRow,
): Promise<void> {
  const opened = await openParquet(path);
  if ('code' in opened) {
    faults.add(null, opened);
    return;
  }
  const table = createTable({ wanted, layout, faults, onRow, isEven: true });
  let line = 1;
  table.takeRow(opened.names, line);
  for await (const rows of opened.rows) for (const row of rows) table.takeRow(row, ++line);
  table.finish();
}
