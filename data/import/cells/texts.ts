import { findTextProblem } from '../../../engine/primitives/visible-text.ts';
import { shortenFound, type FaultList } from '../faults.ts';
import type { Cell } from './cell.ts';
import { findIdProblem, normalizeId } from './ids.ts';

/** The text of a cell that names something; null, with its fault, when there is none that can be read. */
export function readText(cell: Cell, column: string, line: number, faults: FaultList): string | null {
  const text = readLetters(cell, column, line, faults);
  const problem = text === null ? null : findTextProblem(text);
  if (problem === null) return text;
  faults.add(line, { code: 'unreadable-text', column, found: shortenFound(text!), problem });
  return null;
}

/** The id of a partner or a listing, in its one spelling. */
export function readId(cell: Cell, column: string, line: number, faults: FaultList): string | null {
  const text = readLetters(cell, column, line, faults);
  if (text === null) return null;
  const id = normalizeId(text);
  const problem = findIdProblem(id);
  if (problem === null) return id;
  faults.add(line, { code: 'unusable-id', column, found: shortenFound(text), problem });
  return null;
}

/** The id of a partner, who is named in the file from now on. */
export function readPartner(cell: Cell, column: string, line: number, faults: FaultList): string | null {
  // Most rows are of whom the one before was of, or else of somebody who was named before.
  const last = faults.lastPartner;
  if (cell === last) return last;
  if (typeof cell === 'string' && faults.partners.has(cell)) return (faults.lastPartner = cell);
  const id = readId(cell, column, line, faults);
  if (id === null) return null;
  // A part of a text keeps the whole of it: that of a few names would be all of a file.
  const partner = Buffer.from(id).toString();
  faults.namePartner(partner, line);
  return partner;
}

function readLetters(cell: Cell, column: string, line: number, faults: FaultList): string | null {
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
