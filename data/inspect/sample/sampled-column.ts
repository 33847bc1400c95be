import type { Cell } from '../../import/cells/cell.ts';
import { FormulaCell } from '../../import/cells/workbook-cell.ts';
import type { ColumnName } from '../../import/rows/layout.ts';
import { USUAL_EMPTY_WORDS } from '../../import/mapping/mended-faults.ts';
import type { SampledRow } from './sampled-row.ts';

export interface SampledColumn {
  /** Its place where its name is missing or there twice. */
  name: ColumnName;
  /** '' where it has none. */
  header: string;
  index: number;
  /** Those with something in them. */
  cells: SampledCell[];
  /** Texts in it that stand for an empty cell in many files. */
  emptyWords: string[];
}

export interface SampledCell {
  line: number | null;
  value: Cell;
  text: string;
}

/** The columns that the header names, with what stands in them. */
export function columnsOf(header: SampledRow, rows: readonly SampledRow[]): SampledColumn[] {
  const names = header.cells.map((cell) => String(cell).trim());
  return names.map((name, index) => {
    const isClear = name !== '' && names.indexOf(name) === names.lastIndexOf(name);
    const filled = rows.flatMap(({ line, cells }): SampledCell[] => {
      const value = cells[index] ?? '';
      const text = String(value).trim();
      return text === '' || value instanceof FormulaCell ? [] : [{ line, value, text }];
    });
    const isEmptyWord = ({ text }: SampledCell): boolean => USUAL_EMPTY_WORDS.has(text.toLowerCase());
    return {
      name: isClear ? name : index + 1,
      header: name,
      index,
      cells: filled.filter((cell) => !isEmptyWord(cell)),
      emptyWords: [...new Set(filled.filter(isEmptyWord).map(({ text }) => text))],
    };
  });
}
