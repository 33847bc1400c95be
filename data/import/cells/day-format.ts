import { addMonths, parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import { monthNamesIn, type MonthNames } from './month-names.ts';

/** How a file writes days. */
export interface DayFormat {
  /** `DD.MM.YYYY`, `D. MMM YYYY (de)` */
  pattern: string;
  /** The day and what follows it, a time perhaps; null for text that is written otherwise. */
  read(text: string): { day: Day | null; time: string } | null;
}

/** Those that most files have; others are made of the same letters. */
export const DAY_FORMATS = [
  'YYYY-MM-DD',
  'DD.MM.YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD-MM-YYYY',
  'MM-DD-YYYY',
  'YYYY/MM/DD',
  'YYYYMMDD',
  'D MMM YYYY',
  'MMM D, YYYY',
  'MM/YYYY',
  'YYYY-MM',
] as const;

const TOKEN = /Y+|M+|D+|[./\- ,]+/gy;
const CENTURY = '20';
const IN_LANGUAGE = / \(([a-z]{2,3}(?:-\w+)*)\)$/i;
const ENGLISH = 'en';

/**
 * Years, months and days of a pattern, each once: `YYYY` or `YY` (2000 to 2099), `MM`, `M` or `MMM` (a name), `DD` or `D`. Names are
 * English, unless a language stands behind all: `D. MMM YYYY (de)`.
 */
export function parseDayFormat(pattern: string): DayFormat | null {
  const { letters, language } = splitLanguage(pattern);
  const tokens = letters.match(TOKEN) ?? [];
  const hasNames = tokens.some((token) => token.startsWith('MMM'));
  const names = monthNamesIn(language ?? ENGLISH);
  if (tokens.join('') !== letters || names === null || (language !== null && !hasNames)) return null;
  const parts = tokens.map(partOf);
  const named = parts.filter((part) => part !== null && part.startsWith('(?<')).map((part) => part!.slice(3, 4));
  const isComplete = !parts.includes(null) && ['ym', 'my', 'dmy', 'mdy', 'ydm', 'ymd', 'myd', 'dym'].includes(named.join(''));
  if (!isComplete) return null;
  const written = new RegExp(`^${parts.join('')}(?<time>(?:[T,\\s].*)?)$`, 'iu');
  return {
    pattern: language === null ? letters : `${letters} (${language})`,
    read: (text) => readBy(written, names, text),
  };
}

/** The last day of January 2026 in the pattern. */
export function writeExample(pattern: string): string {
  const { letters, language } = splitLanguage(pattern);
  const names = monthNamesIn(language ?? ENGLISH);
  const example: Record<string, string | undefined> = {
    YYYY: '2026',
    YY: '26',
    MMMM: names?.long,
    MMM: names?.short,
    MM: '01',
    M: '1',
    DD: '31',
    D: '31',
  };
  return letters.replace(/Y+|M+|D+/g, (token) => example[token] ?? token);
}

/** `language` null: none is named. */
function splitLanguage(pattern: string): { letters: string; language: string | null } {
  const [end = '', language = null] = IN_LANGUAGE.exec(pattern) ?? [];
  return { letters: pattern.slice(0, pattern.length - end.length).toUpperCase(), language };
}

function partOf(token: string, at: number, tokens: readonly string[]): string | null {
  // Digits that touch have a fixed length.
  const touches = [tokens[at - 1], tokens[at + 1]].some((other) => other !== undefined && /^[YMD]/.test(other));
  const digits = touches ? '\\d{2}' : '\\d{1,2}';
  switch (token) {
    case 'YYYY':
      return '(?<y>\\d{4})';
    case 'YY':
      return '(?<y>\\d{2})';
    case 'MMMM':
    case 'MMM':
      return '(?<m>\\p{L}[\\p{L}\\p{M}]*)\\.?';
    case 'MM':
    case 'M':
      return `(?<m>${digits})`;
    case 'DD':
    case 'D':
      return `(?<d>${digits})`;
    default:
      return /^[YMD]/.test(token) ? null : token.replaceAll('.', '\\.').replace(/ +/g, '\\s+');
  }
}

function readBy(written: RegExp, names: MonthNames, text: string): { day: Day | null; time: string } | null {
  const { y, m, d, time } = written.exec(text)?.groups ?? {};
  if (y === undefined || m === undefined) return null;
  const month = /\d/.test(m) ? Number(m) : names.find(m);
  if (month === null) return null;
  const year = y.length === 2 ? CENTURY + y : y;
  const first = (date: string): Day | null => parseDay(`${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (d !== undefined) return { day: first(d), time: time! };
  const begin = first('1');
  // What is said of a month is known when it has ended.
  return { day: begin === null ? null : addMonths(begin, 1) - 1, time: time! };
}
