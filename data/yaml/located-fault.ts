import type { Path } from '../../engine/program/faults.ts';
import type { YamlFault } from './yaml-fault.ts';
import type { YamlFile } from './yaml-file.ts';

/** A fault and where it stands. */
export interface Located<F> {
  file: string;
  /** Counted from 1; 0: the file as a whole. */
  line: number;
  column: number;
  /** The path as a person would say it: `tiers.gold.requires.installs`, `tiers.gold.benefits#2`. */
  place: string;
  fault: F;
}

/** `keyFaults`: codes of faults of a key rather than of its value. */
export function locateFault<F extends { code: string; path: Path }>(
  file: string,
  { data, locate, end }: YamlFile,
  fault: F,
  keyFaults: ReadonlySet<string>,
): Located<F> {
  if (fault.code === 'too-many-faults') return { file, ...end, place: '', fault };
  // A bad id may be the key of a map or a value.
  const isValue = 'found' in fault && valueAt(data, fault.path) === fault.found;
  const at = keyFaults.has(fault.code) && !isValue ? 'key' : 'value';
  return { file, ...locate(fault.path, at), place: describePath(data, fault.path), fault };
}

export function locateFile<F>(file: string, fault: F): Located<F> {
  return { file, line: 0, column: 0, place: '', fault };
}

export function locateSyntaxFaults(file: string, { faults }: YamlFile): Located<YamlFault>[] {
  return faults.map(({ fault, position }) => ({ file, ...position, place: '', fault }));
}

/** Items of a list by their id where they have one, else by their number, counted from 1. */
function describePath(data: unknown, path: Path): string {
  let words = '';
  let value = data as Record<string | number, unknown> | undefined;
  for (const step of path) {
    value = value?.[step] as typeof value;
    const id = typeof step === 'number' ? value?.['id'] : step;
    words += typeof id === 'string' ? `${words && '.'}${id}` : `#${Number(step) + 1}`;
  }
  return words;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);
}
