import type { Cell } from '../cells/cell.ts';
import { trimText } from '../cells/trim.ts';
import { FormulaCell } from '../cells/workbook-cell.ts';
import { shortenFound, type FaultList } from '../faults.ts';
import { checkColumns, findColumn, type OnRow, type WantedColumn } from './columns.ts';
import { labelOf, type ColumnName, type Layout } from './layout.ts';
import { noticeUnread } from './unread-columns.ts';

/** Takes the rows of a table one by one, and hands on the wanted cells of those that are to be read. */
export interface Table {
  /** `line`: of the file, or the row of a sheet. */
  takeRow(cells: readonly (Cell | FormulaCell)[], line: number): void;
  /** After the last row. */
  finish(): void;
}

export interface TableOptions {
  wanted: readonly WantedColumn[];
  layout: Layout;
  faults: FaultList;
  onRow: OnRow;
  /** Whether every row has as many cells as there are columns. In a sheet the last ones may be missing. */
  isEven: boolean;
  /** What can be told of a first row in which columns are missing, instead of each of them; true: it was told. */
  explainHeader?(names: readonly string[], line: number): boolean;
}

export function createTable({ wanted, layout, faults, onRow, isEven, explainHeader }: TableOptions): Table {
  const { header, empty, skip } = layout;
  const cells: Cell[] = wanted.map(() => '');
  /** Undefined: still to come; null: the rows cannot be read. */
  let found: FoundColumns | null | undefined;

  const readHeader = (names: readonly string[], line: number): FoundColumns | null => {
    const asked: WantedColumn[] = [...wanted, ...skip.where.map(({ column }) => ({ ...column, need: 'mapped' as const }))];
    const isMissing = asked.some(({ name, need }) => need !== 'optional' && findColumn(names, name) < 0);
    if (isMissing && explainHeader?.(names, line)) return null;
    const isRepeated = (name: ColumnName): boolean => typeof name === 'string' && names.indexOf(name) !== names.lastIndexOf(name);
    const repeated = new Set(asked.map(({ name }) => name).filter(isRepeated));
    for (const name of repeated) faults.add(line, { code: 'repeated-column', column: labelOf(name) });
    noticeUnread(names, asked, line, faults);
    if (!checkColumns(names, asked, line, faults) || repeated.size > 0) return null;
    return {
      count: names.length,
      indexes: wanted.map(({ name }) => findColumn(names, name)),
      where: skip.where.map(({ column, isSkipped }) => ({ index: findColumn(names, column.name), isSkipped })),
    };
  };

  const refuseHeader = (): void => {
    faults.add(header, { code: 'empty-header' });
    found = null;
  };

  return {
    takeRow(row, line) {
      if ((row[0] === '' && row.every(isEmpty)) || skip.lines.has(line) || (header !== null && line < header)) return;
      if (found === undefined && header !== 0) {
        if (header === null || line === header) found = readHeader(row.map(textOf), line);
        else refuseHeader();
        return;
      }
      if (found === undefined) found = readHeader(new Array<string>(row.length).fill(''), line);
      if (found === null) return;
      if (found.where.some(({ index, isSkipped }) => isSkipped(textOf(row[index])))) return;
      if (isEven && row.length !== found.count) {
        faults.add(line, { code: 'ragged-row', found: row.length, expected: found.count });
        return;
      }
      const { indexes } = found;
      let isComputed = true;
      for (let i = 0; i < indexes.length; i++) {
        const cell = indexes[i]! < 0 ? '' : (row[indexes[i]!] ?? '');
        if (typeof cell === 'object' && cell instanceof FormulaCell) {
          isComputed = false;
          faults.add(line, {
            code: 'formula-without-value',
            column: labelOf(wanted[i]!.name),
            found: shortenFound(String(cell)),
          });
          continue;
        }
        const trimmed = typeof cell === 'string' ? trimText(cell) : cell;
        cells[i] = empty.size > 0 && empty.has(String(trimmed)) ? '' : trimmed;
      }
      if (isComputed) onRow(cells, line);
    },
    finish() {
      if (found === undefined && header) refuseHeader();
      else if (found === undefined) faults.add(null, { code: 'empty-file' });
    },
  };
}

function isEmpty(cell: Cell | FormulaCell): boolean {
  return cell === '';
}

interface FoundColumns {
  count: number;
  /** Of each wanted column; −1: it is not there. */
  indexes: number[];
  where: { index: number; isSkipped(text: string): boolean }[];
}

function textOf(cell: Cell | FormulaCell | undefined): string {
  return cell === undefined ? '' : String(cell).trim();
}
