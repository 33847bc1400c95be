import type { Fault, Path } from '../faults.ts';
import { nearestWord } from '../../primitives/nearest.ts';
import type { Direction } from '../program.ts';
import { isList, isMap, readEntries, readFields, readList, readValue, refuseType } from './fields.ts';
import { id, limit, notNegative, orNull, part, text, wholeNumber, within } from './values.ts';

/** A bar as written; what is `undefined` was at fault. */
export interface BarDraft {
  kind: 'bar';
  metric: string;
  direction: Direction | undefined;
  limit: number | true | 'unpublished' | undefined;
  eachAbove: number | null;
  why: string | null;
  open: string | null;
  when: ConditionDraft | null;
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
  when: ConditionDraft | null;
  path: Path;
}

/** Of whom something is asked. */
export interface ConditionDraft {
  bars: BarDraft[];
  attributes: AttributeConditionDraft[];
  /** Null: on every track. */
  tracks: { id: string; path: Path }[] | null;
}

/** What is said by words can be true of an attribute alone; whether it is one is seen once all are known. */
export interface AttributeConditionDraft {
  attribute: string;
  /** One, or a list. */
  words: unknown;
  path: Path;
}

/** No metric can be called so. */
const ON_TRACK = 'onTrack';
const GROUP_KEYS = ['anyOf', 'atLeastOf'];
export const BAR = {
  atLeast: part,
  atMost: part,
  why: orNull(text),
  open: orNull(text),
  eachAbove: orNull(notNegative),
  when: part,
};
export const ANY_OF = { of: part, why: orNull(text), when: part };
export const AT_LEAST_OF = { n: within(wholeNumber, { min: 1 }), of: part, why: orNull(text), when: part };

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
          : readBar(key, value, at, faults, true);
    return requirement ? [requirement] : [];
  });
}

/** A map of bars alone: `keeps`, or a member of a group. */
export function readBars(input: unknown, path: Path, faults: Fault[]): BarDraft[] | null {
  const entries = readEntries(input, path, faults);
  if (!entries) return null;
  return entries.flatMap(([key, value]) => readPlainBar(key, value, [...path, key], faults));
}

function readPlainBar(key: string, value: unknown, path: Path, faults: Fault[]): BarDraft[] {
  if (!GROUP_KEYS.includes(key)) return [readBar(key, value, path, faults)];
  faults.push({ code: 'group-nested', path, found: key });
  return [];
}

/** Null: asked of everyone, or no map. */
function readCondition(input: unknown, path: Path, faults: Fault[]): ConditionDraft | null {
  const entries = input === undefined ? null : readEntries(input, path, faults);
  if (!entries) return null;
  if (entries.length === 0) faults.push({ code: 'empty', path, expected: 'map' });
  const condition: ConditionDraft = { bars: [], attributes: [], tracks: null };
  for (const [key, value] of entries) {
    const at = [...path, key];
    if (key === ON_TRACK) condition.tracks = readIds(value, at, faults);
    else if (isWords(value) && !GROUP_KEYS.includes(key)) condition.attributes.push({ attribute: key, words: value, path: at });
    else condition.bars.push(...readPlainBar(key, value, at, faults));
  }
  return condition;
}

/** `unpublished` is said of thresholds. */
function isWords(value: unknown): boolean {
  return isList(value) || (typeof value === 'string' && value !== 'unpublished');
}

/** One, or a list. */
export function readIds(input: unknown, path: Path, faults: Fault[]): { id: string; path: Path }[] {
  const ids = isList(input) ? (readList(input, path, faults) ?? []) : [input];
  if (ids.length === 0) faults.push({ code: 'empty', path, expected: 'list' });
  return ids.flatMap((one, index) => {
    const at = isList(input) ? [...path, index] : path;
    const read = readValue(id, one, at, faults);
    return read === undefined ? [] : [{ id: read, path: at }];
  });
}

/** `mayDepend`: whether it may say of whom it is asked. */
function readBar(metric: string, input: unknown, path: Path, faults: Fault[], mayDepend = false): BarDraft {
  const bar: BarDraft = {
    kind: 'bar',
    metric,
    direction: 'atLeast',
    limit: undefined,
    eachAbove: null,
    why: null,
    open: null,
    when: null,
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
  const whenPath = [...path, 'when'];
  if (fields.when !== undefined && !mayDepend) faults.push({ code: 'when-nested', path: whenPath });
  const when = mayDepend ? readCondition(fields.when, whenPath, faults) : null;
  const limitPath = [...path, first];
  const read = readValue(limit, fields[first], limitPath, faults);
  const { why = null, open = null, eachAbove = null } = fields;
  return { ...bar, direction: first, limit: read, eachAbove, why, open, when, limitPath };
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
    return members && { kind: 'group', needs: 1, members, why: null, when: null, path };
  }
  const fields = readFields(ANY_OF, input, path, faults);
  const members = fields && readMembers(fields.of, 'list', [...path, 'of'], faults);
  const when = readCondition(fields?.when, [...path, 'when'], faults);
  return members && { kind: 'group', needs: 1, members, why: fields?.why ?? null, when, path };
}

function readAtLeastOf(input: unknown, path: Path, faults: Fault[]): GroupDraft | null {
  const fields = readFields(AT_LEAST_OF, input, path, faults);
  const members = fields && readMembers(fields.of, 'list', [...path, 'of'], faults);
  if (!members) return null;
  const needs = fields.n;
  if (needs !== undefined && needs > members.length) {
    faults.push({ code: 'group-needs-too-many', path: [...path, 'n'], needs, members: members.length });
  }
  const when = readCondition(fields.when, [...path, 'when'], faults);
  return { kind: 'group', needs, members, why: fields.why ?? null, when, path };
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
