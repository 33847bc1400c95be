import { SignedNumber } from '../../import/cells/cell.ts';
import type { NumberMarks } from '../../import/cells/numbers.ts';
import { splitSign } from '../../import/cells/signs.ts';
import type { SampledCell, SampledColumn } from '../sample/sampled-column.ts';

/** How the numbers of a file are written, as far as its cells tell. */
export interface FoundMarks {
  /** All that fit every cell: one, or two of which a person has to choose; none where cells contradict each other. */
  choices: NumberMarks[];
  /** A cell for each mark that was found. */
  examples: MarkExample[];
}

export interface MarkExample {
  column: SampledColumn;
  cell: SampledCell;
}

/** The share of cells that makes a column one of numbers: others may be slips. */
const MOSTLY = 0.8;
const SHAPE = /^[+\-\u2212]?(?:\d[\d.,'’ \u00A0\u2009\u202F]*|[.,]\d+)$/;
const SPACES = /[ \u00A0\u2009\u202F]/;

type Mark = '.' | ',' | ' ' | "'";

export function isNumeric({ cells }: SampledColumn): boolean {
  const numbers = cells.filter(({ value, text }) => isNumberCell(value) || SHAPE.test(bareNumber(text)));
  return cells.length > 0 && numbers.length >= cells.length * MOSTLY;
}

/** What stands for a currency in the cells of a column. */
export function signsIn({ cells }: SampledColumn): string[] {
  const signs = cells.map(({ value, text }) => (value instanceof SignedNumber ? value.sign : (splitSign(text)?.sign ?? '')));
  return [...new Set(signs.filter((sign) => sign !== '' && sign !== '%'))];
}

/** Of columns of numbers. */
export function findMarks(columns: readonly SampledColumn[]): FoundMarks {
  const seen = {
    decimal: new Map<Mark, MarkExample>(),
    thousands: new Map<Mark, MarkExample>(),
    either: new Map<Mark, MarkExample>(),
  };
  for (const column of columns) {
    for (const cell of column.cells) {
      if (isNumberCell(cell.value)) continue;
      for (const [kind, mark] of readMarks(bareNumber(cell.text)))
        if (!seen[kind].has(mark)) seen[kind].set(mark, { column, cell });
    }
  }
  const { decimal, thousands, either } = seen;
  const examples = [...decimal.values(), ...thousands.values(), ...either.values()];
  return {
    choices: chooseMarks([...decimal.keys()], [...thousands.keys()], [...either.keys()]),
    examples: examples.filter(({ cell }, i) => examples.findIndex((other) => other.cell === cell) === i),
  };
}

/** The same, where it is open, as told by numbers in other columns that have both marks: `12.345,67` leaves nothing open. */
export function decideByOthers(found: FoundMarks, others: readonly SampledColumn[]): FoundMarks {
  if (found.choices.length < 2) return found;
  const hasBoth = ({ value, text }: SampledCell): boolean => !isNumberCell(value) && readMarks(bareNumber(text)).length > 1;
  const told = findMarks(others.map((column) => ({ ...column, cells: column.cells.filter(hasBoth) })));
  const isTold = told.examples.length > 0 && told.choices.length === 1;
  return isTold ? { choices: told.choices, examples: [...told.examples, ...found.examples] } : found;
}

function chooseMarks(decimals: readonly Mark[], thousands: readonly Mark[], either: readonly Mark[]): NumberMarks[] {
  if (decimals.length === 0 && thousands.length === 0 && either.length > 0) {
    const [mark, other = mark === '.' ? ',' : '.'] = either as ('.' | ',')[];
    const asThousands: NumberMarks = { decimal: other as '.' | ',', thousands: mark! };
    return [asThousands, either.length > 1 ? { decimal: mark!, thousands: other } : { decimal: mark!, thousands: null }];
  }
  const group = thousands[0] ?? either.find((mark) => mark !== decimals[0]) ?? null;
  const decimal = decimals[0] ?? either.find((mark) => mark !== group) ?? (group === '.' ? ',' : '.');
  const isClear =
    decimals.length < 2 &&
    thousands.length < 2 &&
    decimal !== group &&
    either.every((mark) => mark === decimal || mark === group);
  return isClear ? [{ decimal: decimal as '.' | ',', thousands: group }] : [];
}

/** `1.234,5` has both kinds, thousands first; a lone mark before three digits may be either. */
function readMarks(number: string): [kind: 'decimal' | 'thousands' | 'either', mark: Mark][] {
  const marks = [...number.matchAll(/[.,'’ \u00A0\u2009\u202F]/g)].map(([mark]) => plainMark(mark));
  const [first, second] = new Set(marks);
  if (first === undefined) return [];
  if (second !== undefined)
    return [
      ['thousands', first],
      ['decimal', second],
    ];
  if (marks.length > 1 || first === ' ' || first === "'") return [['thousands', first]];
  return [[/^[+\-\u2212]?[1-9]\d{0,2}[.,]\d{3}$/.test(number) ? 'either' : 'decimal', first]];
}

function plainMark(mark: string): Mark {
  if (SPACES.test(mark)) return ' ';
  return mark === '’' ? "'" : (mark as Mark);
}

function bareNumber(text: string): string {
  return splitSign(text)?.number ?? text;
}

function isNumberCell(value: unknown): boolean {
  return typeof value === 'number' || value instanceof SignedNumber;
}
