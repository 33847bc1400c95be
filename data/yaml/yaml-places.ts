import { isAlias, isCollection, isMap, isScalar, isSeq, type Alias, type LineCounter, type Node, type Pair } from 'yaml';
import type { Path } from '../../engine/program/faults.ts';

/** Counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** The offset of the value at a path, or of its key; of the nearest that there is when the path leads nowhere. */
export function locatePath(root: unknown, targets: ReadonlyMap<Alias, Node>, path: Path, at: 'key' | 'value'): number {
  let node = root;
  let offset = offsetOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const { key, value } = stepInto(isAlias(node) ? targets.get(node) : node, step);
    const isLast = depth === path.length - 1;
    const found = isLast && at === 'key' ? (offsetOf(key) ?? offsetOf(value)) : (offsetOf(value) ?? offsetOf(key));
    if (found === undefined) break;
    offset = found;
    node = value;
  }
  return offset;
}

export function positionOf(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** A key as it is in data; null for one that is no text. */
export function keyText(key: unknown): string | null {
  return isScalar(key) ? String(key.value ?? '') : null;
}

export function offsetOf(node: unknown): number | undefined {
  return isScalar(node) || isCollection(node) || isAlias(node) ? (node as Node).range?.[0] : undefined;
}

function stepInto(node: unknown, step: string | number): { key?: unknown; value?: unknown } {
  if (isSeq(node)) return { value: node.items[Number(step)] };
  if (!isMap(node)) return {};
  // The last of two that are the same, as it is that one which was read.
  return (node.items as Pair[]).findLast(({ key }) => keyText(key) === String(step)) ?? {};
}
