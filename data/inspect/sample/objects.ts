import type { Cell } from '../../import/cells/cell.ts';
import type { SampledRow } from './sampled-row.ts';

/** The objects of NDJSON as rows, of which the first has the keys in the order in which they come. What is no object is left out. */
export function readObjects(head: Buffer, tail: Buffer): SampledRow[] {
  const objects = [...parseLines(head, true), ...parseLines(tail, false)];
  const keys = [...new Set(objects.flatMap(({ object }) => Object.keys(object)))];
  const cellOf = (value: unknown): Cell =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
  return [
    { line: 0, cells: keys },
    ...objects.map(({ line, object }) => ({ line, cells: keys.map((key) => cellOf(object[key])) })),
  ];
}

function parseLines(text: Buffer, hasLines: boolean): { line: number | null; object: Record<string, unknown> }[] {
  return text
    .toString('utf8')
    .split('\n')
    .flatMap((line, i) => {
      try {
        const value: unknown = JSON.parse(line);
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        return isObject ? [{ line: hasLines ? i + 1 : null, object: value as Record<string, unknown> }] : [];
      } catch {
        return [];
      }
    });
}
