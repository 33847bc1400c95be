import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import type { Path } from '../../engine/program/faults.ts';

/** What can be wrong with a file before it is data. */
export type YamlFault = { path: Path } & (
  | { code: 'unreadable-file'; reason: string }
  | { code: 'file-too-large'; max: number; found: number }
  | { code: 'not-utf8' }
  | { code: 'bad-syntax'; detail: string }
  | { code: 'several-documents' }
  | { code: 'duplicate-key'; found: string }
  | { code: 'too-many-aliases' }
  | { code: 'nested-too-deep' }
);

/** Counted from 1. */
export interface Position {
  line: number;
  column: number;
}

export interface YamlFile {
  /** Undefined when the text is no YAML at all. */
  data: unknown;
  faults: { fault: YamlFault; position: Position }[];
  /** Where the value at a path stands, or its key; the nearest that there is when the path leads nowhere. */
  locate(path: Path, at: 'key' | 'value'): Position;
}

const START: Position = { line: 1, column: 1 };
/** One that a person writes has some hundred lines. */
const MAX_CHARACTERS = 1_000_000;
/** Enough to share lists of benefits, far from enough to blow a small file up to a large one. */
const MAX_ALIASES = 100;
/** What a decoder puts where bytes are no letter. */
const UNDECODABLE = '\uFFFD';
const STACK_OVERFLOW = /call stack|stack overflow/i;

/** YAML 1.2 (JSON too) with plain types only: dates stay text. Never throws. */
export function readYaml(text: string): YamlFile {
  const refuse = (fault: YamlFault, position = START): YamlFile => ({
    data: undefined,
    faults: [{ fault, position }],
    locate: () => position,
  });
  if (text.length > MAX_CHARACTERS) {
    return refuse({ code: 'file-too-large', path: [], max: MAX_CHARACTERS, found: text.length });
  }
  const undecodable = text.indexOf(UNDECODABLE);
  if (undecodable >= 0) {
    const before = text.slice(0, undecodable).split('\n');
    return refuse({ code: 'not-utf8', path: [] }, { line: before.length, column: before.at(-1)!.length + 1 });
  }
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      schema: 'core',
      version: '1.2',
      merge: false,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter: lines,
    });
    const faults = findSyntaxFaults(document, lines);
    const isReadable = faults.every(({ fault }) => fault.code === 'duplicate-key');
    const data: unknown = isReadable ? document.toJS({ maxAliasCount: MAX_ALIASES }) : undefined;
    return { data, faults, locate: (path, at) => locatePath(document, lines, path, at) };
  } catch (error) {
    // How it gives up on aliases, and on what it could parse but not walk.
    if (error instanceof ReferenceError && /alias/i.test(error.message)) return refuse({ code: 'too-many-aliases', path: [] });
    if (error instanceof RangeError) return refuse({ code: 'nested-too-deep', path: [] });
    throw error;
  }
}

function findSyntaxFaults(document: Document, lines: LineCounter): YamlFile['faults'] {
  const errors = [...document.errors, ...document.warnings];
  // The parser reports a full stack as an error of syntax, with others in its wake.
  const overflow = errors.find(({ message }) => STACK_OVERFLOW.test(message));
  if (overflow) return [{ fault: { code: 'nested-too-deep', path: [] }, position: positionOf(lines, overflow.pos[0]) }];
  return errors.map(({ code, message, pos }) => {
    const fault: YamlFault =
      code === 'DUPLICATE_KEY'
        ? { code: 'duplicate-key', path: [], found: keyAt(document, pos[0]) }
        : code === 'MULTIPLE_DOCS'
          ? { code: 'several-documents', path: [] }
          : { code: 'bad-syntax', path: [], detail: message };
    return { fault, position: positionOf(lines, pos[0]) };
  });
}

function keyAt(document: Document, offset: number): string {
  let found = '';
  visit(document, {
    Pair(_, { key }) {
      if (offsetOf(key) !== offset) return undefined;
      found = keyText(key);
      return visit.BREAK;
    },
  });
  return found;
}

function locatePath(document: Document, lines: LineCounter, path: Path, at: 'key' | 'value'): Position {
  let node: unknown = document.contents;
  let offset = offsetOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const { key, value } = stepInto(document, node, step);
    const isLast = depth === path.length - 1;
    const found = isLast && at === 'key' ? (offsetOf(key) ?? offsetOf(value)) : (offsetOf(value) ?? offsetOf(key));
    if (found === undefined) break;
    offset = found;
    node = value;
  }
  return positionOf(lines, offset);
}

function stepInto(document: Document, from: unknown, step: string | number): { key?: unknown; value?: unknown } {
  const node = isAlias(from) ? from.resolve(document) : from;
  if (isSeq(node)) return { value: node.items[Number(step)] };
  if (!isMap(node)) return {};
  // The last of two that are the same, as it is that one which was read.
  const pair = (node.items as Pair[]).findLast(({ key }) => keyText(key) === String(step));
  return pair ?? {};
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : String(key);
}

function offsetOf(node: unknown): number | undefined {
  return isScalar(node) || isCollection(node) || isAlias(node) ? (node as Node).range?.[0] : undefined;
}

function positionOf(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
