/// <reference lib="esnext.temporal" />
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDuration,
  addMonths,
  civilFromDay,
  dayFromCivil,
  formatDay,
  formatDuration,
  isOccurrence,
  nextOccurrence,
  occurrence,
  parseDay,
  parseDuration,
  subtractDuration,
} from '../../../engine/primitives/calendar.ts';
import type { Day } from '../../../engine/primitives/calendar.ts';

// Temporal is the oracle: the engine has its own arithmetic so that it needs no clock and no Date.
const EPOCH = Temporal.PlainDate.from('1970-01-01');
const toTemporal = (day: Day) => EPOCH.add({ days: day });
const fromTemporal = (date: Temporal.PlainDate) => EPOCH.until(date, { largestUnit: 'days' }).days;
const at = (text: string): Day => parseDay(text) ?? expect.fail(`${text} is no day`);

const FIRST = fromTemporal(Temporal.PlainDate.from('0001-01-01'));
const LAST = fromTemporal(Temporal.PlainDate.from('9999-12-31'));
const anyDay = fc.integer({ min: FIRST, max: LAST });
/** Far enough from both ends that some years can be added or taken away. */
const middleDay = fc.integer({ min: FIRST + 40_000, max: LAST - 40_000 });
const anyDuration = fc
  .record({ months: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 0, max: 800 }) })
  .filter(({ months, days }) => months + days > 0);

describe('days', () => {
  test('the first of January 1970 is day 0', () => {
    expect(parseDay('1970-01-01')).toBe(0);
    expect(formatDay(0)).toBe('1970-01-01');
  });

  test('every day from 1899 to 2101 has the number and the text that Temporal gives it', () => {
    const end = fromTemporal(Temporal.PlainDate.from('2101-12-31'));
    for (let day = fromTemporal(Temporal.PlainDate.from('1899-01-01')); day <= end; day++) {
      const text = toTemporal(day).toString();
      if (formatDay(day) !== text || parseDay(text) !== day) expect.fail(`${text} is taken for ${formatDay(day)}`);
    }
  });

  test('a day between years 1 and 9999 is written as Temporal writes it, and read back', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(formatDay(day)).toBe(toTemporal(day).toString());
        expect(parseDay(formatDay(day))).toBe(day);
      }),
    );
  });

  test('year, month and date of a day are those of Temporal, and lead back to it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, date } = civilFromDay(day);
        const oracle = toTemporal(day);
        expect([year, month, date]).toEqual([oracle.year, oracle.month, oracle.day]);
        expect(dayFromCivil(year, month, date)).toBe(day);
      }),
    );
  });

  test.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
  ])('%s does not exist', (text) => expect(parseDay(text)).toBeNull());

  test.each([
    '',
    '2026-1-1',
    '26-01-01',
    '2026/01/01',
    ' 2026-01-01',
    '2026-01-01 ',
    '2026-01-01T00:00',
    '+002026-01-01',
    '20260101',
  ])('"%s" is not the way a day is written', (text) => expect(parseDay(text)).toBeNull());

  test.each(['2000-02-29', '2024-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) =>
    expect(formatDay(at(text))).toBe(text),
  );
});

describe('months', () => {
  test('months are added and taken away as Temporal does', () => {
    fc.assert(
      fc.property(middleDay, fc.integer({ min: -240, max: 240 }), (day, months) => {
        expect(addMonths(day, months)).toBe(fromTemporal(toTemporal(day).add({ months })));
      }),
    );
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months is %s', (from, months, to) => expect(formatDay(addMonths(at(from), months))).toBe(to));
});

describe('durations', () => {
  test('a duration is added as Temporal does: months first, then days', () => {
    fc.assert(
      fc.property(middleDay, anyDuration, (day, duration) => {
        expect(addDuration(day, duration)).toBe(fromTemporal(toTemporal(day).add(duration)));
      }),
    );
  });

  test('a duration is taken away as Temporal does', () => {
    fc.assert(
      fc.property(middleDay, anyDuration, (day, duration) => {
        expect(subtractDuration(day, duration)).toBe(fromTemporal(toTemporal(day).subtract(duration)));
      }),
    );
  });

  test.each([
    ['P90D', { months: 0, days: 90 }],
    ['P3M', { months: 3, days: 0 }],
    ['P1Y', { months: 12, days: 0 }],
    ['P2W', { months: 0, days: 14 }],
    ['P1Y6M2W3D', { months: 18, days: 17 }],
    ['P1234Y', { months: 14_808, days: 0 }],
    ['P120M', { months: 120, days: 0 }],
    ['P52W', { months: 0, days: 364 }],
    ['P36500D', { months: 0, days: 36_500 }],
  ])('%s is read', (text, duration) => expect(parseDuration(text)).toEqual(duration));

  test.each(['', 'P', 'P0D', 'P0Y0M', '90D', 'P1.5M', '-P1M', 'P1D1M', 'PT48H', 'P1DT1H', 'p1d', 'P 1D'])(
    '"%s" is no duration',
    (text) => expect(parseDuration(text)).toBeNull(),
  );

  test('a duration is written in the shortest form, and read back', () => {
    fc.assert(
      fc.property(anyDuration, (duration) => {
        expect(parseDuration(formatDuration(duration))).toEqual(duration);
      }),
    );
    expect(formatDuration({ months: 12, days: 0 })).toBe('P12M');
    expect(formatDuration({ months: 0, days: 14 })).toBe('P14D');
    expect(formatDuration({ months: 1, days: 15 })).toBe('P1M15D');
    expect(formatDuration({ months: 0, days: 0 })).toBe('P0D');
  });
});

describe('occurrences', () => {
  test('each is counted from the first, so ends of months do not drift', () => {
    const days = [0, 1, 2, 3, 4].map((k) => formatDay(occurrence(at('2026-01-31'), { months: 1, days: 0 }, k)));
    expect(days).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
  });

  test('each k is what Temporal gives for k times the duration', () => {
    fc.assert(
      fc.property(middleDay, anyDuration, fc.integer({ min: 0, max: 12 }), (from, every, k) => {
        const oracle = toTemporal(from).add({ months: every.months * k, days: every.days * k });
        expect(occurrence(from, every, k)).toBe(fromTemporal(oracle));
      }),
    );
  });

  test('the next one is the first after the day, found the slow way', () => {
    fc.assert(
      fc.property(middleDay, anyDuration, fc.integer({ min: -100, max: 3000 }), (from, every, offset) => {
        const day = from + offset;
        let k = 0;
        while (occurrence(from, every, k) <= day) k++;
        expect(nextOccurrence(from, every, day)).toBe(occurrence(from, every, k));
      }),
    );
  });

  test('a day is one when some k leads to it, and not before the first', () => {
    const from = at('2026-01-31');
    const every = { months: 1, days: 0 };
    const wanted = new Set([0, 1, 2, 3, 4, 5, 6].map((k) => occurrence(from, every, k)));
    for (let day = from - 40; day < from + 180; day++) expect(isOccurrence(from, every, day)).toBe(wanted.has(day));
  });
});
