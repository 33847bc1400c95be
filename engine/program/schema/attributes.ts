import type { Attribute } from '../program.ts';
import type { Fault, Path } from '../faults.ts';
import { readEntries, readFields, readValue, type Fields } from './fields.ts';
import { id, orElse, orNull, part, text, words } from './values.ts';

export const ATTRIBUTE = {
  label: text,
  values: part,
  visibility: orElse(words(['public', 'partner', 'operator']), 'public'),
  summary: orNull(text),
  open: orNull(text),
};

/** Of the tables in which enrolments stand, where an attribute has a column of its own. */
const COLUMNS = ['partner', 'track', 'day', 'until'];

/** An attribute as far as it could be read; what is `undefined` was at fault. */
export type AttributeDraft = Omit<Fields<typeof ATTRIBUTE>, 'values'> & {
  id: string;
  /** Null: they are no map. */
  values: { id: string; label: string | undefined }[] | null;
  path: Path;
};

/** By id, in order of writing; null when `attributes` is no map, so that no reference into it can be judged. */
export function readAttributes(input: unknown, path: Path, faults: Fault[]): Map<string, AttributeDraft> | null {
  const entries = input === undefined ? [] : readEntries(input, path, faults);
  return entries && new Map(entries.map(([name, value]) => [name, readAttribute(name, value, [...path, name], faults)]));
}

function readAttribute(name: string, input: unknown, path: Path, faults: Fault[]): AttributeDraft {
  readValue(id, name, path, faults);
  if (COLUMNS.includes(name)) faults.push({ code: 'column-id', path, found: name });
  const fields = readFields(ATTRIBUTE, input, path, faults);
  const { label, visibility, summary, open } = fields ?? {};
  const values = fields && readValues(fields.values, [...path, 'values'], faults);
  return { id: name, label, visibility, summary, open, values, path };
}

function readValues(input: unknown, path: Path, faults: Fault[]): AttributeDraft['values'] {
  const entries = readEntries(input, path, faults);
  if (entries?.length === 0) faults.push({ code: 'empty', path, expected: 'map' });
  return (
    entries &&
    entries.map(([name, label]) => {
      readValue(id, name, [...path, name], faults);
      return { id: name, label: readValue(text, label, [...path, name], faults) };
    })
  );
}

/** In conditions both are called by their ids alone. */
export function checkAttributeIds(
  attributes: ReadonlyMap<string, AttributeDraft>,
  metrics: ReadonlyMap<string, unknown>,
  faults: Fault[],
): void {
  for (const { id: found, path } of attributes.values())
    if (metrics.has(found)) faults.push({ code: 'duplicate-id', path, found, first: ['metrics', found] });
}

/** Only for a draft in which nothing was at fault. */
export function finishAttribute({ path: _, ...attribute }: AttributeDraft): Attribute {
  return attribute as Attribute;
}
