import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDuration,
  formatGap,
  formatPercent,
  formatValue,
  parseQuarter,
  wholePercent,
} from '../../widgets/element/format.ts';

const EN = { locale: 'en', currency: 'USD' };

describe('values', () => {
  it.each([
    [1250, { unit: 'count' }, '1,250'],
    [50_000, { unit: 'money' }, '$50,000'],
    [12_345.5, { unit: 'money' }, '$12,345.50'],
    [4.5, { unit: 'rating', outOf: 5 }, '4.5/5'],
    [4, { unit: 'rating', outOf: 5 }, '4.0/5'],
    [4.625, { unit: 'rating', outOf: null }, '4.63'],
    [72.5, { unit: 'points' }, '72.5'],
    [99.95, { unit: 'percent' }, '99.95%'],
    [29, { unit: 'percent' }, '29%'],
    [1, { unit: 'days' }, '1 day'],
    [45, { unit: 'days' }, '45 days'],
  ] as const)('%d as %o is %s', (value, measure, text) => {
    expect(formatValue(value, measure, EN)).toBe(text);
  });

  it('are a plain number where a program names no currency', () => {
    expect(formatValue(50_000, { unit: 'money' }, { locale: 'en', currency: null })).toBe('50,000');
  });

  it('are written as the locale writes them', () => {
    expect(formatValue(50_000, { unit: 'money' }, { locale: 'de', currency: 'EUR' })).toBe('50.000\u00a0€');
    expect(formatValue(4.5, { unit: 'rating', outOf: 5 }, { locale: 'de' })).toBe('4,5/5');
  });

  it('are free of what arithmetic adds', () => {
    expect(formatValue(4.5 - 4.3, { unit: 'rating' }, EN, { rounding: 'ceil' })).toBe('0.2');
    expect(formatValue(0.1 + 0.2, { unit: 'count' }, EN, { rounding: 'floor' })).toBe('0.3');
  });
});

describe('a gap', () => {
  const rating = { unit: 'rating', outOf: 5 } as const;

  it('is never shown as closed before it is', () => {
    expect(formatGap({ value: 4.4999, target: 4.5, remaining: 0.0001 }, rating, EN)).toEqual({
      value: '4.49',
      target: '4.5',
      remaining: '0.01',
    });
  });

  it('under a ceiling rounds the other way', () => {
    expect(formatGap({ value: 2.001, target: 2, remaining: 0.001 }, { unit: 'count' }, EN).value).toBe('2.01');
  });

  it('has as many digits as the bar', () => {
    expect(formatGap({ value: 0.1234, target: 0.125, remaining: 0.0016 }, { unit: 'count' }, EN)).toEqual({
      value: '0.123',
      target: '0.125',
      remaining: '0.002',
    });
  });
});

describe('whole percent', () => {
  it.each([
    [0.29, 29],
    [0.57, 57],
    [0.999, 99],
    [1, 100],
    [0, 0],
    [-1, 0],
    [7, 100],
  ])('of %d is %d', (share, percent) => {
    expect(wholePercent(share)).toBe(percent);
  });

  it('of n hundredths is n, for every n', () => {
    for (let n = 0; n <= 100; n++) expect(wholePercent(n / 100)).toBe(n);
  });

  it('is written as the locale writes it', () => {
    expect(formatPercent(0.615, 'de')).toBe('61\u00a0%');
  });
});

describe('days', () => {
  it('are the days that they say, in every zone', () => {
    expect(formatDay('2026-08-03', 'en', 'short')).toBe('Aug 3, 2026');
    expect(formatDay('2026-08-03', 'en-GB')).toBe('3 August 2026');
    expect(formatDay('2024-02-29', 'de')).toBe('29. Februar 2024');
  });

  it('that are none are shown as they came', () => {
    expect(formatDay('soon', 'en')).toBe('soon');
  });

  it('make quarters and durations', () => {
    expect(parseQuarter('2027-Q1')).toEqual({ quarter: 1, year: '2027' });
    expect(parseQuarter('2027-Q5')).toBeNull();
    expect(formatDuration('P90D', 'en')).toBe('90 days');
    expect(formatDuration('P1Y6M', 'en')).toBe('18 months');
    expect(formatDuration('P1M', 'de')).toBe('1 Monat');
    expect(formatDuration('P2W', 'en')).toBe('14 days');
    expect(formatDuration('a while', 'en')).toBe('a while');
  });
});
