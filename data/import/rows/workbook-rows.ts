import { nearestWord } from '../../../engine/primitives/nearest.ts';
import type { FaultList, ImportFaultDetail } from '../faults.ts';
import type { OnRow, WantedColumn } from './columns.ts';
import type { Layout } from './layout.ts';
import { createTable } from './table.ts';
import { openWorkbook, type Sheet } from '../workbook/workbook.ts';

/** The rows of one sheet of a workbook. A row is told by its number in the sheet. */
export async function readWorkbook(
  chunks: AsyncIterable<Buffer>,
  wanted: readonly WantedColumn[],
  layout: Layout,
  faults: FaultList,
  onRow: OnRow,
): Promise<void> {
  const sheet = await chooseSheet(chunks, layout.sheet);
  if ('code' in sheet) {
    faults.add(null, sheet);
    return;
  }
  const table = createTable({ wanted, layout, faults, onRow, isEven: false });
  let line = 0;
  for (const row of sheet.rows) table.takeRow(row, ++line);
  table.finish();
}

/** The sheet of a name; without one the only sheet that can be seen and has something in it. */
async function chooseSheet(chunks: AsyncIterable<Buffer>, name: string | null): Promise<Sheet | ImportFaultDetail> {
  const workbook = await openWorkbook(chunks, name);
  if ('code' in workbook) return workbook;
  const { names, sheets } = workbook;
  const [first] = sheets ?? [];
  if (name === null && (sheets === null || sheets.length > 1)) return { code: 'several-sheets', known: names };
  if (first) return first;
  if (name === null || names.includes(name)) return { code: 'empty-file' };
  return { code: 'unknown-sheet', found: name, nearest: nearestWord(name, names), known: names };
}
