import type { Fault, Path } from '../faults.ts';
import { nearestWord } from '../../primitives/nearest.ts';
import type { Direction } from '../program.ts';
import { isList, isMap, readEntries, readFields, readList, readValue, refuseType } from './fields.ts';
import { limit, orNull, part, text, wholeNumber, within } from './values.ts';

/** A bar as written; what is `undefined` was at fault. */
export interface BarDraft {
  kind: 'bar';
  metric: string;
  direction: Direction | undefined;
  limit: number | true | 'unpublished' | undefined;
  why: string | null;
  open: string | null;
  path: Path;
  /** Where the limit itself stands. */
  limitPath: Path;
}

export interface GroupDraft {
  kind: 'group';
  /** Undefined: was at fault. */
  needs: number | undefined;
  members: BarDraft[][];
  why: string | null;
  path: Path;
}

const GROUP_KEYS = ['anyOf', 'atLeastOf'];
export const BAR = { atLeast: part, atMost: part, why: orNull(text), open: orNull(text) };
export const ANY_OF = { of: part, why: orNull(text) };
export const AT_LEAST_OF = { n: within(wholeNumber, { min: 1 }), of: part, why: orNull(text) };

/** What a tier asks, in order of writing; null when it is no map. */
export function readRequires(input: unknown, path: Path, faults: Fault[]): (BarDraft | GroupDraft)[] | null {
  const entries = readEntries(input, path, faults);
  if (!entries) return null;
  return entries.flatMap(([key, value]) => {
    const at = [...path, key];
    const requirement =
      key === 'anyOf'
        ? readAnyOf(value, at, faults)
        : key === 'atLeastOf'
          ? readAtLeastOf(value, at, faults)
          : readBar(key, value, at, faults);
    return requirement ? [requirement] : [];
  });
}

/** A map of bars alone: `keeps`, or a member of a group. */
export function readBars(input: unknown, path: Path, faults: Fault[]): BarDraft[] | null {
  const entries = readEntries(input, path, faults);
  if (!entries) return null;
  return entries.flatMap(([key, value]) => {
    const at = [...path, key];
    if (!GROUP_KEYS.includes(key)) return [readBar(key, value, at, faults)];
    faults.push({ code: 'group-nested', path: at, found: key });
    return [];
  });
}

function readBar(metric: string, input: unknown, path: Path, faults: Fault[]): BarDraft {
  const bar: BarDraft = {
    kind: 'bar',
    metric,
    direction: 'atLeast',
    limit: undefined,
    why: null,
    open: null,
    path,
    limitPath: path,
  };
  if (!isMap(input)) return { ...bar, limit: readThreshold(input, path, faults) };
  const fields = readFields(BAR, input, path, faults);
  if (!fields) return bar;
  const [first, second] = (['atLeast', 'atMost'] as const).filter((key) => fields[key] !== undefined);
  if (!first || second) {
    faults.push({ code: 'choose-one', path, keys: ['atLeast', 'atMost'], found: first && second ? [first, second] : [] });
    return { ...bar, direction: undefined };
  }
  const limitPath = [...path, first];
  const read = readValue(limit, fields[first], limitPath, faults);
  return { ...bar, direction: first, limit: read, why: fields.why ?? null, open: fields.open ?? null, limitPath };
}

function readThreshold(input: unknown, path: Path, faults: Fault[]): BarDraft['limit'] {
  const isLimit = typeof input === 'number' || input === true || input === 'unpublished';
  if (isLimit) return readValue(limit, input, path, faults);
  const known = ['unpublished'];
  const nearest = typeof input === 'string' ? nearestWord(input, known) : null;
  if (nearest) faults.push({ code: 'unknown-word', path, found: input as string, known, nearest });
  else refuseType('threshold', input, path, faults);
  return undefined;
}

function readAnyOf(input: unknown, path: Path, faults: Fault[]): GroupDraft | null {
  if (!isMap(input)) {
    const members = readMembers(input, 'alternatives', path, faults);
    return members && { kind: 'group', needs: 1, members, why: null, path };
  }
  const fields = readFields(ANY_OF, input, path, faults);
  const members = fields && readMembers(fields.of, 'list', [...path, 'of'], faults);
  return members && { kind: 'group', needs: 1, members, why: fields?.why ?? null, path };
}

function readAtLeastOf(input: unknown, path: Path, faults: Fault[]): GroupDraft | null {
  const fields = readFields(AT_LEAST_OF, input, path, faults);
  const members = fields && readMembers(fields.of, 'list', [...path, 'of'], faults);
  if (!members) return null;
  const needs = fields.n;
  if (needs !== undefined && needs > members.length) {
    faults.push({ code: 'group-needs-too-many', path: [...path, 'n'], needs, members: members.length });
  }
  return { kind: 'group', needs, members, why: fields.why ?? null, path };
}

function readMembers(of: unknown, expected: 'alternatives' | 'list', path: Path, faults: Fault[]): BarDraft[][] | null {
  if (!isList(of)) return refuseType(expected, of, path, faults);
  const items = readList(of, path, faults);
  if (items?.length === 0) faults.push({ code: 'group-empty', path });
  return items && items.map((item, index) => readMember(item, [...path, index], faults));
}

function readMember(input: unknown, path: Path, faults: Fault[]): BarDraft[] {
  const faultsBefore = faults.length;
  const bars = readBars(input, path, faults) ?? [];
  if (bars.length === 0 && faults.length === faultsBefore) faults.push({ code: 'group-empty', path });
  return bars;
}
