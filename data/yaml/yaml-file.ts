import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Path } from '../../engine/program/faults.ts';
import type { YamlFault } from './yaml-fault.ts';
import { locatePath, positionOf, type Position } from './yaml-places.ts';
import { examineStructure, type PlacedFault } from './yaml-structure.ts';

export interface YamlFile {
  /** Undefined when the text is no YAML at all. */
  data: unknown;
  faults: { fault: YamlFault; position: Position }[];
  /** Where the text ends. */
  end: Position;
  /** Where the value at a path stands, or its key; the nearest that there is when the path leads nowhere. */
  locate(path: Path, at: 'key' | 'value'): Position;
}

const START: Position = { line: 1, column: 1 };
/** What a decoder puts where bytes are no letter. */
const UNDECODABLE = '\uFFFD';
const STACK_OVERFLOW = /call stack|stack overflow/i;

/** YAML 1.2 (JSON too) with plain types only: dates stay text. Never throws. */
export function readYaml(text: string): YamlFile {
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
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
      lineCounter: lines,
    });
    const syntax = findSyntaxFaults(document);
    const { isReadable, faults, targets } =
      syntax.length > 0 ? { isReadable: false, faults: syntax, targets: new Map() } : examineStructure(document);
    return {
      // Aliases are few by now: the library's own count of them looks through the whole file for each.
      data: isReadable ? document.toJS({ maxAliasCount: -1 }) : undefined,
      end: positionOf(lines, text.length),
      faults: faults.map(({ fault, offset }) => ({ fault, position: positionOf(lines, offset) })),
      locate: (path, at) => positionOf(lines, locatePath(document.contents, targets, path, at)),
    };
  } catch (error) {
    // How it gives up on what it could parse but not walk.
    if (error instanceof RangeError) return refuse({ code: 'nested-too-deep', path: [] });
    throw error;
  }
}

function refuse(fault: YamlFault, position = START): YamlFile {
  return { data: undefined, faults: [{ fault, position }], end: position, locate: () => position };
}

function findSyntaxFaults({ errors, warnings }: Document): PlacedFault[] {
  // What follows the first error of syntax is most often its echo.
  const found = errors.length > 0 ? [errors.reduce((first, one) => (one.pos[0] < first.pos[0] ? one : first))] : warnings;
  // The parser reports a full stack as an error of syntax, with others in its wake.
  const overflow = errors.find(({ message }) => STACK_OVERFLOW.test(message));
  if (overflow) return [{ fault: { code: 'nested-too-deep', path: [] }, offset: overflow.pos[0] }];
  return found.map(({ code, message, pos: [offset] }) => ({
    fault: code === 'MULTIPLE_DOCS' ? { code: 'several-documents', path: [] } : { code: 'bad-syntax', path: [], detail: message },
    offset,
  }));
}
