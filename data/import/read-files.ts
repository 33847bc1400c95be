import type { FaultList } from './faults.ts';
import type { OnRow, WantedColumn } from './rows/columns.ts';
import type { Layout } from './rows/layout.ts';
import { readRows } from './rows/rows.ts';
import type { Source } from './rows/source.ts';

/** One file, or several that are read as one. */
export type Sources = Source | readonly Source[];

/** As `readRows`, one file after the other. */
export async function readFiles(
  sources: Sources,
  wanted: readonly WantedColumn[],
  faults: FaultList,
  onRow: OnRow,
  layout?: Layout,
): Promise<void> {
  for (const source of 'chunks' in sources ? [sources] : sources) {
    faults.startFile(source.name);
    await readRows(source, wanted, faults, onRow, layout);
  }
}
