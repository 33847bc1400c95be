import type { Day } from '../../engine/calendar.ts';
import type { DayReader } from './days.ts';
import { shortenFound, type FaultList } from './faults.ts';

/** Text without white space around it; '' is an empty cell. Numbers and booleans come from JSON. */
export type Cell = string | number | boolean;

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

/** The day of a cell; null, with its fault, when there is none. */
export function readDay(days: DayReader, cell: Cell, column: string, line: number, faults: FaultList): Day | null {
  if (cell === '') {
    faults.add(line, { code: 'empty', column });
    return null;
  }
  const day = days.readDay(cell);
  if (typeof day === 'number') return day;
  faults.add(line, { code: day, column, found: shortenFound(String(cell)) });
  return null;
}
