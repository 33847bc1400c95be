import type { OnRow, WantedColumn } from '../rows/columns.ts';

/** Takes the rows of a file of one kind; `finish` after the last. */
export interface ObservationReader {
  wanted: readonly WantedColumn[];
  onRow: OnRow;
  finish(): void;
}
