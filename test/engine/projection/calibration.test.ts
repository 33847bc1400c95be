import { describe, expect, test } from 'vitest';
import { addMonths } from '../../../engine/primitives/calendar.ts';
import { outlookOf } from '../../../engine/projection/arrival.ts';
import { calibrateRange, type MonthlyHistory } from '../../../engine/projection/calibration.ts';
import { estimateCourse } from '../../../engine/projection/course.ts';
import { on } from '../given.ts';

const START = on('2025-01-31');

function history(values: readonly number[]): MonthlyHistory {
  return { days: values.map((_, i) => addMonths(START, i)), values };
}

/** Rises by 10 a month with an unevenness of its own, then goes on at `factor` of that pace. */
function partner(i: number, factor: number): MonthlyHistory {
  const before = Array.from({ length: 8 }, (_, month) => 100 + 10 * month + ((i * 7 + month * 5) % 9));
  const after = Array.from({ length: 6 }, (_, month) => before.at(-1)! + 10 * factor * (month + 1));
  return history([...before, ...after]);
}

describe('the range of one’s own partners', () => {
  test('is not known from fewer than a hundred days on which a bar was passed', () => {
    expect(calibrateRange([])).toBeNull();
    expect(calibrateRange([history([1, 2, 3, 4, 5, 6, 7])])).toBeNull();
  });

  test('leaves out one in ten of those days at either end', () => {
    // Six months known and one that came: a bar half-way to it is passed in the middle of the month.
    const population = Array.from({ length: 199 }, (_, i) => {
      const months = Array.from({ length: 6 }, (_, month) => 100 + 10 * month + ((i * 7 + month * 5) % 9));
      return history([...months, months.at(-1)! + 4 + i / 10]);
    });
    const range = calibrateRange(population)!;
    const odds = population.map(({ days, values }) => {
      const outlook = outlookOf(estimateCourse(days.slice(0, 6), values.slice(0, 6)), (values[6]! - values[5]!) / 2);
      return outlook.odds(Math.ceil((days[5]! + days[6]!) / 2));
    });
    // The twentieth of 199 from either end is the end itself.
    expect(odds.filter((one) => one < range.early)).toHaveLength(19);
    expect(odds.filter((one) => one > range.late)).toHaveLength(19);
  });

  test('begins earlier where partners sped up, and ends later where they slowed down', () => {
    const rangeFor = (factor: number) => calibrateRange(Array.from({ length: 30 }, (_, i) => partner(i, factor)))!;
    const [slow, even, fast] = [rangeFor(0.6), rangeFor(1), rangeFor(2)];
    expect(fast.early).toBeLessThan(even.early);
    expect(slow.late).toBeGreaterThan(even.late);
  });
});
