import type { IsoDay } from '../../engine/primitives/calendar.ts';
import type { Direction } from '../../engine/program/program.ts';
import type { PublicMetric } from '../../engine/wire.ts';
import { formatDay, formatDuration, formatNumber, formatValue } from '../../widgets/element/format.ts';

/** Days, numbers and money as one language writes them. */
export interface Values {
  day(value: IsoDay, style?: 'short' | 'long'): string;
  /** Of `2026-11`: `November 2026`. */
  month(value: string): string;
  duration(value: string): string;
  count(value: number): string;
  percent(share: number): string;
  factor(boost: number): string;
  money(amount: number, currency: string | null): string;
  metricValue(value: number, metric: Measured, currency: string | null): string;
  valueBeside(value: number, bar: Bar, metric: Measured, currency: string | null): string;
  list(words: string[], last?: 'and' | 'or'): string;
}

type Measured = Pick<PublicMetric, 'unit' | 'outOf'>;
type Bar = { target: number | null; direction: Direction | null };

/** Days that are kept as they are written: some of 27 years. */
const MOST_WRITTEN = 10_000;

/** `days`: the region whose dates are meant, where the language has several. */
export function createValues(locale: string, days: string, flags: { passed: string; notPassed: string }): Values {
  const metricValue: Values['metricValue'] = (value, metric, currency) =>
    metric.unit === 'flag' ? (value >= 1 ? flags.passed : flags.notPassed) : formatValue(value, metric, { locale, currency });
  const months = new Intl.DateTimeFormat(days, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const lists = {
    and: new Intl.ListFormat(locale, { type: 'conjunction' }),
    or: new Intl.ListFormat(locale, { type: 'disjunction' }),
  };
  // The same few days stand on thousands of pages, and to write one takes longer than to find it.
  const written = { short: new Map<IsoDay, string>(), long: new Map<IsoDay, string>() };
  return {
    day(value, style = 'long') {
      let text = written[style].get(value);
      if (text === undefined) {
        if (written[style].size === MOST_WRITTEN) written[style].clear();
        written[style].set(value, (text = formatDay(value, days, style)));
      }
      return text;
    },
    month: (value) => months.format(new Date(`${value}-01T00:00:00Z`)),
    duration: (value) => formatDuration(value, locale),
    count: (value) => formatNumber(value, locale),
    percent: (share) => formatNumber(share, locale, { style: 'percent', maximumFractionDigits: 1 }),
    factor: (boost) => `${formatNumber(boost, locale, { maximumFractionDigits: 2 })}×`,
    money: (amount, currency) => formatValue(amount, { unit: 'money' }, { locale, currency }),
    metricValue,
    /** Rounded away from its bar, so that it never looks reached when it is not: 4.297 below a bar of 4.3 is 4.29. */
    valueBeside(value, { target, direction }, metric, currency) {
      if (metric.unit === 'flag' || target === null) return metricValue(value, metric, currency);
      const isShort = direction === 'atMost' ? value > target : value < target;
      const rounding = !isShort ? 'halfExpand' : direction === 'atMost' ? 'ceil' : 'floor';
      return formatValue(value, metric, { locale, currency }, { rounding });
    },
    /** `Registered, Silver and Gold`. */
    list: (words, last = 'and') => lists[last].format(words),
  };
}

/** In English, for what speaks no other language. */
export const values = createValues('en', 'en-GB', { passed: 'passed', notPassed: 'not passed' });
export const { day, duration, count, percent, factor, money, metricValue, valueBeside, list } = values;

export const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

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

/** `one partner`, `23 partners`, `no partners`: numbers up to twelve as words. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${NUMBERS[value] ?? count(value)} ${value === 1 ? one : many}`;
}

/** `Two of these three`. */
export function someOf(needs: number, all: number): string {
  return `${capitalize(NUMBERS[needs] ?? String(needs))} of these ${NUMBERS[all] ?? all}`;
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
