import { describe, expect, it } from 'vitest';
import { formatDay, parseDay } from '../../../engine/primitives/calendar.ts';
import { createDayReader, todayIn } from '../../../data/import.ts';

function dayIn(timezone: string, text: string): string {
  const day = createDayReader(timezone).readDay(text);
  return typeof day === 'number' ? formatDay(day) : day;
}

describe('a day', () => {
  it.each([
    ['UTC', '2026-01-05T10:00Z', '2026-01-05'],
    ['UTC', '2026-01-05T00:30+01:00', '2026-01-04'],
    ['America/New_York', '2026-01-05T03:00Z', '2026-01-04'],
    ['America/New_York', '2026-01-05T05:00:00.000Z', '2026-01-05'],
    ['Asia/Tokyo', '2026-01-05T15:00:00Z', '2026-01-06'],
    ['Asia/Kathmandu', '2026-01-05 18:15:00+00', '2026-01-06'],
    ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    ['Europe/Amsterdam', '2026-03-29T00:59:59Z', '2026-03-29'],
    ['Europe/Amsterdam', '2026-03-28T23:00:00-0030', '2026-03-29'],
  ])('in %s of %s is %s', (timezone, text, day) => {
    expect(dayIn(timezone, text)).toBe(day);
  });

  it('of a time without an offset is its date, in every zone', () => {
    for (const timezone of ['UTC', 'Asia/Tokyo', 'America/New_York']) {
      expect(dayIn(timezone, '2026-01-05T23:59:59')).toBe('2026-01-05');
      expect(dayIn(timezone, '2026-01-05')).toBe('2026-01-05');
    }
  });

  it.each(['2026-02-30', '2026-13-01', '2025-02-29', '2026-01-05T24:00Z', '2026-01-05T10:60Z', '2026-01-05T10:00+19:00'])(
    '%s is not in the calendar',
    (text) => expect(dayIn('UTC', text)).toBe('no-such-day'),
  );

  it.each([
    '',
    'today',
    '2026-1-5',
    '20260105',
    '5.1.2026',
    '2026-01',
    '2026-01-05Z',
    '2026-01-05T10Z',
    '2026-W02-1',
    ' 2026-01-05',
  ])('%j is no day', (text) => expect(dayIn('UTC', text)).toBe('not-a-day'));
});

describe('a time of receipt', () => {
  const day = parseDay('2026-01-05')!;

  it.each([
    ['UTC', '2026-01-05', day],
    ['UTC', '2026-01-05T12:00Z', day + 0.5],
    ['UTC', '2026-01-05T12:00:00.5Z', day + 0.5 + 0.5 / 86_400],
    ['Asia/Tokyo', '2026-01-04T21:00Z', day + 0.25],
    ['America/New_York', '2026-01-06T02:00Z', day + 0.875],
    ['America/New_York', '2026-01-05T18:00', day + 0.75],
  ])('in %s of %s is a day and the share of it that had passed', (timezone, text, moment) => {
    expect(createDayReader(timezone).readMoment(text)).toBeCloseTo(moment, 10);
  });
});

describe('a time that an offset leads out of the calendar with', () => {
  it.each([
    ['UTC', '9999-12-31T23:59-18:00'],
    ['UTC', '0001-01-01T00:00+18:00'],
    ['Asia/Tokyo', '9999-12-31T23:59Z'],
    ['America/New_York', '0001-01-01T00:00Z'],
  ])('is no day: in %s %s', (timezone, text) => {
    expect(createDayReader(timezone).readDay(text)).toBe('no-such-day');
    expect(createDayReader(timezone).readMoment(text)).toBe('no-such-day');
  });
});

describe('today', () => {
  it('is the calendar day of the zone', () => {
    const now = new Date('2026-01-05T03:00:00Z');
    expect(formatDay(todayIn('America/New_York', now))).toBe('2026-01-04');
    expect(formatDay(todayIn('UTC', now))).toBe('2026-01-05');
    expect(formatDay(todayIn('Asia/Tokyo', new Date('2026-01-05T15:00:00Z')))).toBe('2026-01-06');
  });
});
