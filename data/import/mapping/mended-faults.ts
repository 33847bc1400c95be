import type { ImportFault } from '../faults.ts';

/** What stands for an empty cell in many files, in lower case. */
export const USUAL_EMPTY_WORDS: ReadonlySet<string> = new Set([
  '-',
  '--',
  '–',
  '—',
  '.',
  '?',
  'n/a',
  'na',
  'n.a.',
  'n/v',
  'null',
  'nil',
  'none',
  'nan',
  'undefined',
  'unknown',
  'not set',
  'not available',
  'k.a.',
  'k. a.',
  'keine angabe',
  's/o',
  'n.d.',
  'nc',
  '#n/a',
  '#nv',
  '#value!',
  '#wert!',
  '#ref!',
  '#bezug!',
  '#div/0!',
  '#name?',
  '#null!',
  '#num!',
  '#zahl!',
]);

const DAY_LIKE = /^\d{1,4}[.\/\- ]\s?(?:\d{1,2}|\p{L}{3,})\.?[.\/\- ,]|^\p{L}{3,}\.? \d{1,2},? \d{4}|^\d{8}$/u;

/** Whether it may be how the file is written, which a mapping can say, rather than what stands in it. */
export function isMendedByMapping(fault: ImportFault): boolean {
  switch (fault.code) {
    case 'other-delimiter':
    case 'missing-column':
    case 'not-utf8':
    case 'several-sheets':
    case 'thousands-separator':
    case 'decimal-comma':
    case 'currency-sign':
      return true;
    case 'not-a-day':
      return DAY_LIKE.test(fault.found);
    case 'not-a-number':
    case 'not-a-flag':
      return USUAL_EMPTY_WORDS.has(fault.found.toLowerCase());
    default:
      return false;
  }
}
