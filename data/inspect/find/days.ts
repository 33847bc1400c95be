import { createDayReader } from '../../import/cells/days.ts';
import { MomentCell } from '../../import/cells/cell.ts';
import { parseDayFormat } from '../../import/cells/day-format.ts';
import type { SampledCell, SampledColumn } from '../sample/sampled-column.ts';

/** How the days of a column are written, as far as its cells tell. */
export interface FoundDays {
  /** All that fit every cell; empty: no text is a day, as the workbook knows its days. */
  formats: string[];
  /** A cell that fits the only format, and not its twin with days and months the other way round; null: there is no twin. */
  decidedBy: SampledCell | null;
  example: SampledCell;
}

/** ISO first: what fits it fits no other by chance. */
const FORMATS = [
  'YYYY-MM-DD',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
  'DD.MM.YYYY',
  'DD.MM.YY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD-MM-YYYY',
  'MM-DD-YYYY',
  'DD/MM/YY',
  'MM/DD/YY',
  'D MMM YYYY',
  'D. MMM YYYY',
  'MMM D, YYYY',
  'DD-MMM-YYYY',
  'DD-MMM-YY',
  'YYYY-MM',
  'MM/YYYY',
  'MM.YYYY',
  'MMM YYYY',
  'YYYYMMDD',
] as const;
/** Of the names of months, where they are not English. No name means one month in one of them and another in another. */
export const LANGUAGES = ['de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da'];
const IN_LANGUAGES = LANGUAGES.flatMap((language) =>
  FORMATS.filter((format) => format.includes('MMM')).map((format) => `${format} (${language})`),
);
const TWINS: Record<string, string> = {
  'DD/MM/YYYY': 'MM/DD/YYYY',
  'MM/DD/YYYY': 'DD/MM/YYYY',
  'DD-MM-YYYY': 'MM-DD-YYYY',
  'MM-DD-YYYY': 'DD-MM-YYYY',
  'DD/MM/YY': 'MM/DD/YY',
  'MM/DD/YY': 'DD/MM/YY',
};

const utc = createDayReader('UTC');

/** Null: the column holds no days. */
export function findDays({ cells }: SampledColumn): FoundDays | null {
  const [first] = cells;
  if (!first) return null;
  const texts = cells.filter(({ value }) => !(value instanceof MomentCell));
  if (texts.length === 0) return { formats: [], decidedBy: null, example: first };
  const fits = (format: string): boolean => texts.every((cell) => isDay(cell, format));
  // Names that several languages share mean the same month in all of them.
  const inLanguage = (): string[] => IN_LANGUAGES.filter(fits).slice(0, 1);
  const known: string[] = FORMATS.filter(fits);
  const formats = known.length > 0 ? known : inLanguage();
  const [format] = formats;
  if (format === undefined) return null;
  const twin = TWINS[format];
  const decidedBy = twin === undefined ? null : (texts.find((cell) => !isDay(cell, twin)) ?? null);
  return { formats, decidedBy, example: decidedBy ?? texts[0]! };
}

function isDay({ text }: SampledCell, format: string): boolean {
  return typeof utc.withFormat(parseDayFormat(format)!).readDay(text) === 'number';
}
