import type { Fault, Path } from '../../../engine/program/faults.ts';
import type { Metric, Program } from '../../../engine/program/program.ts';
import { isList, refuseType } from '../../../engine/program/schema/fields.ts';
import type { DayLimits } from '../cells/day-limits.ts';
import { metricsOf } from '../observations/metrics.ts';
import type { NamedColumn } from '../rows/layout.ts';
import type { MappingFault } from './mapping-fault.ts';

/** What a mapping is for. */
export interface MappedProgram {
  /** From `metricsOf`. */
  metrics: ReadonlyMap<string, Metric>;
  /** Of the newest edition; null: it has no money. */
  currency: string | null;
  /** Of the days that a mapping says all rows are of; absent: none. */
  limits?: DayLimits;
}

export function mappedProgramOf(editions: readonly Program[], limits?: DayLimits): MappedProgram {
  return { metrics: metricsOf(editions), currency: editions.at(-1)!.currency, limits };
}

/** What the readers of a mapping's parts share. */
export interface MappingContext extends MappedProgram {
  /** What can be wrong with any data. */
  faults: Fault[];
  /** What can be wrong with mappings alone. */
  refuse(fault: MappingFault): void;
  /** `export.mapping.yaml:7` */
  nameLine(path: Path): string;
}

/** A column by its name, or by its place counted from 1; null, and a fault, for what is neither. */
export function readColumn(input: unknown, path: Path, { faults, refuse, nameLine }: MappingContext): NamedColumn | null {
  if (typeof input === 'number') {
    if (Number.isInteger(input) && input >= 1) return { name: input, namedAt: nameLine(path) };
    refuse({ code: 'bad-column', path });
    return null;
  }
  if (typeof input !== 'string') return refuseType('text', input, path, faults);
  if (input.trim() !== '') return { name: input.trim(), namedAt: nameLine(path) };
  faults.push({ code: 'empty', path, expected: 'text' });
  return null;
}

/** One text or a list of them, as they stand in cells; whole numbers need no quotation marks. */
export function readTexts(input: unknown, path: Path, { faults }: MappingContext): string[] {
  if (input === undefined) return [];
  const items: [unknown, Path][] = isList(input) ? input.map((item, i) => [item, [...path, i]]) : [[input, path]];
  return items.flatMap(([item, at]) => {
    if (typeof item === 'string' || Number.isInteger(item)) return [String(item).trim()];
    refuseType('text', item, at, faults);
    return [];
  });
}
