import { isAlias, isCollection, isMap, isPair, isScalar, type Alias, type Document, type Node, type Pair } from 'yaml';
import { MAX_FAULTS } from '../../engine/program/fault-limit.ts';
import { nearestWord } from '../../engine/primitives/nearest.ts';
import type { YamlFault } from './yaml-fault.ts';
import { keyText, offsetOf } from './yaml-places.ts';

/** A fault and the offset of what it is about. */
export interface PlacedFault {
  fault: YamlFault;
  offset: number;
}

export interface Structure {
  /** Whether data can be made of it. */
  isReadable: boolean;
  faults: PlacedFault[];
  targets: AliasTargets;
}

/** What aliases stand for. */
export type AliasTargets = ReadonlyMap<Alias, Node>;

/** A program has six levels. */
const MAX_DEPTH = 50;
/** Enough to share lists of benefits, far from enough to blow a small file up to a large one. */
const MAX_ALIASES = 100;

/**
 * What the parser takes and a program does not have, in one pass over the nodes in order of writing. Keys that are there twice leave
 * the rest readable; of all else the first is told.
 */
export function examineStructure(document: Document): Structure {
  const repeated: PlacedFault[] = [];
  const anchored = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const refuse = (fault: YamlFault, offset: number): Structure => ({ isReadable: false, faults: [{ fault, offset }], targets });
  let aliases = 0;
  // Neither by calls within calls nor by the library's own walk, which copies the way to each node: both fail where it is deep.
  const waiting: { node: unknown; depth: number; near: number }[] = [{ node: document.contents, depth: 0, near: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    const offset = offsetOf(node) ?? next.near;
    if (depth > MAX_DEPTH) return refuse({ code: 'nested-too-deep', path: [] }, offset);
    if (isAlias(node)) {
      if (++aliases > MAX_ALIASES) return refuse({ code: 'too-many-aliases', path: [], max: MAX_ALIASES }, offset);
      const target = anchored.get(node.source);
      if (!target) return refuse(unknownAlias(node.source, [...anchored.keys()]), offset);
      targets.set(node, target);
    }
    if ((isScalar(node) || isCollection(node)) && node.anchor) anchored.set(node.anchor, node);
    if (isPair(node)) {
      if (isCollection(node.key) || isAlias(node.key)) return refuse({ code: 'key-not-text', path: [] }, offsetOf(node.key)!);
      waiting.push({ node: node.value, depth, near: offset }, { node: node.key, depth, near: offset });
    }
    if (isMap(node)) repeated.push(...findRepeatedKeys(node.items).slice(0, MAX_FAULTS + 1));
    if (repeated.length > MAX_FAULTS) return { isReadable: false, faults: repeated, targets };
    if (isCollection(node)) {
      for (const item of node.items.toReversed()) waiting.push({ node: item, depth: depth + 1, near: offset });
    }
  }
  return { isReadable: true, faults: repeated, targets };
}

function unknownAlias(found: string, known: readonly string[]): YamlFault {
  return { code: 'unknown-alias', path: [], found, nearest: nearestWord(found, known) };
}

/** The parser's own check compares each key with every other. */
function findRepeatedKeys(pairs: readonly Pair[]): PlacedFault[] {
  const seen = new Set<string>();
  return pairs.flatMap(({ key }) => {
    const text = keyText(key);
    if (text === null) return [];
    if (seen.has(text)) return [{ fault: { code: 'duplicate-key', path: [], found: text }, offset: offsetOf(key) ?? 0 }];
    seen.add(text);
    return [];
  });
}
