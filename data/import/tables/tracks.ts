import { nearestWord } from '../../../engine/primitives/nearest.ts';
import type { Program } from '../../../engine/program/program.ts';
import type { Cell } from '../cells/cell.ts';
import type { WantedColumn } from '../rows/columns.ts';
import { shortenFound, type FaultList } from '../faults.ts';

/** Of every edition; null: of one without tracks. */
export function tracksOf(editions: readonly Program[]): (string | null)[] {
  return [...new Set(editions.flatMap(({ ladders }) => ladders.map(({ track }) => track)))];
}

/** A program without tracks needs no column of them. */
export function trackColumn(tracks: readonly (string | null)[]): WantedColumn {
  return { name: 'track', need: tracks.includes(null) ? 'optional' : 'required' };
}

/** Undefined, with the fault, when there is no such track. */
export function readTrack(
  cell: Cell,
  tracks: readonly (string | null)[],
  line: number,
  faults: FaultList,
): string | null | undefined {
  const known = tracks.filter((track) => track !== null);
  if (cell === '') {
    if (tracks.includes(null)) return null;
    faults.add(line, { code: 'empty', column: 'track' });
    return undefined;
  }
  const found = String(cell);
  if (known.includes(found)) return found;
  if (known.length === 0) faults.add(line, { code: 'no-tracks', found: shortenFound(found) });
  else faults.add(line, { code: 'unknown-track', found: shortenFound(found), nearest: nearestWord(found, known), known });
  return undefined;
}
