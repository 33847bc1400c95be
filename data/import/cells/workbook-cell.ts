import type { Cell as WorkbookCell, CellValue } from 'hucre/xlsx';
import { parseDay } from '../../../engine/primitives/calendar.ts';
import { MomentCell, SignedNumber, type Cell } from './cell.ts';
import { isCurrencySign } from './signs.ts';

const MS_PER_DAY = 86_400_000;
/** Those that Excel shows: from its day 0 to 9999-12-31. */
const SHOWN_DAYS = { first: parseDay('1899-12-30')!, last: parseDay('9999-12-31')! };
/** What Excel shows in the place of any other. */
const NOT_SHOWN = '########';
/** Digits of a double that are sure: 0.07 as a percentage is 7, and not 7.000000000000001. */
const SURE_DIGITS = 15;
// What a number format shows as it is: "text", \c, and [$€-407], which is a currency and a language.
const LITERAL = /"([^"]*)"|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]/g;

/** A formula of which the workbook has no result. */
export class FormulaCell {
  readonly formula: string;

  constructor(formula: string) {
    this.formula = formula;
  }

  toString(): string {
    return `=${this.formula}`;
  }
}

/** A cell as the workbook shows it: by its number format a number is a percentage or an amount. */
export function readWorkbookCell(value: CellValue, cell: WorkbookCell | undefined): Cell | FormulaCell {
  if (value === null) return cell?.formula === undefined ? '' : new FormulaCell(cell.formula);
  if (value instanceof Date) return readMomentCell(value, cell?.style?.numFmt);
  if (typeof value === 'number') return readNumberCell(value, cell?.style?.numFmt);
  return typeof value === 'string' ? value.trim() : value;
}

/** A format with hours alone shows a time of no day. */
function readMomentCell(value: Date, format: string | undefined): Cell {
  const moment = value.getTime() / MS_PER_DAY;
  // Of a number that is too large for a date there is none, and so no number of days.
  if (!(moment >= SHOWN_DAYS.first && moment < SHOWN_DAYS.last + 1)) return NOT_SHOWN;
  const isDay = format === undefined || /[dy]|mmm/i.test(format.replace(LITERAL, ''));
  return isDay ? new MomentCell(moment) : value.toISOString().slice(11, 19);
}

function readNumberCell(value: number, format: string | undefined): Cell {
  const sign = format === undefined ? null : signOf(format);
  if (sign === '%') return new SignedNumber(Number((value * 100).toPrecision(SURE_DIGITS)), sign);
  return sign === null ? value : new SignedNumber(value, sign);
}

/** `%` or the sign of a currency that a number format shows; null: neither. */
function signOf(format: string): string | null {
  const [positive = ''] = format.split(';');
  const bare = positive.replace(LITERAL, '');
  if (bare.includes('%')) return '%';
  for (const [, quoted, escaped, currency] of positive.matchAll(LITERAL)) {
    if (currency) return currency.trim();
    const literal = (quoted ?? escaped ?? '').trim();
    if (isCurrencySign(literal)) return literal;
  }
  return bare.match(/\p{Sc}/u)?.[0] ?? null;
}
