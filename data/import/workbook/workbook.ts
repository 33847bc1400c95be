import type { Sheet as SheetOfLibrary } from 'hucre/xlsx';
import type { Cell } from '../cells/cell.ts';
import { readWorkbookCell, type FormulaCell } from '../cells/workbook-cell.ts';
import type { ImportFaultDetail } from '../faults.ts';
import { isCompoundFile, isZip } from './signatures.ts';
import { unpackedBytes } from './zip-directory.ts';

/** What of a workbook can be seen in Excel. */
export interface Workbook {
  /** The names of all sheets that can be seen, those of charts too. */
  names: string[];
  /** Those that were asked for and have something in them. Null: one of them could not be read. */
  sheets: Sheet[] | null;
}

export interface Sheet {
  name: string;
  /** From the first row on, empty ones too. */
  rows: Iterable<(Cell | FormulaCell)[]>;
}

const MEGABYTE = 1_000_000;
/** About 200,000 rows of ten columns. A workbook is read whole, and takes up to seventeen times as much in memory as it has unpacked. */
const MAX_UNPACKED_BYTES = 64 * MEGABYTE;
const MAX_FILE_BYTES = 50 * MEGABYTE;

/** An Excel workbook (.xlsx, .xlsm). Formulas are read as what they gave when it was last saved. `name` null: every sheet that can be seen. */
export async function openWorkbook(chunks: AsyncIterable<Buffer>, name: string | null): Promise<Workbook | ImportFaultDetail> {
  const data = await collect(chunks);
  if ('code' in data) return data;
  // Few commands read a workbook: those that read none do not wait for it to load.
  const { readXlsx } = await import('hucre/xlsx');
  const names: string[] = [];
  try {
    const { sheets } = await readXlsx(data, {
      readStyles: true,
      sheets: (sheet) => {
        const isSeen = !sheet.hidden && !sheet.veryHidden;
        if (isSeen) names.push(sheet.name);
        return name === null ? isSeen : sheet.name === name;
      },
    });
    return {
      names,
      sheets: sheets.filter(({ rows }) => rows.length > 0).map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) })),
    };
  } catch (error) {
    // A sheet that is a chart cannot be read, but need not be.
    return names.length > 1 && name === null
      ? { names, sheets: null }
      : { code: 'not-a-workbook', detail: reasonOf(error as Error) };
  }
}

/** What is wrong with a workbook; null: that it is none, but an archive of something else. */
function reasonOf({ message }: Error): string | null {
  return /\[Content_Types\]\.xml$/.test(message) ? null : message;
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

function* rowsOf({ rows, cells }: SheetOfLibrary): Iterable<(Cell | FormulaCell)[]> {
  for (const [i, row] of rows.entries()) yield row.map((value, j) => readWorkbookCell(value, cells?.get(`${i},${j}`)));
}
