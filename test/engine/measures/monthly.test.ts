import { describe, expect, test } from 'vitest';
import { formatDay } from '../../../engine/primitives/calendar.ts';
import { knownMonths, monthEnds, readMonths } from '../../../engine/measures/monthly.ts';
import { givenProgram, givenSubject, on } from '../given.ts';

/** `2026-01-31: 5 of 2026-01-12`, one for each month in which the value was known. */
function toldMonths(installs: Record<string, number>, asOf: string): string[] {
  const program = givenProgram();
  const all = monthEnds(on(asOf));
  const { ends, days, values } = knownMonths(readMonths(program, givenSubject({ installs }).series, all), all, 0);
  return ends.map((end, i) => `${formatDay(end)}: ${values[i]} of ${formatDay(days[i]!)}`);
}

describe('the value of a month', () => {
  test('is of the day on which it was observed, and of the end of the month when it was carried over', () => {
    expect(toldMonths({ '2026-08-12': 5, '2026-10-30': 7, '2026-11-03': 9 }, '2026-11-30')).toEqual([
      '2026-08-30: 5 of 2026-08-12',
      '2026-09-30: 5 of 2026-09-30',
      '2026-10-30: 7 of 2026-10-30',
      '2026-11-30: 9 of 2026-11-03',
    ]);
  });

  test('is carried over from the end of the month before, also where that was longer', () => {
    expect(toldMonths({ '2026-01-31': 5 }, '2026-03-31')).toEqual([
      '2026-01-31: 5 of 2026-01-31',
      '2026-02-28: 5 of 2026-02-28',
      '2026-03-31: 5 of 2026-03-31',
    ]);
  });

  test('is looked for in the twelve months up to the day; the first of them begins after that day of the year before', () => {
    const first = (installs: Record<string, number>) => {
      const told = toldMonths(installs, '2026-11-30');
      expect(told).toHaveLength(12);
      return told[0];
    };
    expect(first({ '2025-12-01': 5 })).toBe('2025-12-30: 5 of 2025-12-01');
    expect(first({ '2025-11-30': 5 })).toBe('2025-12-30: 5 of 2025-12-30');
  });
});
