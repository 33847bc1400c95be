import type { Unit } from '../../engine/program/program.ts';
import type { IsoDay } from '../../engine/primitives/calendar.ts';
import { formatNumber } from './format-number.ts';
import { localeOf } from './locale.ts';

export { formatNumber };

/** What a number is, as far as showing it goes. */
export interface Measure {
  unit: Unit;
  outOf?: number | null;
}

export interface FormatContext {
  /** A BCP 47 tag. */
  locale: string;
  /** ISO 4217; null: money is shown as a plain number. */
  currency?: string | null;
}

/** `floor` for what has been reached, `ceil` for what is still missing: so that a bar never looks reached when it is not. */
export type Rounding = 'floor' | 'ceil' | 'halfExpand';

const FRACTION_DIGITS = 2;
const MOST_FRACTION_DIGITS = 6;
/** A double holds 15 to 17 decimal digits; what lies beyond the 12th comes from arithmetic, not from a measurement (4.5 − 4.3 = 0.20000000000000018). */
const SURE_DIGITS = 12;
const ISO_DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * A metric's value in its unit: `1,250`, `$50,000`, `4.5/5`, `12%`, `45 days`. A flag has no number: its words are in the messages.
 * @param options.bare without what repeats in "4.3 of 4.5": the bound of a rating
 */
export function formatValue(
  value: number,
  { unit, outOf }: Measure,
  { locale, currency }: FormatContext,
  options: { rounding?: Rounding; bare?: boolean; digits?: number } = {},
): string {
  const { rounding = 'halfExpand', bare = false, digits = FRACTION_DIGITS } = options;
  const shared: Intl.NumberFormatOptions = { maximumFractionDigits: Math.max(digits, FRACTION_DIGITS), roundingMode: rounding };
  const sure = settle(value);
  if (unit === 'money' && currency) {
    return formatNumber(sure, locale, {
      ...shared,
      minimumFractionDigits: 2,
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    });
  }
  if (unit === 'days') return formatNumber(sure, locale, { ...shared, style: 'unit', unit: 'day', unitDisplay: 'long' });
  if (unit === 'percent') return formatNumber(settle(value / 100), locale, { ...shared, style: 'percent' });
  if (unit === 'rating') {
    const shown = formatNumber(sure, locale, { ...shared, minimumFractionDigits: 1 });
    return bare || !outOf ? shown : `${shown}/${formatNumber(outOf, locale)}`;
  }
  return formatNumber(sure, locale, shared);
}

/** A value below a bar, the bar, and the gap between them, to as many digits as the bar has. */
export function formatGap(
  { value, target, remaining }: { value: number; target: number; remaining: number | null },
  measure: Measure,
  context: FormatContext,
): { value: string; target: string; remaining: string | null } {
  const digits = Math.min(decimalsOf(target), MOST_FRACTION_DIGITS);
  const reached = value >= target ? 'ceil' : 'floor';
  return {
    value: formatValue(value, measure, context, { rounding: reached, bare: true, digits }),
    target: formatValue(target, measure, context, { bare: true, digits }),
    remaining: remaining === null ? null : formatValue(remaining, measure, context, { rounding: 'ceil', bare: true, digits }),
  };
}

/** 0…1 as whole percent, rounded down: 100 means met. 0.29 × 100 is 28.999999999999996, and still 29. */
export function wholePercent(share: number): number {
  return Math.min(100, Math.max(0, Math.floor(settle(share * 100))));
}

export function formatPercent(share: number, locale: string): string {
  return formatNumber(wholePercent(share) / 100, locale, { style: 'percent', maximumFractionDigits: 0 });
}

/** `short`: 3 Aug 2026; `long`: 3 August 2026, as the locale writes them. What is no date is shown as it came. */
export function formatDay(day: IsoDay, locale: string, style: 'short' | 'long' = 'long'): string {
  return formatDate(day, locale, { day: 'numeric', month: style, year: 'numeric' });
}

/** The number of a quarter and its year, from `2027-Q1`; null when it is none. */
export function parseQuarter(quarter: string): { quarter: number; year: string } | null {
  const match = /^(\d{4})-Q([1-4])$/.exec(quarter);
  return match ? { quarter: Number(match[2]), year: match[1]! } : null;
}

/** `P3M` as `3 months`, `P1Y6M` as `18 months`, `P2W` as `14 days`; months and days side by side when it has both. */
export function formatDuration(duration: string, locale: string): string {
  const match = ISO_DURATION.exec(duration);
  if (!match) return duration;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number];
  const parts = [
    [years * 12 + months, 'month'],
    [weeks * 7 + days, 'day'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => formatNumber(count, locale, { style: 'unit', unit, unitDisplay: 'long' }))
    .join(' ');
}

function formatDate(day: IsoDay, locale: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const key = locale + JSON.stringify(options);
  let format = dateFormats.get(key);
  // The text is a calendar day already: any zone but UTC could move it.
  if (!format) dateFormats.set(key, (format = new Intl.DateTimeFormat(localeOf(locale), { ...options, timeZone: 'UTC' })));
  return format.format(date);
}

function settle(value: number): number {
  return Number(value.toPrecision(SURE_DIGITS));
}

function decimalsOf(value: number): number {
  return String(settle(value)).split('.')[1]?.length ?? 0;
}
