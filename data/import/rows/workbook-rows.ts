import type { ReadOptions, Sheet } from 'hucre/xlsx';
import { nearestWord } from '../../../engine/primitives/nearest.ts';
import type { FaultList, ImportFaultDetail } from '../faults.ts';
import { readWorkbookCell } from '../cells/workbook-cell.ts';
import type { OnRow, WantedColumn } from './columns.ts';
import { isCompoundFile, isZip } from './file-format.ts';
import type { Layout } from './layout.ts';
import { createTable } from './table.ts';
import { unpackedBytes } from './zip-directory.ts';

type SheetFilterInfo = Parameters<Extract<NonNullable<ReadOptions['sheets']>, (...args: never[]) => unknown>>[0];

const MEGABYTE = 1_000_000;
/** About 200,000 rows of ten columns. A workbook is read whole, and takes up to seventeen times as much in memory as it has unpacked. */
export const MAX_UNPACKED_BYTES = 64 * MEGABYTE;
const MAX_FILE_BYTES = 50 * MEGABYTE;

/** The rows of one sheet of an Excel workbook (.xlsx, .xlsm). Formulas are read as what they gave when it was last saved. */
export async function readWorkbook(
  chunks: AsyncIterable<Buffer>,
  wanted: readonly WantedColumn[],
  layout: Layout,
  faults: FaultList,
  onRow: OnRow,
): Promise<void> {
  const data = await collect(chunks);
  const sheet = Buffer.isBuffer(data) ? await openSheet(data, layout.sheet) : data;
  if ('code' in sheet) {
    faults.add(null, sheet);
    return;
  }
  const table = createTable({ wanted, layout, faults, onRow, isEven: false });
  const { rows, cells } = sheet;
  rows.forEach((row, i) => {
    table.takeRow(
      row.map((value, j) => readWorkbookCell(value, cells?.get(`${i},${j}`))),
      i + 1,
    );
  });
  table.finish();
}

async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer<ArrayBuffer> | ImportFaultDetail> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > MAX_FILE_BYTES) return { code: 'workbook-too-large', max: MAX_FILE_BYTES, found: null };
    parts.push(chunk);
  }
  const data = Buffer.concat(parts);
  if (isCompoundFile(data)) return { code: 'old-workbook' };
  const unpacked = isZip(data) ? unpackedBytes(data) : null;
  if (unpacked === null) return { code: 'not-a-workbook', detail: null };
  return unpacked > MAX_UNPACKED_BYTES ? { code: 'workbook-too-large', max: MAX_UNPACKED_BYTES, found: unpacked } : data;
}

/** The sheet of a name; without one the only sheet that can be seen and has something in it. */
async function openSheet(data: Buffer<ArrayBuffer>, name: string | null): Promise<Sheet | ImportFaultDetail> {
  // Few commands read a workbook: those that read none do not wait for it to load.
  const { readXlsx } = await import('hucre/xlsx');
  const known: string[] = [];
  const isAsked = (sheet: SheetFilterInfo): boolean => {
    const isSeen = !sheet.hidden && !sheet.veryHidden;
    if (isSeen) known.push(sheet.name);
    return name === null ? isSeen : sheet.name === name;
  };
  try {
    const { sheets } = await readXlsx(data, { readStyles: true, sheets: isAsked });
    if (name !== null) return sheets[0] ?? { code: 'unknown-sheet', found: name, nearest: nearestWord(name, known), known };
    const filled = sheets.filter(({ rows }) => rows.length > 0);
    if (filled.length > 1) return { code: 'several-sheets', known };
    return filled[0] ?? sheets[0] ?? { code: 'not-a-workbook', detail: null };
  } catch (error) {
    // A sheet that is a chart cannot be read, but need not be.
    if (name === null && known.length > 1) return { code: 'several-sheets', known };
    return { code: 'not-a-workbook', detail: (error as Error).message };
  }
}
