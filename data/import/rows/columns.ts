import { nearestWord } from '../../../engine/primitives/nearest.ts';
import type { Cell } from '../cells/cell.ts';
import { shortenFound, type FaultList } from '../faults.ts';
import { labelOf, type ColumnName, type NamedColumn } from './layout.ts';

export interface WantedColumn extends NamedColumn {
  /** `mapped`: named by a mapping, so a file without it is another than the mapping is for. */
  need: 'required' | 'optional' | 'mapped';
}

/** `cells` are in the order of the wanted columns, and used again for the next row. */
export type OnRow = (cells: readonly Cell[], line: number) => void;

/** Where a column stands among those that are there; −1: nowhere. */
export function findColumn(present: readonly string[], name: ColumnName): number {
  if (typeof name === 'string') return present.indexOf(name);
  return name <= present.length ? name - 1 : -1;
}

/** Faults of the columns that a file or an object has; false when a wanted one is missing. */
export function checkColumns(
  present: readonly string[],
  wanted: readonly WantedColumn[],
  line: number,
  faults: FaultList,
): boolean {
  const missing = wanted.filter(({ name }) => findColumn(present, name) < 0);
  if (missing.length === 0) return true;
  const others = present.filter((name) => name !== '' && !wanted.some((column) => column.name === name));
  let isComplete = true;
  for (const { name, need, namedAt } of missing) {
    const label = labelOf(name);
    if (need === 'optional') {
      const found = others.find((other) => nearestWord(other, [label]) !== null);
      if (found !== undefined) faults.add(line, { code: 'mistyped-column', found: shortenFound(found), nearest: label });
      continue;
    }
    isComplete = false;
    const where = { column: label, nearest: nearestWord(label, others), columns: present.filter(Boolean) };
    faults.add(
      line,
      need === 'mapped' ? { code: 'mapped-column-missing', ...where, namedAt } : { code: 'missing-column', ...where },
    );
  }
  return isComplete;
}
