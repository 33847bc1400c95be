import { z } from 'zod';
import type { FaultDetail } from '../../../engine/program/faults.ts';
import { nearestWord } from '../../../engine/primitives/nearest.ts';
import { count, currency, expectations, orNull, part, text } from '../../../engine/program/schema/values.ts';
import { DAY_FORMATS, parseDayFormat } from '../cells/day-format.ts';
import type { NumberMarks } from '../cells/numbers.ts';
import { isEncoding } from '../rows/decode.ts';

/** Words for what is hard to see or to quote. The marks themselves are taken as well. */
const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', bar: '|' };
const DECIMAL_MARKS: Record<string, NumberMarks['decimal']> = { point: '.', comma: ',' };
const THOUSANDS_MARKS: Record<string, NonNullable<NumberMarks['thousands']>> = {
  point: '.',
  comma: ',',
  space: ' ',
  apostrophe: "'",
};
/** Those that most files have; every other that browsers know is taken too. */
const ENCODINGS = [
  'utf-8',
  'utf-16',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'macintosh',
  'shift_jis',
];
/** No letter, digit, quotation mark or line break. */
const ANY_DELIMITER = /^[^\p{L}\p{N}"\r\n]$/u;

/** The keys of a mapping, in the order in which a person would write them. Parts have readers of their own. */
export const MAPPING_FIELDS = {
  delimiter: orNull(named(DELIMITERS, (mark) => (ANY_DELIMITER.test(mark) ? mark : null))),
  encoding: orNull(oneOf(ENCODINGS, (label) => (isEncoding(label) ? label : null))),
  sheet: orNull(text),
  header: orNull(count),
  skip: part,
  decimal: orNull(named(DECIMAL_MARKS)),
  thousands: orNull(named(THOUSANDS_MARKS)),
  days: orNull(oneOf(DAY_FORMATS, parseDayFormat)),
  empty: part,
  flags: part,
  currency: orNull(currency),
  partner: part,
  day: part,
  received: part,
  metric: part,
  value: part,
  metrics: part,
};

/** A mark, or the word for it. */
function named<M extends string>(marks: Record<string, M>, otherwise: (text: string) => M | null = () => null) {
  const known = new Map(Object.entries(marks));
  const isMark = (text: string): text is M => [...known.values()].includes(text as M);
  return oneOf([...known.keys()], (text) => known.get(text) ?? (isMark(text) ? text : otherwise(text)));
}

function oneOf<T>(known: readonly string[], read: (text: string) => T | null) {
  const schema = z.string().transform((found, context): T => {
    const value = read(found);
    if (value !== null) return value;
    const fault: FaultDetail = { code: 'unknown-word', found, known: [...known], nearest: nearestWord(found, known) };
    context.addIssue({ code: 'custom', params: { fault } });
    return z.NEVER;
  });
  expectations.add(schema, { expected: 'word', json: { type: 'string' }, isOptional: false });
  return schema;
}
