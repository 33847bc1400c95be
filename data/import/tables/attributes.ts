import { nearestWord } from '../../../engine/primitives/nearest.ts';
import type { Program } from '../../../engine/program/program.ts';
import type { Cell } from '../cells/cell.ts';
import { shortenFound, type FaultList } from '../faults.ts';

/** An attribute with the ids of all values that it has in any edition. */
export interface AttributeColumn {
  id: string;
  values: string[];
}

export function attributesOf(editions: readonly Program[]): AttributeColumn[] {
  const byId = Map.groupBy(
    editions.flatMap(({ attributes }) => attributes),
    ({ id }) => id,
  );
  return [...byId].map(([id, all]) => {
    return { id, values: [...new Set(all.flatMap(({ values }) => values.map((value) => value.id)))] };
  });
}

/** What the cells say, each of one attribute; undefined: nothing. An empty cell says nothing; one with another word is a fault. */
export function readAttributeCells(
  cells: readonly Cell[],
  attributes: readonly AttributeColumn[],
  line: number,
  faults: FaultList,
): Record<string, string> | undefined {
  const said = attributes.flatMap(({ id: column, values: known }, i): [string, string][] => {
    const found = String(cells[i]!);
    if (found === '') return [];
    if (known.includes(found)) return [[column, found]];
    faults.add(line, { code: 'unknown-value', column, found: shortenFound(found), nearest: nearestWord(found, known), known });
    return [];
  });
  return said.length > 0 ? Object.fromEntries(said) : undefined;
}
