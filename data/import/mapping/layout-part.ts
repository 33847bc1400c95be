import type { Path } from '../../../engine/program/faults.ts';
import { readEntries, readFields, readList, readValue, type Fields } from '../../../engine/program/schema/fields.ts';
import { part, wholeNumber, within } from '../../../engine/program/schema/values.ts';
import type { Layout, SkippedRows } from '../rows/layout.ts';
import type { MAPPING_FIELDS } from './fields.ts';
import { readTexts, type MappingContext } from './mapping-context.ts';

const SKIP = { rows: part, where: part };
const lineNumber = within(wholeNumber, { min: 1 });

export function readLayout(fields: Fields<typeof MAPPING_FIELDS>, context: MappingContext): Layout {
  const { delimiter, encoding, sheet, header } = fields;
  return {
    delimiter: delimiter ?? null,
    encoding: encoding ?? null,
    header: header ?? null,
    sheet: sheet ?? null,
    empty: new Set(readTexts(fields.empty, ['empty'], context)),
    skip: readSkip(fields.skip, header === 0, context),
  };
}

function readSkip(input: unknown, isNameless: boolean, context: MappingContext): SkippedRows {
  const { faults } = context;
  const fields = input === undefined ? null : readFields(SKIP, input, ['skip'], faults);
  const rows = fields?.rows === undefined ? [] : (readList(fields.rows, ['skip', 'rows'], faults) ?? []);
  const lines = rows.map((row, i) => readValue(lineNumber, row, ['skip', 'rows', i], faults));
  const where = fields?.where === undefined ? [] : (readEntries(fields.where, ['skip', 'where'], faults) ?? []);
  return {
    lines: new Set(lines.filter((line) => line !== undefined)),
    where: where.map(([key, texts]) => {
      const path: Path = ['skip', 'where', key];
      const name = isNameless && /^[1-9]\d*$/.test(key) ? Number(key) : key.trim();
      return { column: { name, namedAt: context.nameLine(path) }, isSkipped: matcherOf(readTexts(texts, path, context)) };
    }),
  };
}

/** Of any of the texts, in which `*` stands for any text. */
function matcherOf(texts: readonly string[]): (text: string) => boolean {
  const plain = new Set(texts.filter((text) => !text.includes('*')));
  const patterns = texts.filter((text) => text.includes('*')).map((text) => text.split('*'));
  return (text) => plain.has(text) || patterns.some((parts) => hasParts(text, parts));
}

/** Whether a text begins with the first part, ends with the last, and has those between them in order. As fast as the text is long, unlike a pattern of many `.*`. */
function hasParts(text: string, [first, ...rest]: readonly string[]): boolean {
  const last = rest.pop()!;
  const end = text.length - last.length;
  if (!text.startsWith(first!) || !text.endsWith(last)) return false;
  let at = first!.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= end;
}
