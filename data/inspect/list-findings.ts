import { formatDay, parseDay } from '../../engine/primitives/calendar.ts';
import { labelOf } from '../import/rows/layout.ts';
import type { Finding } from './draft.ts';
import type { Evidence } from './evidence.ts';
import type { DayColumn, FoundRole } from './find/roles.ts';
import type { SampledColumn } from './sample/sampled-column.ts';
import type { SkippedText } from './sample/skipped-rows.ts';

/** How workbooks count the days of 1982 to 2064. */
const SERIAL = /^[3-5]\d{4}$/;
const SERIAL_ZERO = parseDay('1899-12-30')!;
/** Two bytes of UTF-8, each shown as a letter of Windows-1252. */
const READ_AS_WINDOWS = /[ÃÂ][\u0080-\u00BFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â€[™œ˜]/;

/** What a person judges the draft by, in the order in which it is told. `program`: the currency that it reckons in. */
export function listFindings(
  hasHeader: boolean,
  skipped: readonly SkippedText[],
  { columns, partner, day, unreadDay, spreadDays, sumRow, long, used, marks, signs, currency, repeated }: Evidence,
  program: string | null,
): Finding[] {
  const examples = marks.examples.map(({ column, cell: { line, text } }) => ({ column: labelOf(column.name), line, text }));
  const unused = columns.filter(({ index, cells }) => cells.length > 0 && !used.some((column) => column.index === index));
  const findings: (Finding | null)[] = [
    hasHeader || spreadDays.length > 0 ? null : { code: 'no-header' },
    spreadDays.length === 0 ? null : { code: 'spread-days', columns: labelsOf(spreadDays) },
    findBrokenLetters(columns),
    ...skipped.map(({ index, text, lines, kind }): Finding => ({
      code: 'skipped',
      kind,
      column: labelOf(columns[index]!.name),
      text,
      lines,
    })),
    examples.length === 0 ? null : { code: 'marks', marks: marks.choices, examples },
    ...day.columns.map(describeDays),
    unreadDay && describeUnreadDays(unreadDay),
    signs.length === 0 ? null : { code: 'currency', signs, currency, program },
    describeRole('partner', partner),
    describeRole('day', day),
    sumRow && {
      code: 'sums',
      partner: sumRow.partner,
      column: labelOf(partner.columns[0]!.name),
      line: sumRow.line,
      sums: labelsOf(sumRow.columns),
    },
    repeated && { code: 'several-rows', ...repeated, hasDay: day.columns.length > 0 },
    long && long.unknown.length > 0 ? { code: 'unknown-words', column: labelOf(long.metric.name), words: long.unknown } : null,
    unused.length === 0 ? null : { code: 'unused', columns: labelsOf(unused) },
  ];
  return findings.filter((finding) => finding !== null);
}

/** Null: the workbook knows its days. */
function describeDays({ name, days: { formats, decidedBy, example } }: DayColumn): Finding | null {
  if (formats.length === 0) return null;
  const { line, text } = example;
  return { code: 'days', column: labelOf(name), formats, decided: decidedBy !== null, line, text };
}

function describeUnreadDays({ name, cells }: SampledColumn): Finding {
  const { line, text } = cells[0]!;
  const isSerial = cells.every(({ text: day }) => SERIAL.test(day));
  return {
    code: 'unread-days',
    column: labelOf(name),
    line,
    text,
    serial: isSerial ? formatDay(SERIAL_ZERO + Number(text)) : null,
  };
}

function findBrokenLetters(columns: readonly SampledColumn[]): Finding | null {
  for (const { name, cells } of columns) {
    const broken = cells.find(({ text }) => READ_AS_WINDOWS.test(text));
    if (broken) return { code: 'broken-letters', column: labelOf(name), line: broken.line, text: broken.text };
  }
  return null;
}

/** Null: a person has to choose. */
function describeRole(code: 'partner' | 'day', { columns, isCalledSo, others }: FoundRole): Finding | null {
  const [column, ...rest] = labelsOf(columns);
  return column === undefined || rest.length > 0 ? null : { code, column, isCalledSo, others: labelsOf(others) };
}

function labelsOf(columns: readonly SampledColumn[]): string[] {
  return columns.map(({ name }) => labelOf(name));
}
