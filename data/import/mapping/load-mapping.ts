import { locateFault, locateFile, locateSyntaxFaults, type Located } from '../../yaml/located-fault.ts';
import { readTextFile } from '../../yaml/read-file.ts';
import { readYaml } from '../../yaml/yaml-file.ts';
import { FaultList, type Imported } from '../faults.ts';
import type { MappedProgram } from './mapping-context.ts';
import type { MappingFault } from './mapping-fault.ts';
import type { Mapping } from './mapping.ts';
import { parseMapping } from './parse-mapping.ts';

/** Faults of a key rather than of its value. */
const KEY_FAULTS: ReadonlySet<string> = new Set<MappingFault['code']>(['unknown-key', 'unknown-metric', 'computed-metric']);

/** A mapping file, or every fault in it. */
export function loadMapping(path: string, program: MappedProgram): Imported<Mapping> {
  const read = readTextFile(path);
  return read.ok ? parseMappingText(path, read.text, program) : conclude(path, [locateFile(path, read.fault)], null);
}

/** The same from text; `file` only says in the faults where it is from. */
export function parseMappingText(file: string, text: string, program: MappedProgram): Imported<Mapping> {
  const yaml = readYaml(text);
  const faults: Located<MappingFault>[] = locateSyntaxFaults(file, yaml);
  if (yaml.data === undefined) return conclude(file, faults, null);
  const parsed = parseMapping(yaml.data, program, (path) => `${file}:${yaml.locate(path, 'value').line}`);
  if (!parsed.ok) faults.push(...parsed.faults.map((fault) => locateFault(file, yaml, fault, KEY_FAULTS)));
  return conclude(file, faults, parsed.ok ? parsed.mapping : null);
}

function conclude(file: string, located: readonly Located<MappingFault>[], mapping: Mapping | null): Imported<Mapping> {
  const faults = new FaultList();
  faults.startFile(file);
  for (const { line, place, fault } of located) faults.add(line || null, { code: 'mapping', place, fault });
  return faults.conclude(mapping!);
}
