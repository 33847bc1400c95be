import type { NumberMarks } from '../import/cells/numbers.ts';
import { TO_BE_CHOSEN } from '../import/mapping/parse-mapping.ts';
import type { Finding, MappingDraft } from '../inspect/draft.ts';
import type { Inspection } from '../inspect/inspection.ts';
import type { SampledTable } from '../inspect/sample/sampled-table.ts';
import { describeImportDetail, nameDelimiter } from './import-faults.ts';
import { listAlternatives, listWords, quote } from './phrases.ts';

/** What a row is counted as. */
type Unit = 'line' | 'row';
type Sentences = { [C in Finding['code']]: (finding: Extract<Finding, { code: C }>, unit: Unit) => string };

const SHOWN_COLUMNS = 12;
const GROUP_MARKS: Record<NonNullable<NumberMarks['thousands']>, string> = {
  '.': 'points',
  ',': 'commas',
  ' ': 'spaces',
  "'": 'apostrophes',
};

const SENTENCES: Sentences = {
  'no-header': () =>
    'No row looks as if it named the columns; the first was taken for it. If none does, write header: 0, and columns by their places.',
  'spread-days': ({ columns }) =>
    `The columns ${listSome(columns)} are called by days, so a row is of many days; expected a row a partner and day. Turn the table round first (a spreadsheet calls it unpivot), with a column for the day and one for the value.`,
  'broken-letters': ({ column, line, text }, unit) =>
    `${quote(text)} in ${quote(column)}${atLine(line, unit)} has letters that broke before the file was written: UTF-8, read as Windows-1252. Export it again as UTF-8; no encoding here can mend it.`,
  'unread-days': ({ column, line, text, serial }, unit) =>
    `${quote(text)} in ${quote(column)}${atLine(line, unit)} ${
      serial === null
        ? 'is no day that a mapping can read; expected a day or a month. Write the last day of each period in its place.'
        : `seems to be a day as workbooks count them, ${serial}; expected it written out. Let the workbook show the column as days, and export it again.`
    }`,
  sums: ({ partner, column, line, sums }, unit) =>
    `${quote(partner)}${atLine(line, unit)} has the sum of all rows above in ${listWords(sums.map(quote))}; if it is a total, leave it out: skip: { where: { ${JSON.stringify(column)}: [${JSON.stringify(partner)}] } }.`,
  marks: ({ marks, examples }, unit) => {
    const seen = examples.map(({ column, line, text }) => `${quote(text)} in ${quote(column)}${atLine(line, unit)}`);
    if (marks.length > 1) return `${seen[0]} may have thousands set apart or decimals, and no row tells which; choose decimal.`;
    if (marks.length === 0)
      return `Numbers contradict each other: ${listWords(seen)}. Choose decimal, and correct the others in the file.`;
    return `Numbers have ${describeMarks(marks[0]!)}: ${listWords(seen)}.`;
  },
  days: ({ column, formats, decided, line, text }, unit) => {
    const seen = `${quote(text)} in ${quote(column)}${atLine(line, unit)}`;
    if (formats.length > 1) return `${seen} may be written ${listAlternatives(formats)}, and no row tells which; choose days.`;
    return decided ? `Days are written ${formats[0]}: ${seen} can be nothing else.` : `Days are written ${formats[0]}: ${seen}.`;
  },
  skipped: ({ kind, column, text, lines }, unit) =>
    `Left out as ${kind === 'total' ? 'a total' : 'a note below the rows'}: ${describeLines(lines, unit)}, with ${quote(text)} in ${quote(column)}.`,
  partner: ({ column, isCalledSo, others }) => {
    const reason = isCalledSo ? '' : ', the only column of text';
    return `The partner is ${quote(column)}${reason}${others.length > 0 ? `; ${listAlternatives(others.map(quote))} would do as well` : ''}.`;
  },
  day: ({ column, isCalledSo, others }) => {
    const reason = isCalledSo ? '' : ', the only column of days';
    const beside = others.length > 0 ? `; ${listWords(others.map(quote))} ${others.length === 1 ? 'has' : 'have'} days too` : '';
    return `The day is ${quote(column)}${reason}${beside}.`;
  },
  currency: ({ signs, currency, program }) => {
    const seen = `Amounts have the sign ${listWords(signs.map(quote))}`;
    if (currency === null)
      return `${seen}, and the rows do not tell of which currency; add currency when they are in the program's.`;
    if (currency === program) return `${seen}, which ${currency} has; if they are in another currency, convert them first.`;
    return `${seen}, which is ${currency}; ${program === null ? 'the program has no money' : `the program reckons in ${program}, and nothing is converted`}.`;
  },
  'several-rows': ({ partner, lines, hasDay, isSame }, unit) =>
    hasDay
      ? `${quote(partner)} has several rows for one day (${describeLines(lines, unit)}); choose what they become.${isSame ? ' These are the same throughout, so a sum counts one thing twice; max counts it once.' : ''}`
      : `${quote(partner)} has several rows (${describeLines(lines, unit)}); if they are of one day, choose what they become.`,
  'unknown-words': ({ column, words }) =>
    `${quote(column)} also has ${listSome(words)}, for which the program has no metric; leave such rows out with skip.`,
  unused: ({ columns }) => `Not used: ${listSome(columns)}.`,
};

/** What was found, a sentence a line. */
export function describeInspection(file: string, { table, draft, findings }: Inspection): string[] {
  const lines = [`${file}: ${describeTable(table)}`];
  if (table.encoding?.by === 'likely') {
    lines.push(
      'It is not in UTF-8, and is taken for Windows-1252, as most such files are; if letters below are wrong, change encoding.',
    );
  }
  if (table.stop) lines.push(`It was read up to line ${table.stop.line}: ${describeImportDetail(table.stop.fault)}`);
  const unit = table.format === 'workbook' || table.format === 'parquet' ? 'row' : 'line';
  lines.push(...findings.map((finding) => describeFinding(finding, unit)), ...describeMetrics(draft));
  return lines;
}

/** What is left to do, when something is. */
export function describeOpenChoices(mapping: string): string[] {
  return mapping.includes(TO_BE_CHOSEN)
    ? [`Before the mapping can be used, write what is meant in place of ${TO_BE_CHOSEN}.`]
    : [];
}

function describeFinding(finding: Finding, unit: Unit): string {
  return (SENTENCES[finding.code] as (finding: Finding, unit: Unit) => string)(finding, unit);
}

function describeTable({ format, encoding, delimiter, sheet, rows, isWhole }: SampledTable): string {
  // The first of NDJSON has the keys.
  const count = format === 'ndjson' ? rows.length - 1 : rows.length;
  const looked = isWhole
    ? count === 1
      ? 'its only filled row was looked at.'
      : `all ${count} filled rows were looked at.`
    : `${count} ${count === 1 ? 'row' : 'rows'} from its beginning and its end were looked at.`;
  if (sheet) {
    const others = sheet.names.filter((name) => name !== sheet.name);
    const beside = others.length > 0 ? ` (also there: ${listWords(others.map(quote))})` : '';
    return `an Excel workbook, of which the sheet ${quote(sheet.name)}${beside}; ${looked}`;
  }
  const letters = encoding!.label
    .replace(/^utf-/, 'UTF-')
    .replace(/^windows/, 'Windows')
    .replace(/le$|be$/, '');
  if (format === 'ndjson') return `NDJSON in ${letters}; ${looked}`;
  const by = delimiter!.by === 'line' ? ', as its first line says' : '';
  return `text in columns, set apart by ${nameDelimiter(delimiter!.mark)}${by}, in ${letters}; ${looked}`;
}

function describeMarks({ decimal, thousands }: NumberMarks): string {
  const point = decimal === ',' ? 'a comma before decimals' : 'a point before decimals';
  return thousands === null ? point : `${point} and ${GROUP_MARKS[thousands]} between thousands`;
}

function describeMetrics({ metrics, missing, long }: MappingDraft): string[] {
  const found = metrics.map(({ id, from, likeness }) => {
    const sources = listWords(from.map((name) => quote(String(name))));
    if (from.length > 1 && !long) return `${id} may be ${listAlternatives(from.map((name) => quote(String(name))))}; choose one.`;
    return `${id} is ${sources}${likeness === 'alike' ? ', which is called alike; see whether it is meant' : ''}.`;
  });
  return missing.length === 0 ? found : [...found, `Nothing was found for ${listWords(missing)}.`];
}

function describeLines(lines: readonly (number | null)[], unit: Unit): string {
  const known = lines.filter((line) => line !== null);
  if (known.length === 0) return 'a row near the end';
  const some = known.slice(0, SHOWN_COLUMNS).map(String);
  return `${unit}${known.length === 1 ? '' : 's'} ${known.length > some.length ? `${some.join(', ')}, …` : listWords(some)}`;
}

function atLine(line: number | null, unit: Unit): string {
  return line === null ? '' : ` (${unit} ${line})`;
}

function listSome(names: readonly string[]): string {
  const some = names.slice(0, SHOWN_COLUMNS).map(quote);
  return names.length > some.length ? `${some.join(', ')}, … (${names.length} in all)` : listWords(some);
}
