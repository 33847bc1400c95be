import { labelOf } from '../import/rows/layout.ts';
import type { Finding } from './draft.ts';
import type { Evidence } from './evidence.ts';
import type { DayColumn, FoundRole } from './find/roles.ts';
import type { SampledColumn } from './sample/sampled-column.ts';
import type { SkippedText } from './sample/skipped-rows.ts';

/** What a person judges the draft by, in the order in which it is told. `program`: the currency that it reckons in. */
export function listFindings(
  hasHeader: boolean,
  skipped: readonly SkippedText[],
  { columns, partner, day, long, used, marks, signs, currency, repeated }: Evidence,
  program: string | null,
): Finding[] {
  const examples = marks.examples.map(({ column, cell: { line, text } }) => ({ column: labelOf(column.name), line, text }));
  const unused = columns.filter(({ index, cells }) => cells.length > 0 && !used.some((column) => column.index === index));
  const findings: (Finding | null)[] = [
    hasHeader ? null : { code: 'no-header' },
    ...skipped.map(({ index, text, lines, kind }): Finding => ({
      code: 'skipped',
      kind,
      column: labelOf(columns[index]!.name),
      text,
      lines,
    })),
    examples.length === 0 ? null : { code: 'marks', marks: marks.choices, examples },
    ...day.columns.map(describeDays),
    signs.length === 0 ? null : { code: 'currency', signs, currency, program },
    describeRole('partner', partner),
    describeRole('day', day),
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

/** Null: a person has to choose. */
function describeRole(code: 'partner' | 'day', { columns, isCalledSo, others }: FoundRole): Finding | null {
  const [column, ...rest] = labelsOf(columns);
  return column === undefined || rest.length > 0 ? null : { code, column, isCalledSo, others: labelsOf(others) };
}

function labelsOf(columns: readonly SampledColumn[]): string[] {
  return columns.map(({ name }) => labelOf(name));
}
