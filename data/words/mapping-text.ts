import { TO_BE_CHOSEN } from '../import/mapping/parse-mapping.ts';
import { ROLL_UPS } from '../import/observations/roll-up.ts';
import type { ColumnName } from '../import/rows/layout.ts';
import type { Drafted, DraftedMetric, MappingDraft } from '../inspect/draft.ts';
import { listAlternatives, showUnseen } from './phrases.ts';

const PLAIN = /^\p{L}[\p{L}\p{N} _.-]*$/u;
/** What YAML, or an older version of it, takes for something else than text. */
const KEYWORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

const MARKS = { '.': 'point', ',': 'comma', ' ': 'space', "'": 'apostrophe' };

/** The file of a mapping, in YAML. What a person has to decide stands there as CHOOSE. */
export function writeMapping(draft: MappingDraft): string {
  const { delimiter, encoding, sheet, header, empty, flags, currency } = draft;
  const file = [
    ...(delimiter === null ? [] : [`delimiter: ${writeText(delimiter)}`]),
    ...(encoding === null ? [] : [`encoding: ${encoding}`]),
    ...(sheet === null ? [] : [`sheet: ${writeText(sheet)}`]),
    ...(header === null ? [] : [`header: ${header}`]),
    ...writeSkip(draft),
  ];
  const cells = [
    ...writeMarks(draft),
    ...(draft.days === null ? [] : [`days: ${writeChoice(draft.days, String)}`]),
    ...(empty.length === 0 ? [] : [`empty: ${writeList(empty)}`]),
    ...(flags.passed.length + flags.failed.length === 0 ? [] : [writeFlags(draft)]),
    ...(currency === null ? [] : [`currency: ${currency}`]),
  ];
  const columns = [
    `partner: ${writeChoice(draft.partner, writeColumn, 'the column that names the partner')}`,
    `day: ${writeChoice(draft.day, writeColumn, describeDayChoices(draft))}`,
    ...writeContent(draft),
  ];
  return [file, cells, columns]
    .filter((part) => part.length > 0)
    .map((part) => `${part.join('\n')}\n`)
    .join('\n');
}

function describeDayChoices({ unreadDay, otherDays }: MappingDraft): string {
  const one = 'the day that all rows are of, such as 2026-01-31';
  if (unreadDay !== null)
    return `what ${writeColumn(unreadDay)} holds could not be read as days; only if all rows are of one day, that day`;
  return listAlternatives([one, ...otherDays.map(writeColumn)]);
}

function writeSkip({ skip }: MappingDraft): string[] {
  if (skip.length === 0) return [];
  return ['skip:', '  where:', ...skip.map(({ column, texts }) => `    ${writeColumn(column)}: ${writeList(texts)}`)];
}

function writeMarks({ marks }: MappingDraft): string[] {
  const [first, second] = marks;
  if (!first) return [`decimal: ${TO_BE_CHOSEN} # the numbers contradict each other`];
  const write = ({ decimal, thousands }: typeof first): string[] => [
    ...(decimal === '.' ? [] : [`decimal: ${writeText(decimal)}`]),
    ...(thousands === null ? [] : [`thousands: ${writeText(thousands)}`]),
  ];
  if (!second) return write(first);
  const describe = ({ decimal, thousands }: typeof first): string =>
    `${MARKS[decimal]}${thousands === null ? '' : ` (and thousands: ${MARKS[thousands]})`}`;
  return [`decimal: ${TO_BE_CHOSEN} # ${describe(first)} or ${describe(second)}`];
}

function writeFlags({ flags }: MappingDraft): string {
  const outcomes = (['passed', 'failed'] as const).filter((outcome) => flags[outcome].length > 0);
  return `flags: { ${outcomes.map((outcome) => `${outcome}: ${writeList(flags[outcome])}`).join(', ')} }`;
}

function writeContent({ long, metrics, missing }: MappingDraft): string[] {
  const columns = long
    ? [`metric: ${writeColumn(long.metric)}`, `value: ${writeChoice(long.value, writeColumn, 'the column of the values')}`]
    : [];
  const isSameEverywhere = long !== null && metrics.every(({ id, from }) => from.length === 1 && from[0] === id);
  if (isSameEverywhere) return columns;
  return [
    ...columns,
    'metrics:',
    ...metrics.map((metric) => `  ${writeMetric(metric, long !== null)}`),
    ...missing.map((id) => `  # ${id}: ${long ? 'no word' : 'no column'} was found for it`),
    ...(metrics.length === 0 ? [`  ${TO_BE_CHOSEN}: ${TO_BE_CHOSEN} # a metric and its column`] : []),
  ];
}

function writeMetric({ id, from, likeness, isRepeated }: DraftedMetric, isLong: boolean): string {
  const [only, ...others] = from;
  if (isLong && others.length > 0)
    return `${id}: ${writeList(from.map(String))}${likeness === 'alike' ? ' # called alike; are they meant?' : ''}`;
  if (others.length > 0) return `${id}: ${writeChoice(from, writeColumn)}`;
  const asked = likeness === 'alike' ? 'called alike; is it meant?' : '';
  const column = writeColumn(only!);
  if (!isRepeated) return `${id}: ${column}${asked && ` # ${asked}`}`;
  return `${id}: { ${TO_BE_CHOSEN}: ${column} } # ${listAlternatives([...ROLL_UPS])}${asked && `; ${asked}`}`;
}

/** The only choice; else the place for it. */
function writeChoice<T>(choices: Drafted<T>, write: (choice: T) => string, otherwise = ''): string {
  const [only, ...others] = choices;
  if (only !== undefined && others.length === 0) return write(only);
  return `${TO_BE_CHOSEN} # ${choices.length === 0 ? otherwise : listAlternatives(choices.map(write))}`;
}

function writeList(texts: readonly string[]): string {
  return `[${texts.map(writeText).join(', ')}]`;
}

function writeColumn(column: ColumnName): string {
  return typeof column === 'number' ? String(column) : writeText(column);
}

function writeText(text: string): string {
  return PLAIN.test(text) && !KEYWORDS.test(text) && text === showUnseen(text) ? text : showUnseen(JSON.stringify(text));
}
