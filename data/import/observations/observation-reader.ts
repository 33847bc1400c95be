import type { OnRow, WantedColumn } from '../rows/columns.ts';
import type { GroupedRows } from './grouped-rows.ts';
import type { ObservationColumns } from './observation-columns.ts';

/** Takes the rows of a file of one kind; `finish` after the last, then `refuse`, which tells what is seen when all rows are there. */
export interface ObservationReader {
  wanted: readonly WantedColumn[];
  onRow: OnRow;
  finish(): void;
  refuse(columns: ObservationColumns, groups: GroupedRows): void;
}
