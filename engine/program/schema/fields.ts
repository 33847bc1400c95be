import type { z } from 'zod';
import type { Expected, Fault, FaultDetail, Kind, Path } from '../faults.ts';
import { nearestWord } from '../../primitives/nearest.ts';
import { expectations } from './values.ts';

/** More entries than this in one map or list are a mistake or an attack. */
const MAX_ENTRIES = 1000;

export type Shape = Record<string, z.ZodType>;
/** `undefined` where the value was at fault. */
export type Fields<S extends Shape> = { [K in keyof S]: z.output<S[K]> | undefined };

/**
 * Reads a map of known keys, field by field, so that a fault in one hides none in another: what is wrong goes to `faults`, what is
 * right is returned. Null when the input is no map at all.
 */
export function readFields<S extends Shape>(shape: S, input: unknown, path: Path, faults: Fault[]): Fields<S> | null {
  const entries = readEntries(input, path, faults);
  if (!entries) return null;
  const known = Object.keys(shape);
  const given = new Map(entries);
  for (const key of given.keys()) {
    if (Object.hasOwn(shape, key)) continue;
    faults.push({ code: 'unknown-key', path: [...path, key], found: key, known, nearest: nearestWord(key, known) });
  }
  return Object.fromEntries(
    known.map((key) => [key, readValue(shape[key]!, given.get(key), [...path, key], faults)]),
  ) as Fields<S>;
}

/** The entries of a map, in order of writing; null, and a fault, when it is none or too long. */
export function readEntries(input: unknown, path: Path, faults: Fault[]): [string, unknown][] | null {
  const entries = isMap(input) ? entriesOf(input) : null;
  if (!entries) return refuseType('map', input, path, faults);
  if (entries.length <= MAX_ENTRIES) return entries;
  faults.push({ code: 'too-many', path, max: MAX_ENTRIES, found: entries.length });
  return null;
}

/** The items of a list; null, and a fault, when it is none or longer than `max`. */
export function readList(input: unknown, path: Path, faults: Fault[], max = MAX_ENTRIES): unknown[] | null {
  const length = isList(input) ? readSafely(() => input.length, 0) : 0;
  if (length > max) {
    faults.push({ code: 'too-many', path, max, found: length });
    return null;
  }
  const items = isList(input) ? readSafely(() => Array.from(input), null) : null;
  return items ?? refuseType('list', input, path, faults);
}

/** A single value. Maps and lists are not looked into: a part that has a reader of its own is returned as it is. */
export function readValue<S extends z.ZodType>(schema: S, input: unknown, path: Path, faults: Fault[]): z.output<S> | undefined {
  const expected = expectations.get(schema)?.expected;
  if (!expected) return input as z.output<S>;
  if (typeof input === 'object') return refuseType(expected, input, path, faults) ?? undefined;
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  // One value, one fault: where several rules refuse it, the last is the narrowest.
  faults.push({ ...faultOf(result.error.issues.at(-1)!, input, expected), path });
  return undefined;
}

/** What a value that is missing or of the wrong type is refused with. */
export function refuseType(expected: Expected, input: unknown, path: Path, faults: Fault[]): null {
  faults.push(
    input === undefined ? { code: 'missing', path, expected } : { code: 'wrong-type', path, expected, found: kindOf(input) },
  );
  return null;
}

export function isMap(input: unknown): input is Record<string, unknown> {
  return readSafely(() => Object.prototype.toString.call(input) === '[object Object]', false);
}

export function isList(input: unknown): input is unknown[] {
  return readSafely(() => Array.isArray(input), false);
}

// Own keys only: what a prototype has was not written by anyone.
function entriesOf(input: Record<string, unknown>): [string, unknown][] | null {
  return readSafely(() => Object.entries(input).filter(([, value]) => value !== undefined), null);
}

// A getter or a proxy may throw; an object that does is no data, and refused as such.
function readSafely<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

function faultOf(issue: z.core.$ZodIssue, input: unknown, expected: Expected): FaultDetail {
  if (input === undefined) return { code: 'missing', expected };
  if (issue.code === 'custom') return issue.params!['fault'] as FaultDetail;
  if (typeof input === 'number' && !Number.isFinite(input)) return { code: 'not-finite', found: input };
  if (issue.code === 'invalid_type' && issue.expected === 'int' && typeof input === 'number')
    return { code: 'not-whole', found: input };
  if (issue.code === 'too_big')
    return { code: 'out-of-range', min: null, minExcluded: false, max: Number(issue.maximum), found: Number(input) };
  if (issue.code === 'invalid_value' && typeof input === 'string') {
    const known = issue.values.map(String);
    return { code: 'unknown-word', found: input, known, nearest: nearestWord(input, known) };
  }
  return { code: 'wrong-type', expected, found: kindOf(input) };
}

function kindOf(input: unknown): Kind {
  if (input === null) return 'nothing';
  if (typeof input === 'string') return 'text';
  if (typeof input === 'number' || typeof input === 'boolean') return typeof input as 'number' | 'boolean';
  if (isList(input)) return 'list';
  return isMap(input) ? 'map' : 'other';
}
