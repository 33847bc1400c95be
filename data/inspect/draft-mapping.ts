import type { Metric } from '../../engine/program/program.ts';
import type { DraftedMetric, MappingDraft } from './draft.ts';
import type { Evidence } from './evidence.ts';
import { findFlagWords } from './find/flags.ts';
import type { DayColumn } from './find/roles.ts';
import type { SampledColumn } from './sample/sampled-column.ts';
import type { SampledTable } from './sample/sampled-table.ts';
import type { SkippedText } from './sample/skipped-rows.ts';

/** `headerLine` null: the first row names the columns. */
export function draftMapping(
  { format, encoding, delimiter, sheet }: SampledTable,
  headerLine: number | null,
  skipped: readonly SkippedText[],
  evidence: Evidence,
  metrics: readonly Metric[],
): MappingDraft {
  const { columns, partner, day, long, wide, feeding, marks, currency, repeated } = evidence;
  const isTold = encoding === null || encoding.by === 'mark' || encoding.label === 'utf-8';
  const found = long?.words ?? wide;
  return {
    delimiter: format === 'csv' && delimiter!.by === 'rows' && delimiter!.mark !== ',' ? delimiter!.mark : null,
    encoding: isTold ? null : encoding.label,
    sheet: sheet !== null && sheet.names.length > 1 ? sheet.name : null,
    header: headerLine,
    skip: [...Map.groupBy(skipped, ({ index }) => index)].map(([index, texts]) => ({
      column: columns[index]!.name,
      texts: texts.map(({ text }) => text),
    })),
    marks: marks.choices,
    days: formatsOf(day.columns.length > 0 ? day.columns : day.others),
    // A partner may have such a name.
    empty: [...new Set([...day.columns, ...feeding].flatMap(({ emptyWords }) => emptyWords))],
    flags: findFlagWords(wide.filter(({ metric }) => metric.unit === 'flag').flatMap((one) => one.found)),
    currency,
    partner: namesOf(partner.columns),
    day: namesOf(day.columns),
    unreadDay: evidence.unreadDay?.name ?? null,
    otherDays: namesOf(day.others),
    long: long && { metric: long.metric.name, value: namesOf(long.values) },
    metrics: long
      ? long.words.map(({ metric, found: words, likeness }): DraftedMetric => ({
          id: metric.id,
          from: words,
          likeness,
          isRepeated: false,
        }))
      : wide.map(({ metric, found: from, likeness }) => ({
          id: metric.id,
          from: namesOf(from),
          likeness,
          isRepeated: repeated !== null,
        })),
    missing: metrics.filter((metric) => !found.some((one) => one.metric === metric)).map(({ id }) => id),
  };
}

/** Null: those of every file. */
function formatsOf(columns: readonly DayColumn[]): string[] | null {
  const formats = [...new Set(columns.flatMap(({ days }) => days.formats))];
  return formats.length === 0 || formats[0] === 'YYYY-MM-DD' ? null : formats;
}

function namesOf(columns: readonly SampledColumn[]): SampledColumn['name'][] {
  return columns.map(({ name }) => name);
}
