import { nearestWord } from '../../../engine/primitives/nearest.ts';
import type { Cell } from '../cells/cell.ts';
import { shortenFound, type FaultList } from '../faults.ts';

export interface WantedColumn {
  name: string;
  /** `mapped`: named on the command line, so a file without it is a mistake there. */
  need: 'required' | 'optional' | 'mapped';
}

/** `cells` are in the order of the wanted columns, and used again for the next row. */
export type OnRow = (cells: readonly Cell[], line: number) => void;

/** Faults of the columns that a file or an object has; false when a wanted one is missing. */
export function checkColumns(
  present: readonly string[],
  wanted: readonly WantedColumn[],
  line: number,
  faults: FaultList,
): boolean {
  const missing = wanted.filter(({ name }) => !present.includes(name));
  if (missing.length === 0) return true;
  const wantedNames = wanted.map(({ name }) => name);
  const others = present.filter((name) => name !== '' && !wantedNames.includes(name));
  let isComplete = true;
  for (const { name, need } of missing) {
    if (need === 'optional') {
      const found = others.find((other) => nearestWord(other, [name]) !== null);
      if (found !== undefined) faults.add(line, { code: 'mistyped-column', found: shortenFound(found), nearest: name });
      continue;
    }
    isComplete = false;
    const code = need === 'mapped' ? 'mapped-column-missing' : 'missing-column';
    faults.add(line, { code, column: name, nearest: nearestWord(name, others), columns: present.filter(Boolean) });
  }
  return isComplete;
}
