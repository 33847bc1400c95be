import type { Day } from '../../../engine/primitives/calendar.ts';
import type { Fault, Path } from '../../../engine/program/faults.ts';
import { isList, isMap, readFields } from '../../../engine/program/schema/fields.ts';
import { checkLimits } from '../cells/day-limits.ts';
import type { NamedColumn } from '../rows/layout.ts';
import { readContent } from './content-part.ts';
import { MAPPING_FIELDS } from './fields.ts';
import { readLayout } from './layout-part.ts';
import { readColumn, type MappedProgram, type MappingContext } from './mapping-context.ts';
import type { MappingFault } from './mapping-fault.ts';
import { isColumn, type Mapping } from './mapping.ts';
import { dayOrColumn } from './option-words.ts';
import { readValueFormat } from './value-part.ts';

/** What `inspect` writes where a person has to decide. */
export const TO_BE_CHOSEN = 'CHOOSE';

export type ParsedMapping = { ok: true; mapping: Mapping } | { ok: false; faults: MappingFault[] };

/** A mapping from data of any kind, refused whole, with every fault found. `nameLine` says where a path stands: `export.mapping.yaml:7`. */
export function parseMapping(input: unknown, program: MappedProgram, nameLine: (path: Path) => string): ParsedMapping {
  const faults: Fault[] = [];
  const own: MappingFault[] = [];
  const open = findOpenChoices(input, []);
  const context: MappingContext = { ...program, faults, refuse: (fault) => own.push(fault), nameLine };
  const fields = readFields(MAPPING_FIELDS, input, [], faults);
  const mapping = fields && {
    layout: readLayout(fields, context),
    values: readValueFormat(fields, context),
    days: fields.days ?? null,
    partner: readColumn(fields.partner, ['partner'], context)!,
    day: readDayOrColumn(fields.day, ['day'], context)!,
    received: fields.received === undefined ? null : readDayOrColumn(fields.received, ['received'], context),
    content: readContent(fields, context)!,
  };
  if (mapping?.layout.header === 0) refuseNames(mapping, context);
  // What follows from a choice that nobody has made yet is no fault of its own.
  const isOpen = ({ path }: { path: Path }): boolean => open.some((choice) => choice.every((step, i) => path[i] === step));
  const all = [
    ...open.map((path): MappingFault => ({ code: 'to-be-chosen', path })),
    ...[...faults, ...own].filter((fault) => !isOpen(fault)),
  ];
  return mapping && all.length === 0 ? { ok: true, mapping } : { ok: false, faults: all };
}

function readDayOrColumn(input: unknown, path: Path, context: MappingContext): NamedColumn | Day | null {
  const day = typeof input === 'string' ? dayOrColumn(input.trim()) : input;
  if (typeof input === 'string' && typeof day === 'number') return takeDay(day, input, path, context);
  if (day !== null || input === null) return readColumn(input, path, context);
  context.refuse({ code: 'no-such-day', path, found: String(input) });
  return null;
}

function takeDay(day: Day, found: string, path: Path, { limits, refuse }: MappingContext): Day | null {
  const problem = limits ? checkLimits(limits, day, limits.latest) : null;
  if (problem) refuse({ ...problem, path, found });
  return problem ? null : day;
}

/** Where no row names the columns, they are told by their places. */
function refuseNames({ partner, day, received, content, layout }: Mapping, { refuse }: MappingContext): void {
  const refuseName = (column: NamedColumn | Day | null, path: Path): void => {
    if (isColumn(column) && typeof column.name === 'string') refuse({ code: 'named-without-header', path, found: column.name });
  };
  refuseName(partner, ['partner']);
  refuseName(day, ['day']);
  refuseName(received, ['received']);
  for (const { column } of layout.skip.where) refuseName(column, ['skip', 'where', String(column.name)]);
  if (content?.kind === 'wide') for (const { metric, column } of content.metrics) refuseName(column, ['metrics', metric.id]);
  if (content?.kind === 'long') {
    refuseName(content.metric, ['metric']);
    refuseName(content.value, ['value']);
  }
}

/** The place of each, or of the map in which it stands for a key. */
function findOpenChoices(input: unknown, path: Path): Path[] {
  if (input === TO_BE_CHOSEN) return [path];
  if (isList(input)) return input.flatMap((item, i) => findOpenChoices(item, [...path, i]));
  if (!isMap(input)) return [];
  return Object.entries(input).flatMap(([key, value]) =>
    key === TO_BE_CHOSEN ? [path] : findOpenChoices(value, [...path, key]),
  );
}
