import type { IsoDay } from '../../engine/primitives/calendar.ts';
import type { Direction } from '../../engine/program/program.ts';
import type { PublicMetric } from '../../engine/wire.ts';
import { formatDay, formatDuration, formatNumber, formatValue } from '../../widgets/element/format.ts';

export const LOCALE = 'en';

export const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

export function day(value: IsoDay, style: 'short' | 'long' = 'long'): string {
  return formatDay(value, 'en-GB', style);
}

export function duration(value: string): string {
  return formatDuration(value, LOCALE);
}

/** `month`, `quarter`, `6 months`: what follows "every". */
export function period(value: string): string {
  const named: Record<string, string> = {
    P1D: 'day',
    P7D: 'week',
    P1W: 'week',
    P1M: 'month',
    P3M: 'quarter',
    P1Y: 'year',
    P12M: 'year',
  };
  return named[value] ?? duration(value);
}

export function count(value: number): string {
  return formatNumber(value, LOCALE);
}

/** `one partner`, `23 partners`, `no partners`: numbers up to twelve as words. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${NUMBERS[value] ?? count(value)} ${value === 1 ? one : many}`;
}

export function percent(share: number): string {
  return formatNumber(share, LOCALE, { style: 'percent', maximumFractionDigits: 1 });
}

export function factor(boost: number): string {
  return `${formatNumber(boost, LOCALE, { maximumFractionDigits: 2 })}×`;
}

export function money(amount: number, currency: string | null): string {
  return formatValue(amount, { unit: 'money' }, { locale: LOCALE, currency });
}

export function metricValue(value: number, metric: Pick<PublicMetric, 'unit' | 'outOf'>, currency: string | null): string {
  if (metric.unit === 'flag') return value >= 1 ? 'passed' : 'not passed';
  return formatValue(value, metric, { locale: LOCALE, currency });
}

/** Rounded away from its bar, so that it never looks reached when it is not: 4.297 below a bar of 4.3 is 4.29. */
export function valueBeside(
  value: number,
  { target, direction }: { target: number | null; direction: Direction | null },
  metric: Pick<PublicMetric, 'unit' | 'outOf'>,
  currency: string | null,
): string {
  if (metric.unit === 'flag' || target === null) return metricValue(value, metric, currency);
  const isShort = direction === 'atMost' ? value > target : value < target;
  const rounding = !isShort ? 'halfExpand' : direction === 'atMost' ? 'ceil' : 'floor';
  return formatValue(value, metric, { locale: LOCALE, currency }, { rounding });
}

/** `Registered, Silver and Gold`. */
export function list(words: string[], last: 'and' | 'or' = 'and'): string {
  return new Intl.ListFormat(LOCALE, { type: last === 'and' ? 'conjunction' : 'disjunction' }).format(words);
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
