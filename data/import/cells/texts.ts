import { shortenFound, type FaultList } from '../faults.ts';
import type { Cell } from './cell.ts';

/** The text of a cell that names something; null, with its fault, when there is none. */
export function readText(cell: Cell, column: string, line: number, faults: FaultList): string | null {
  const text = String(cell);
  if (text === '') {
    faults.add(line, { code: 'empty', column });
    return null;
  }
  if (text.includes('\uFFFD')) {
    faults.add(line, { code: 'not-utf8', column, found: shortenFound(text) });
    return null;
  }
  return text;
}
