import { LARGEST_VALUE } from '../../../engine/primitives/decimal.ts';

/** How a file writes numbers. */
export interface NumberMarks {
  decimal: '.' | ',';
  /** Between groups of three digits. ' ' stands for every kind of space, `'` for both apostrophes; null: nothing. */
  thousands: '.' | ',' | ' ' | "'" | null;
}

export type NumberProblem = 'not-a-number' | 'thousands-separator' | 'decimal-comma' | 'not-finite' | 'too-large';

/** Reads text that has a number and nothing else in it. */
export type NumberReader = (text: string) => number | NumberProblem;

/** Without a mapping: 1250 and 4.5. */
export const PLAIN_MARKS: NumberMarks = { decimal: '.', thousands: null };

const ZERO = 48;
/** In digits: below the largest value, and exact. */
const LONGEST_EXACT = 15;

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/;
// Groups of three: 1,234 and 1 234 567.5 and 1.234.567,5. A lone point is a decimal point.
const THOUSANDS = /^[+-]?\d{1,3}(?:(?:[,'’_\s]\d{3})+(?:[.,]\d+)?|(?:\.\d{3}){2,}(?:,\d+)?|(?:\.\d{3})+,\d+)$/;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity|∞)$/i;
const MINUS = '[+\\-\u2212]?';
const GROUP_MARKS = { '.': '\\.', ',': ',', ' ': '[ \u00A0\u2009\u202F]', "'": "['’]" };

export function isPlain({ decimal, thousands }: NumberMarks): boolean {
  return decimal === '.' && thousands === null;
}

export function createNumberReader(marks: NumberMarks): NumberReader {
  return isPlain(marks) ? readPlainNumber : createMarkedReader(marks);
}

export function readPlainNumber(text: string): number | NumberProblem {
  const whole = readDigits(text);
  if (whole >= 0) return whole;
  if (PLAIN.test(text)) return limitNumber(Number(text));
  if (NOT_FINITE.test(text)) return 'not-finite';
  if (THOUSANDS.test(text)) return 'thousands-separator';
  if (DECIMAL_COMMA.test(text)) return 'decimal-comma';
  return 'not-a-number';
}

/** −1: it is longer than what is exact, or there is more than digits in it. Most values are short and whole, and need no pattern. */
function readDigits(text: string): number {
  if (text === '' || text.length > LONGEST_EXACT) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function createMarkedReader({ decimal, thousands }: NumberMarks): NumberReader {
  const point = decimal === '.' ? '\\.' : ',';
  const group = thousands && GROUP_MARKS[thousands];
  const whole = group ? `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)` : '\\d+';
  const marked = new RegExp(`^${MINUS}(?:${whole}(?:${point}\\d*)?|${point}\\d+)(?:[eE][+-]?\\d{1,4})?$`);
  const groupMarks = group ? new RegExp(group, 'g') : null;
  return (text) => {
    if (!marked.test(text)) {
      if (NOT_FINITE.test(text)) return 'not-finite';
      return thousands === null && THOUSANDS.test(text) ? 'thousands-separator' : 'not-a-number';
    }
    const digits = groupMarks ? text.replace(groupMarks, '') : text;
    return limitNumber(Number(digits.replace(decimal, '.').replace('\u2212', '-')));
  };
}

/** The number itself, unless nothing can be reckoned with it. */
export function limitNumber(value: number): number | NumberProblem {
  if (!Number.isFinite(value)) return 'not-finite';
  return Math.abs(value) > LARGEST_VALUE ? 'too-large' : value;
}
