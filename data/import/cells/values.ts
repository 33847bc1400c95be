import type { Metric, Unit } from '../../../engine/program/program.ts';
import { shortenFound, type FaultList, type ImportFaultDetail } from '../faults.ts';
import { SignedNumber, type Cell } from './cell.ts';
import { createFlagReader, FLAG_WORDS, type FlagWords } from './flags.ts';
import {
  createNumberReader,
  isPlain,
  limitNumber,
  PLAIN_MARKS,
  readPlainNumber,
  type NumberMarks,
  type NumberProblem,
} from './numbers.ts';
import { checkValue, checkWhole, useOf, type ValueUse } from './value-checks.ts';
import { isCurrencySign, signsOf, splitSign, type SignedText } from './signs.ts';

/** How a file writes values. */
export interface ValueFormat {
  marks: NumberMarks;
  /** Taken beside the usual ones. */
  flags: FlagWords;
  /** Of all amounts of money; null: they have no sign. */
  currency: string | null;
}

/** A value that the metric can have, or what is wrong with it. `column` is where the cell stands. */
export type ValueReader = (cell: Cell, metric: Metric, column: string, use?: ValueUse) => number | ImportFaultDetail;

export const PLAIN_VALUES: ValueFormat = { marks: PLAIN_MARKS, flags: { passed: [], failed: [] }, currency: null };

export function createValueReader({ marks, flags, currency }: ValueFormat): ValueReader {
  const readNumber = createNumberReader(marks);
  const readFlag = createFlagReader({
    passed: [...FLAG_WORDS.passed, ...flags.passed],
    failed: [...FLAG_WORDS.failed, ...flags.failed],
  });
  const words = flags.passed.length + flags.failed.length > 0 ? flags : undefined;
  const signs = currency === null ? null : signsOf(currency);

  /** What is no bare number: a flag, or an amount with a sign. */
  const readOther = (cell: Cell, { id, unit }: Metric, column: string): number | NumberProblem | ImportFaultDetail => {
    const found = shortenFound(String(cell));
    const flag = readFlag(found);
    if (unit === 'flag') return flag ?? { code: 'not-a-flag', column, metric: id, found, words };
    if (flag !== undefined) return { code: 'flag-word', column, metric: id, unit, found };
    const amount = cell instanceof SignedNumber ? { number: cell.value, sign: cell.sign } : splitSign(String(cell));
    if (!amount) return 'not-a-number';
    const problem = findSignProblem(amount.sign, unit, signs);
    if (problem === 'not-a-number') return problem;
    if (problem) return { code: problem, column, metric: id, unit, currency, found };
    return typeof amount.number === 'number' ? amount.number : readNumber(amount.number);
  };

  return (cell, metric, column, use = useOf(metric)) => {
    const bare = typeof cell === 'string' ? readNumber(cell) : readNumberCell(cell);
    const value = bare === 'not-a-number' ? readOther(cell, metric, column) : bare;
    if (typeof value === 'number')
      return checkValue(value, metric, column, use, cell) ?? checkWhole(value, metric, column, cell, marks) ?? value;
    if (typeof value === 'object') return value;
    return { code: value, column, found: shortenFound(String(cell)), ...(isPlain(marks) ? {} : { marks }) };
  };
}

/** `sign` '' is an amount in brackets. */
function findSignProblem(
  sign: SignedText['sign'],
  unit: Unit,
  signs: ReadonlySet<string> | null,
): 'percent-sign' | 'currency-sign' | 'not-a-number' | null {
  if (sign === '%') return unit === 'percent' ? null : 'percent-sign';
  if (unit === 'money' && signs && (sign === '' || signs.has(sign))) return null;
  return isCurrencySign(sign) ? 'currency-sign' : 'not-a-number';
}

function readNumberCell(cell: Cell): number | NumberProblem {
  return typeof cell === 'number' ? limitNumber(cell) : 'not-a-number';
}

/** 0 or more; null for an empty cell, and, with its fault, for one that holds no amount. */
export function readAmount(cell: Cell, column: string, line: number, faults: FaultList): number | null {
  if (cell === '') return null;
  const amount = typeof cell === 'string' ? readPlainNumber(cell) : readNumberCell(cell);
  const found = shortenFound(String(cell));
  if (typeof amount === 'string') faults.add(line, { code: amount, column, found });
  else if (amount < 0) faults.add(line, { code: 'negative', column, found });
  else return amount;
  return null;
}
