import { readFields, type Fields } from '../../../engine/program/schema/fields.ts';
import { part } from '../../../engine/program/schema/values.ts';
import { FLAG_WORDS, type FlagWords } from '../cells/flags.ts';
import type { NumberMarks } from '../cells/numbers.ts';
import type { ValueFormat } from '../cells/values.ts';
import type { MAPPING_FIELDS } from './fields.ts';
import { readTexts, type MappingContext } from './mapping-context.ts';

const FLAGS = { passed: part, failed: part };

export function readValueFormat(fields: Fields<typeof MAPPING_FIELDS>, context: MappingContext): ValueFormat {
  return { marks: readMarks(fields, context), flags: readFlags(fields.flags, context), currency: readCurrency(fields, context) };
}

function readMarks({ decimal, thousands }: Fields<typeof MAPPING_FIELDS>, { refuse }: MappingContext): NumberMarks {
  const marks: NumberMarks = { decimal: decimal ?? '.', thousands: thousands ?? null };
  if (marks.decimal === marks.thousands) refuse({ code: 'same-marks', path: ['thousands'], found: marks.decimal });
  return marks;
}

function readFlags(input: unknown, context: MappingContext): FlagWords {
  const fields = input === undefined ? null : readFields(FLAGS, input, ['flags'], context.faults);
  const passed = readTexts(fields?.passed, ['flags', 'passed'], context);
  const failed = readTexts(fields?.failed, ['flags', 'failed'], context);
  refuseWords(passed, 'passed', FLAG_WORDS.failed, 'failed', context);
  refuseWords(failed, 'failed', [...FLAG_WORDS.passed, ...passed], 'passed', context);
  return { passed, failed };
}

/** Those that stand for the other answer already. */
function refuseWords(
  words: readonly string[],
  key: keyof FlagWords,
  others: readonly string[],
  means: keyof FlagWords,
  { refuse }: MappingContext,
): void {
  const taken = new Set(others.map((word) => word.toLowerCase()));
  for (const found of words) {
    if (taken.has(found.toLowerCase())) refuse({ code: 'flag-word-of-both', path: ['flags', key], found, means });
  }
}

function readCurrency(fields: Fields<typeof MAPPING_FIELDS>, { currency: expected, refuse }: MappingContext): string | null {
  const found = fields.currency ?? null;
  if (found !== null && found !== expected) refuse({ code: 'other-currency', path: ['currency'], found, expected });
  return found;
}
