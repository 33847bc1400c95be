import { didYouMean, oneOf, quote } from './phrases.ts';
import type { ImportFault, ImportFaultDetail } from '../import/faults.ts';
import { ROLL_UPS } from '../import/observations/roll-up.ts';

type Sentences = { [C in ImportFaultDetail['code']]: (fault: Extract<ImportFaultDetail, { code: C }>) => string };

const DAY_EXPECTED = 'expected a day such as 2026-01-31, or a time such as 2026-01-31T10:00Z';
const UNREADABLE = {
  missing: 'there is no such file',
  folder: 'it is a folder',
  denied: 'reading it is not permitted',
};
const DELIMITERS: Record<string, string> = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

const SENTENCES: Sentences = {
  unreadable: ({ reason, detail }) => `this could not be read: ${reason === 'other' ? detail : UNREADABLE[reason]}.`,
  'empty-file': () => 'there is nothing in it; expected a first row that names the columns.',
  'not-utf8': ({ found }) => `${quote(found)} has letters that are not UTF-8; save the file as UTF-8.`,

  'other-delimiter': ({ delimiter }) =>
    `the columns are set apart by ${DELIMITERS[delimiter] ?? quote(delimiter)}; expected commas. Save the file as comma-separated.`,
  'missing-column': ({ column, nearest, columns }) =>
    `there is no ${quote(column)} among ${listFound(columns)}; every file names its columns in its first row, or its keys in every object.${didYouMean(nearest)}`,
  'mapped-column-missing': ({ column, nearest, columns }) =>
    `there is no column ${quote(column)}; ${oneOf(columns)}.${didYouMean(nearest)}`,
  'mistyped-column': ({ found, nearest }) => `${quote(found)} is not read; did you mean "${nearest}"? Rename it, or take it out.`,
  'repeated-column': ({ column }) => `the column ${quote(column)} is there twice; expected each once.`,

  'misplaced-quote': () =>
    'in the row that begins here a quotation mark is not closed, or stands inside a value; a value with quotation marks is put in quotation marks, and each of its own written twice. What follows was not read.',
  'ragged-row': ({ found, expected }) =>
    `this row has ${found} ${found === 1 ? 'value' : 'values'}, the first has ${expected} columns; a value with a comma is put in quotation marks.`,
  'not-json': () => 'this line is not valid JSON; expected one object a line, such as {"partner":"northwind"}.',
  'json-array': () => 'this is a JSON list; expected one object a line, without brackets around all and commas between.',
  'not-an-object': () => 'this line is no JSON object; expected one such as {"partner":"northwind"}.',
  'nested-value': ({ column }) => `${quote(column)} holds a list or an object; expected a single value.`,

  empty: ({ column }) => `${quote(column)} is empty; every row needs it.`,
  'not-a-day': ({ column, found }) => `${quote(found)} in ${quote(column)} is no day; ${DAY_EXPECTED}.`,
  'no-such-day': ({ column, found }) => `${quote(found)} in ${quote(column)} is not in the calendar; ${DAY_EXPECTED}.`,
  'not-a-number': ({ column, found }) =>
    `${quote(found)} in ${quote(column)} is no number; expected digits, such as 1250 or 4.5.`,
  'thousands-separator': ({ column, found }) =>
    `${quote(found)} in ${quote(column)} seems to have thousands set apart; expected digits alone with a point before decimals, such as 1250 or 4.5.`,
  'decimal-comma': ({ column, found }) =>
    `${quote(found)} in ${quote(column)} has a decimal comma; expected a point, such as ${found.replace(',', '.')}.`,
  'not-finite': ({ column, found }) => `${quote(found)} in ${quote(column)} is no finite number; leave out what is not known.`,
  negative: ({ column, found }) => `${found} in ${quote(column)} is negative; expected 0 or more.`,

  'unknown-metric': ({ found, known, nearest }) =>
    known.length === 0
      ? `no metric is called ${quote(found)}: the program observes none.`
      : `no metric is called ${quote(found)}; ${oneOf(known)}.${didYouMean(nearest)}`,
  'computed-metric': ({ metric }) =>
    `${quote(metric)} is a score, which is computed and never observed; give the metrics of which it is made.`,
  'flag-word': ({ metric, unit, found }) =>
    `${quote(found)} is for flags, but ${quote(metric)} is measured (${unit}); expected a number.`,
  'not-a-flag': ({ metric, found }) =>
    `${quote(found)} is no value of the flag ${quote(metric)}; expected 1 or 0, true or false, yes or no, passed or failed.`,
  'negative-count': ({ metric, found }) => `${found} is negative, but ${quote(metric)} counts; expected 0 or more.`,
  'rating-out-of-range': ({ metric, outOf, found }) =>
    `${found} is no value of the rating ${quote(metric)}; expected ${outOf === null ? '0 or more' : `0 to ${outOf}`}.`,
  'several-rows': ({ partner, day, otherLine, metrics }) =>
    `${quote(partner)} has a row for ${day} already, in line ${otherLine}; say how ${metrics.join(', ')} of several rows become one: ${ROLL_UPS.join(', ')}, such as ${metrics[0]}=sum:COLUMN.`,

  'unknown-criterion': ({ found, known, nearest }) =>
    known.length === 0
      ? `no criterion is called ${quote(found)}: the program has none.`
      : `no criterion of any edition is called ${quote(found)}; ${oneOf(known)}.${didYouMean(nearest)}`,
  'unknown-track': ({ found, known, nearest }) => `there is no track ${quote(found)}; ${oneOf(known)}.${didYouMean(nearest)}`,
  'no-tracks': ({ found }) => `the program has no tracks, but this row names ${quote(found)}; leave it empty.`,
  'unknown-tier': ({ found, known, nearest }) => `there is no tier ${quote(found)}; ${oneOf(known)}.${didYouMean(nearest)}`,
  'unknown-owed': ({ found, known, nearest }) =>
    known.length === 0
      ? `no edition owes ${quote(found)}: the program owes nothing.`
      : `no edition owes ${quote(found)}; ${oneOf(known)}.${didYouMean(nearest)}`,
  'what-or-amount': () =>
    'a delivery is either "what" was given or the "amount" that was paid out, with what was "matched" of it.',
  'until-before-from': ({ from, until }) =>
    `it ends on ${until}, before it begins on ${from}; expected "until" on that day or later.`,
  'enrolled-twice': ({ partner, track, otherLine }) =>
    `${quote(partner)} is enrolled${track === null ? '' : ` in ${quote(track)}`} on another day in line ${otherLine}; take one out.`,
  'repeated-listing': ({ listing, otherLine }) =>
    `the listing ${quote(listing)} is in line ${otherLine} too; expected each once.`,

  'repeated-partner': ({ partner, otherLine }) =>
    `the partner ${quote(partner)} is in line ${otherLine} too; expected each once.`,
  'unaddressable-partner': ({ partner }) =>
    `the partner ${quote(partner)} cannot have a page of its own; expected an id without slashes and control characters that is neither ., .. nor index.html.`,
  'not-a-web-address': ({ column, found }) =>
    `${quote(found)} in ${quote(column)} is no web address; expected one that begins with https:// or http://.`,
};

/** One line in English: where, what is wrong, what was expected, and what to do. */
export function describeImportFault(fault: ImportFault): string {
  return `${fault.line === null ? fault.file : `${fault.file}:${fault.line}`} — ${describeImportDetail(fault)}`;
}

/** The sentence alone, without the place. */
export function describeImportDetail(fault: ImportFaultDetail): string {
  return (SENTENCES[fault.code] as (fault: ImportFaultDetail) => string)(fault);
}

function listFound(columns: readonly string[]): string {
  return columns.length === 0
    ? 'the columns (none has a name)'
    : `the columns ${columns.slice(0, 12).join(', ')}${columns.length > 12 ? ', …' : ''}`;
}
