import { z } from 'zod';
import { parseDay, parseDuration } from '../../primitives/calendar.ts';
import { LARGEST_VALUE } from '../../primitives/decimal.ts';
import { findInvisible, hasVisible } from '../../primitives/visible-text.ts';
import type { Expected, FaultDetail } from '../faults.ts';

/** Of a value: what it takes, for the fault of one that is missing or of the wrong type, and the same as JSON Schema. */
interface Expectation {
  expected: Expected;
  json: JsonSchema;
  isOptional: boolean;
}

/** JSON Schema, draft 7. It may take what a check here refuses, and refuses nothing that is taken here. */
export type JsonSchema = Record<string, unknown>;

export const expectations = z.registry<Expectation>();

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const MAX_ID_LENGTH = 64;
const CURRENCY = /^[A-Z]{3}$/;
const WEB_ADDRESS = /^https?:\/\/[^\s/?#][^\s]*$/i;
const SITE_PATH = /^\/(?![/\\])[^\s\\]*$/;
const COLOR = /^#[0-9a-fA-F]{6}$/;
const SVG_PATH = /^[Mm][\d\s.,+\-eEMmLlHhVvCcSsQqTtAaZz]{3,4000}$/;
const HOURS = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?)?$/;
const HOURS_PER_DAY = 24;
const MINUTES_PER_HOUR = 60;

export const text = expecting('text', { type: 'string', pattern: '\\S' }, judged(z.string(), judgeText));
export const number = expecting('number', { type: 'number' }, judged(z.number(), judgeSize));
export const wholeNumber = expecting('whole-number', { type: 'integer' }, z.number().int());
export const count = within(wholeNumber, { min: 0 });
export const positive = within(number, { min: 0, minExcluded: true });
export const notNegative = within(number, { min: 0 });
export const share = within(number, { min: 0, max: 1 });
export const boolean = expecting('boolean', { type: 'boolean' }, z.boolean());
/** Also the keys of the maps `metrics` and `tracks`. */
export const id = expecting(
  'id',
  { type: 'string', pattern: ID.source, maxLength: MAX_ID_LENGTH },
  judged(z.string(), (value) => (isId(value) ? null : { code: 'bad-id', found: value })),
);
export const day = expecting(
  'day',
  { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  converted(z.string(), parseDay, 'bad-day'),
);
export const duration = expecting(
  'duration',
  { type: 'string', pattern: '^P\\d' },
  converted(z.string(), parseDuration, 'bad-duration'),
);
/** An ISO 8601 duration of days, hours and minutes, as hours. */
export const hours = expecting('hours', { type: 'string', pattern: '^PT?\\d' }, converted(z.string(), parseHours, 'bad-hours'));
export const currency = expecting(
  'currency',
  { type: 'string', pattern: CURRENCY.source },
  judged(z.string(), (value) => (CURRENCY.test(value) ? null : { code: 'bad-currency', found: value })),
);
export const webAddress = expecting(
  'web-address',
  { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://' },
  judged(z.string(), (value) => (WEB_ADDRESS.test(value) ? judgeText(value) : { code: 'bad-web-address', found: value })),
);
/** Of what is elsewhere, or a path of the site itself. */
export const homeAddress = expecting(
  'web-address',
  { type: 'string', pattern: '^([Hh][Tt][Tt][Pp][Ss]?://|/)' },
  judged(z.string(), (value) =>
    WEB_ADDRESS.test(value) || SITE_PATH.test(value) ? judgeText(value) : { code: 'bad-web-address', found: value },
  ),
);
export const color = expecting(
  'color',
  { type: 'string', pattern: COLOR.source },
  judged(z.string(), (value) => (COLOR.test(value) ? null : { code: 'bad-color', found: value })),
);
/** Numbers and commands alone, so that nothing but a path can come of it. */
export const mark = expecting(
  'mark',
  { type: 'string', pattern: '^[Mm]', maxLength: 4001 },
  judged(z.string(), (value) => (SVG_PATH.test(value) ? null : { code: 'bad-mark' })),
);
const LIMIT: JsonSchema = { anyOf: [{ type: 'number' }, { const: true }, { const: 'unpublished' }] };
/** A number, `true` (passed) or `unpublished`. */
export const limit = expecting(
  'limit',
  LIMIT,
  judged(z.union([z.number(), z.literal(true), z.literal('unpublished')]), judgeSize),
);
/** A part that has a reader of its own, which also says when it is missing. */
export const part = z.unknown();

export function words<const W extends readonly [string, ...string[]]>(known: W) {
  return expecting('word', { enum: [...known] }, z.enum(known));
}

/** The same number within bounds, which belong to the range unless `minExcluded`. */
export function within(
  schema: z.ZodNumber,
  { min, minExcluded = false, max = null }: { min: number; minExcluded?: boolean; max?: number | null },
) {
  const { expected, json } = expectations.get(schema)!;
  const bounds = { [minExcluded ? 'exclusiveMinimum' : 'minimum']: min, ...(max !== null && { maximum: max }) };
  return expecting(
    expected,
    { ...json, ...bounds },
    judged(schema, (found) => {
      const isInside = (minExcluded ? found > min : found >= min) && (max === null || found <= max);
      return isInside ? null : { code: 'out-of-range', min, minExcluded, max, found };
    }),
  );
}

/** Absent: null. A value that is written but empty (`summary:`) is still a fault. */
export function orNull<S extends z.ZodType>(schema: S) {
  return optional(
    schema,
    {},
    schema.optional().transform((value) => value ?? null),
  );
}

export function orElse<S extends z.ZodType>(schema: S, fallback: z.output<S>) {
  return optional(
    schema,
    { default: fallback },
    schema.optional().transform((value): z.output<S> => value ?? fallback),
  );
}

export function isId(value: string): boolean {
  return value.length <= MAX_ID_LENGTH && ID.test(value);
}

/** So that nothing that is worked out from what a program says grows beyond all numbers. */
function judgeSize(found: number | string | boolean): FaultDetail | null {
  return typeof found === 'number' && Math.abs(found) > LARGEST_VALUE ? { code: 'too-large', max: LARGEST_VALUE, found } : null;
}

function judgeText(value: string): FaultDetail | null {
  if (value.trim() === '') return { code: 'empty', expected: 'text' };
  const invisible = findInvisible(value);
  if (invisible) return { code: 'invisible-character', ...invisible };
  return hasVisible(value) ? null : { code: 'nothing-visible' };
}

function parseHours(value: string): number | null {
  const match = HOURS.exec(value);
  if (!match) return null;
  const [days, hourPart, minutes] = match.slice(1).map((group) => Number(group ?? 0)) as [number, number, number];
  const total = days * HOURS_PER_DAY + hourPart + minutes / MINUTES_PER_HOUR;
  return total > 0 ? total : null;
}

function expecting<S extends z.ZodType>(expected: Expected, json: JsonSchema, schema: S, isOptional = false): S {
  expectations.add(schema, { expected, json, isOptional });
  return schema;
}

function optional<S extends z.ZodType>(given: z.ZodType, more: JsonSchema, schema: S): S {
  const { expected, json } = expectations.get(given)!;
  return expecting(expected, { ...json, ...more }, schema, true);
}

function judged<S extends z.ZodType>(schema: S, judge: (value: z.output<S>) => FaultDetail | null): S {
  return schema.superRefine((value, context) => {
    const fault = judge(value);
    if (fault) context.addIssue({ code: 'custom', params: { fault } });
  }) as S;
}

function converted<T>(schema: z.ZodString, parse: (value: string) => T | null, code: 'bad-day' | 'bad-duration' | 'bad-hours') {
  return schema.transform((value, context): T => {
    const parsed = parse(value);
    if (parsed !== null) return parsed;
    context.addIssue({ code: 'custom', params: { fault: { code, found: value } satisfies FaultDetail } });
    return z.NEVER;
  });
}
