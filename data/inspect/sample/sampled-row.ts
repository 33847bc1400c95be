import type { Cell } from '../../import/cells/cell.ts';
import type { FormulaCell } from '../../import/cells/workbook-cell.ts';

export interface SampledRow {
  /** Null: it is from the end of a file of which the middle was not read. */
  line: number | null;
  cells: readonly (Cell | FormulaCell)[];
}

export function textAt({ cells }: SampledRow, index: number): string {
  return String(cells[index] ?? '').trim();
}

export function countFilled({ cells }: SampledRow): number {
  return cells.filter((cell) => String(cell).trim() !== '').length;
}
