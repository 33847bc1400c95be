import { LARGEST_VALUE } from '../../engine/primitives/decimal.ts';
import { writeExample } from '../import/cells/day-format.ts';
import { FLAG_WORDS, type FlagWords } from '../import/cells/flags.ts';
import { LONGEST_ID, type IdProblem } from '../import/cells/ids.ts';
import type { NumberMarks } from '../import/cells/numbers.ts';
import type { ImportFault, ImportFaultDetail, Place } from '../import/faults.ts';
import { isMendedByMapping } from '../import/mapping/mended-faults.ts';
import { ROLL_UPS } from '../import/observations/roll-up.ts';
import { describeMappingFault } from './mapping-faults.ts';
import { didYouMean, listWord, listWords, oneOf, quote, showUnseen, writePowerOfTen } from './phrases.ts';
import { quotePath } from './shell.ts';
import { explainSystemError } from './system-errors.ts';

type Sentences = { [C in ImportFaultDetail['code']]: (fault: Extract<ImportFaultDetail, { code: C }> & InFile) => string };
/** The file that the fault is in, where it is in one. */
type InFile = { file?: string };

const UNREADABLE_TEXT = {
  control: 'has a character in it that a terminal obeys; take it out',
  bidirectional: 'has a character in it that turns the direction of writing; take it out',
  broken: 'has half a character in it; save the file as UTF-8 once more',
  invisible: 'has nothing in it that can be seen',
};
const UNUSABLE_ID: Record<IdProblem, string> = {
  ...UNREADABLE_TEXT,
  'too-long': `is too long for an address; expected at most ${LONGEST_ID} letters`,
  address: 'cannot be a part of an address; expected an id without slashes',
  dots: 'leads elsewhere in an address; expected another id',
  page: "is the name of a folder's own page, so nobody else can have it; expected another id",
};
const AGGREGATES = {
  sum: 'adds up',
  count: 'is counted',
  mean: 'is averaged',
  min: 'is the least',
  max: 'is the most',
  latest: '',
};
const DELIMITERS: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };
const FORMATS = { csv: 'text in columns', ndjson: 'NDJSON', workbook: 'an Excel workbook', parquet: 'a Parquet file' };
const BYTES_A_MEGABYTE = 1_000_000;

const SENTENCES: Sentences = {
  unreadable: ({ reason }) => `this could not be read: ${explainSystemError(reason)}.`,
  'empty-file': () => 'there is nothing in it; expected a first row that names the columns.',
  'not-text': () => 'this is no text; expected text in columns (CSV), NDJSON or an Excel workbook (.xlsx).',
  'several-files': ({ files }) => `${listWords(files)} stand side by side; expected one of them. Take the others out.`,
  'nothing-mapped': ({ files }) => `there is a mapping, but no observations beside it; ${oneOf(files)}.`,
  'not-utf8': ({ found }) => `${quote(found)} has letters that are not UTF-8; save the file as UTF-8.`,
  'not-of-format': ({ key, format }) =>
    `the mapping has a key ${quote(key)}, which says nothing about ${FORMATS[format]}; take it out.`,

  'not-a-workbook': ({ detail }) =>
    detail === null
      ? 'this is no Excel workbook (.xlsx), whatever its name; open it in a spreadsheet program and save it as one.'
      : `this workbook could not be read: ${detail.replace(/\.(?: .*)?$/s, '')}.`,
  'not-parquet': ({ detail }) => `this is no Parquet file that can be read: ${detail}`,
  'no-parquet-reader': () =>
    'to read Parquet files, Gradus needs a package that does not come with it: run npm install @duckdb/node-api once.',
  'streamed-parquet': () => 'a Parquet file is read from where it lies, not from what is sent or piped; name the file.',
  'old-workbook': () =>
    'this is an Excel file of before 2007 (.xls), or one behind a password; save it as .xlsx, without a password.',
  'workbook-too-large': ({ max, found }) =>
    found === null
      ? `this workbook is larger than ${megabytes(max)}, which is the most that is read; save the sheet as CSV, which may have any size.`
      : `unpacked, this workbook has ${megabytes(found)}; at most ${megabytes(max)} are read. Save the sheet as CSV, which may have any size.`,
  'several-sheets': ({ known }) =>
    `the workbook has several sheets (${listWords(known.map(quote))}), and nobody can tell which is meant; expected one.`,
  'unknown-sheet': ({ found, known, nearest }) => `there is no sheet ${quote(found)}; ${oneOf(known)}.${didYouMean(nearest)}`,
  'formula-without-value': ({ column, found }) =>
    `${quote(column)} has the formula ${quote(found)}, but not what it gives; open the workbook in Excel and save it.`,

  'other-delimiter': ({ delimiter, expected }) =>
    `the columns are set apart by ${nameDelimiter(delimiter)}; expected ${nameDelimiter(expected)}${expected === ',' ? '. Save the file as comma-separated.' : ', as the mapping says.'}`,
  'empty-header': () => 'this line is empty or not there, but by the mapping it names the columns; correct header.',
  'missing-column': ({ column, nearest, columns }) =>
    `there is no ${quote(column)} among ${listFound(columns)}; every file names its columns in its first row, or its keys in every object.${didYouMean(nearest)}`,
  'mapped-column-missing': ({ column, nearest, columns, namedAt }) =>
    `there is no column ${quote(column)}${namedAt === undefined ? '' : `, which ${namedAt} names`}; ${oneOf(columns)}.${didYouMean(nearest)}`,
  'mistyped-column': ({ found, nearest }) =>
    `${quote(found)} is not read; did you mean ${quote(nearest)}? Rename it, or take it out.`,
  'repeated-column': ({ column }) => `the column ${quote(column)} is there twice; expected each once.`,

  'repeated-key': ({ key }) =>
    `the object has the key ${quote(key)} twice; expected each once, as nothing tells which of the two values is meant.`,

  'misplaced-quote': () =>
    'in the row that begins here a quotation mark is not closed, or stands inside a value; a value with quotation marks is put in quotation marks, and each of its own written twice. What follows was not read.',
  'row-too-long': ({ max }) =>
    `the row that begins here is longer than ${megabytes(max)}, as when a quotation mark is not closed. What follows was not read.`,
  'ragged-row': ({ found, expected }) =>
    `this row has ${found} ${found === 1 ? 'value' : 'values'}, the first has ${expected} columns; a value with a comma is put in quotation marks.`,
  'not-json': () => 'this line is not valid JSON; expected one object a line, such as {"partner":"northwind"}.',
  'json-array': () => 'this is a JSON list; expected one object a line, without brackets around all and commas between.',
  'not-an-object': () => 'this line is no JSON object; expected one such as {"partner":"northwind"}.',
  'nested-value': ({ column }) => `${quote(column)} holds a list or an object; expected a single value.`,

  empty: ({ column }) => `${quote(column)} is empty; every row needs it.`,
  'not-a-day': ({ column, found, format }) => `${quote(found)} in ${quote(column)} is no day; ${expectDay(format)}.`,
  'no-such-day': ({ column, found, format }) =>
    `${quote(found)} in ${quote(column)} is not in the calendar; ${expectDay(format)}.`,
  'day-long-past': ({ column, found, earliest }) =>
    `${quote(found)} in ${quote(column)} is before ${earliest}; if that is meant, add --any-day.`,
  'day-far-ahead': ({ column, found, latest }) =>
    column === 'until'
      ? `${quote(found)} in ${quote(column)} is after ${latest}; leave it empty for what has no end, or add --any-day.`
      : `${quote(found)} in ${quote(column)} is more than a year ahead, after ${latest}; if that is meant, add --any-day.`,
  'not-a-number': ({ column, found, marks }) =>
    `${quote(found)} in ${quote(column)} is no number; expected digits, such as ${exampleNumbers(marks)}.`,
  'thousands-separator': ({ column, found, marks }) =>
    `${quote(found)} in ${quote(column)} seems to have thousands set apart; expected digits alone with a ${marks?.decimal === ',' ? 'comma' : 'point'} before decimals, such as ${exampleNumbers(marks)}.`,
  'decimal-comma': ({ column, found }) =>
    `${quote(found)} in ${quote(column)} has a decimal comma; expected a point, such as ${found.replace(',', '.')}.`,
  'not-finite': ({ column, found }) => `${quote(found)} in ${quote(column)} is no finite number; leave out what is not known.`,
  negative: ({ column, found }) => `${found} in ${quote(column)} is negative; expected 0 or more.`,
  'too-large': ({ column, found }) =>
    `${quote(found)} in ${quote(column)} is too large; values go up to ${writePowerOfTen(LARGEST_VALUE)}.`,
  'unreadable-text': ({ column, found, problem }) => `${quote(found)} in ${quote(column)} ${UNREADABLE_TEXT[problem]}.`,
  'unusable-id': ({ column, found, problem }) => `${quote(found)} in ${quote(column)} ${UNUSABLE_ID[problem]}.`,

  'unknown-metric': ({ found, known, nearest }) =>
    known.length === 0
      ? `no metric is called ${quote(found)}: the program observes none.`
      : `no metric is called ${quote(found)}; ${oneOf(known)}.${didYouMean(nearest)}`,
  'computed-metric': ({ metric }) =>
    `${quote(metric)} is computed from others and never observed; give the metrics of which it is made.`,
  'unknown-word': ({ found, known, nearest }) =>
    `the mapping has no metric for ${quote(found)}; ${oneOf(known)}.${didYouMean(nearest)}`,
  'flag-word': ({ metric, unit, found }) =>
    `${quote(found)} is for flags, but ${quote(metric)} is measured (${unit}); expected a number.`,
  'percent-sign': ({ column, metric, unit, found }) =>
    `${quote(found)} in ${quote(column)} is a percentage, but ${quote(metric)} is measured (${unit}); expected a number.`,
  'currency-sign': ({ column, metric, unit, currency, found }) =>
    unit !== 'money'
      ? `${quote(found)} in ${quote(column)} is an amount of money, but ${quote(metric)} is measured (${unit}); expected a number.`
      : currency === null
        ? `${quote(found)} in ${quote(column)} has a sign; say in a mapping which currency the amounts are in, such as currency: EUR.`
        : `${quote(found)} in ${quote(column)} is not in ${currency}, as the mapping says; nothing is converted.`,
  'not-a-flag': ({ metric, found, words }) =>
    `${quote(found)} is no value of the flag ${quote(metric)}; expected ${listFlags('passed', words)} (passed), or ${listFlags('failed', words)} (not). Leave empty what is not known.`,
  'negative-count': ({ metric, found }) => `${found} is negative, but ${quote(metric)} counts; expected 0 or more.`,
  'fraction-of-count': ({ metric, found, thousands }) =>
    `${found} is not whole, but ${quote(metric)} counts; ${thousands === null ? 'expected a whole number' : `if the ${found.includes(',') ? 'comma' : 'point'} sets thousands apart, write ${thousands}`}.`,
  'thousands-or-decimals': ({ metric, found, thousands, decimals }) =>
    `${found} of ${quote(metric)} is ${decimals}, or ${thousands} if its ${found.includes(',') ? 'comma' : 'point'} sets thousands apart; write the one that is meant.`,
  'negative-sum': ({ partner, metric, day, sum }) =>
    `with this, all that ${quote(metric)} of ${quote(partner)} adds up to on ${day} is ${sum}; nobody can give back more than there was.`,
  'same-day': ({ partner, metric, aggregate, day, other, file }) =>
    `${quote(partner)} has a value of ${quote(metric)} for ${day} already, in ${namePlace(other, file)}. As ${quote(metric)} ${AGGREGATES[aggregate]}, say whether the later one stands beside it (--same-day add) or in its place (--same-day replace), or when each was "received".`,
  'not-beside': ({ column, found }) =>
    `${quote(found)} in ${quote(column)} does not say whether the value stands beside the others of its day; expected 1 or 0, or nothing.`,
  'beside-latest': ({ metric, column }) =>
    `of ${quote(metric)} the last value of a day counts alone, so none stands beside it; leave ${quote(column)} empty.`,
  'rating-out-of-range': ({ metric, outOf, found }) =>
    `${found} is no value of the rating ${quote(metric)}; expected ${outOf === null ? '0 or more' : `0 to ${outOf}`}.`,
  'several-rows': ({ partner, day, other, file, metrics }) =>
    `${quote(partner)} has a row for ${day} already, in ${namePlace(other, file)}; say how ${metrics.join(', ')} of several rows become one: ${ROLL_UPS.join(', ')}, such as ${metrics[0]}=sum:COLUMN (in a mapping, ${metrics[0]}: { sum: COLUMN }).`,
  mapping: ({ place, fault }) => `${place && `${showUnseen(place)}: `}${describeMappingFault(fault)}`,

  'unknown-criterion': ({ found, known, nearest }) =>
    known.length === 0
      ? `no criterion is called ${quote(found)}: the program has none.`
      : `no criterion of any edition is called ${quote(found)}; ${oneOf(known)}.${didYouMean(nearest)}`,
  'unknown-value': ({ column, found, known, nearest }) =>
    `${quote(found)} is no value of the attribute ${quote(column)}; ${oneOf(known)}, or nothing.${didYouMean(nearest)}`,
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
  'until-not-after': ({ day, until }) => `it ends on ${until}; expected "until" after ${day}, the day on which it begins.`,
  'enrolled-twice': ({ partner, track, other, file }) =>
    `${quote(partner)} is enrolled${track === null ? '' : ` in ${quote(track)}`} at the same time in ${namePlace(other, file)}; take one out, or say "until" when the first one lasts.`,
  'succeeds-itself': ({ partner }) =>
    `${quote(partner)} cannot take over from itself; expected "formerly" to be another partner.`,
  'succeeded-twice': ({ partner, other, file }) =>
    `${quote(partner)} has been taken over in ${namePlace(other, file)} already; expected each once in "formerly".`,
  'succession-circle': ({ partners }) => `${listWords(partners.map(quote))} take over from each other in a circle.`,
  'succeeded-before': ({ partner, successor, on }) =>
    `${quote(successor)} takes over from ${quote(partner)} on ${on}, so ${quote(partner)} cannot take over on that day or later; expected ${quote(successor)} here.`,
  'enrolled-after-succession': ({ partner, day, successor }) =>
    `${quote(partner)} is enrolled from ${day} on, when ${quote(successor)} has already taken over; enrol ${quote(successor)} instead.`,
  'stored-succession': ({ formerly, successor, from }) =>
    `${quote(successor)} has taken over from ${quote(formerly)} on ${from} already; that cannot be told otherwise.`,
  'stored-enrolment': ({ partner, track, day, until }) =>
    `${quote(partner)} is enrolled${track === null ? '' : ` in ${quote(track)}`} from ${day} ${until === null ? 'on' : `until ${until}`} already; send that row again with "until", or another "day".`,
  'repeated-delivery': ({ partner, other, file }) =>
    `${quote(partner)} was given the same on the same day in ${namePlace(other, file)}. If it was given twice, add --same-day add; if it was told twice, --same-day replace, or take one out.`,
  'repeated-listing': ({ listing, other, file }) =>
    `the listing ${quote(listing)} is in ${namePlace(other, file)} too; expected each once.`,

  'repeated-partner': ({ partner, other, file }) =>
    `the partner ${quote(partner)} is in ${namePlace(other, file)} too; expected each once.`,
  'not-a-web-address': ({ column, found }) =>
    `${quote(found)} in ${quote(column)} is no web address; expected one that begins with https:// or http://.`,
};

/** One line in English: where, what is wrong, what was expected, and what to do. */
export function describeImportFault(fault: ImportFault): string {
  return `${fault.line === null ? fault.file : `${fault.file}:${fault.line}`} — ${describeImportDetail(fault)}`;
}

/** A place as it is told in a sentence about a file, `here`. */
export function namePlace({ file, line }: Place, here: string | undefined): string {
  return file === here ? `line ${line}` : `line ${line} of ${file}`;
}

/** What helps with files of observations that are written otherwise than every file without a mapping; nothing where none is. */
export function adviseInspection(
  faults: readonly ImportFault[],
  files: readonly string[],
  program: string | null = null,
): string[] {
  const mended = new Set(faults.filter(isMendedByMapping).map(({ file }) => file));
  return [...new Set(files)]
    .filter((file) => mended.has(file))
    .map(
      (file) =>
        `A mapping says how a file is written; to have one drafted: npx gradus inspect ${quotePath(file)}${program === null ? '' : ` --program ${quotePath(program)}`}`,
    );
}

/** The sentence alone, without the place. */
export function describeImportDetail(fault: ImportFaultDetail): string {
  return (SENTENCES[fault.code] as (fault: ImportFaultDetail) => string)(fault);
}

function listFound(columns: readonly string[]): string {
  return columns.length === 0
    ? 'the columns (none has a name)'
    : `the columns ${columns.slice(0, 12).map(listWord).join(', ')}${columns.length > 12 ? ', …' : ''}`;
}

function listFlags(outcome: keyof FlagWords, words: FlagWords | undefined): string {
  return [...FLAG_WORDS[outcome], ...(words?.[outcome] ?? [])].map(listWord).join(', ');
}

/** In the plural: what sets columns apart. */
export function nameDelimiter(delimiter: string): string {
  return DELIMITERS[delimiter] ?? quote(delimiter);
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / BYTES_A_MEGABYTE)} MB`;
}

function expectDay(format: string | undefined): string {
  return format === undefined
    ? 'expected a day such as 2026-01-31, or a time such as 2026-01-31T10:00Z'
    : `expected a day written ${format}, such as ${writeExample(format)}`;
}

function exampleNumbers({ decimal, thousands }: NumberMarks = { decimal: '.', thousands: null }): string {
  return `1${thousands ?? ''}250 or 4${decimal}5`;
}
