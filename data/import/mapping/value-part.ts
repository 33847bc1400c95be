import { readFields, type Fields } from '../../../engine/program/schema/fields.ts';
import { part } from '../../../engine/program/schema/values.ts';
import type { FlagWords } from '../cells/flags.ts';
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
  return {
    passed: readTexts(fields?.passed, ['flags', 'passed'], context),
    failed: readTexts(fields?.failed, ['flags', 'failed'], context),
  };
}

function readCurrency(fields: Fields<typeof MAPPING_FIELDS>, { currency: expected, refuse }: MappingContext): string | null {
  const found = fields.currency ?? null;
  if (found !== null && found !== expected) refuse({ code: 'other-currency', path: ['currency'], found, expected });
  return found;
}
