import type { WantedColumn } from '../rows/columns.ts';
import { labelOf, type NamedColumn } from '../rows/layout.ts';

/** A column that a reader takes: how faults call it, and which of the cells it is. */
export interface TakenColumn {
  label: string;
  index: number;
}

/** The columns that a reader wants, each once, in the order in which it asks for them. */
export class WantedColumns {
  readonly list: WantedColumn[] = [];

  take(column: NamedColumn, need: WantedColumn['need']): TakenColumn {
    const known = this.list.findIndex(({ name }) => name === column.name);
    return { label: labelOf(column.name), index: known >= 0 ? known : this.list.push({ ...column, need }) - 1 };
  }
}
