import { describe, expect, test } from 'vitest';
import { addMonths } from '../../../engine/primitives/calendar.ts';
import { foresee, outlookOf, RANGE_ODDS, type Outlook } from '../../../engine/projection/arrival.ts';
import { DAYS_A_MONTH, type Course } from '../../../engine/projection/course.ts';
import { on } from '../given.ts';

const TODAY = on('2026-11-30');
/** One a day, without noise. */
const EVEN: Course = { from: TODAY, pace: DAYS_A_MONTH, carried: DAYS_A_MONTH, lead: 0, noise: 0 };
const everyDay = (count: number) => Array.from({ length: count }, (_, i) => TODAY + i + 1);
const foreseeAt = (course: Course, gap: number, asOf = TODAY) => foresee(outlookOf(course, gap), asOf, RANGE_ODDS);

describe('an arrival', () => {
  test('of an even value is the gap at its pace, to the day', () => {
    for (const days of [1, 2, 29, 30, 31, 100, 365, 1096]) expect(foreseeAt(EVEN, days).date).toBe(TODAY + days);
    expect(foreseeAt(EVEN, 1097)).toMatchObject({ date: null, earliest: null, latest: Infinity });
  });

  test('has a range around its date that is narrower for what is near', () => {
    const widths = [30, 90, 180, 360].map((gap) => {
      const { earliest, date, latest } = foreseeAt(EVEN, gap);
      expect(earliest! < date! && date! < latest).toBe(true);
      return latest - earliest!;
    });
    expect(widths.toSorted((a, b) => a - b)).toEqual(widths);
  });

  test('has a range that reaches further to the late side, the noisier the further', () => {
    const noisy = { ...EVEN, noise: 20 };
    const [even, rough] = [foreseeAt(EVEN, 90), foreseeAt(noisy, 90)];
    for (const { earliest, date, latest } of [even, rough]) expect(latest - date!).toBeGreaterThan(date! - earliest!);
    expect(rough.latest - rough.earliest!).toBeGreaterThan(even.latest - even.earliest!);
  });

  test('has the odds of its range at both its ends, and even odds at its pace on its date, for the first time', () => {
    const course: Course = { from: TODAY, pace: 20, carried: 12, lead: 3, noise: 15 };
    const outlook = outlookOf(course, 60);
    const { earliest, date, latest } = foresee(outlook, TODAY, RANGE_ODDS);
    for (const [odds, day, asked] of [
      [outlook.odds, earliest!, RANGE_ODDS.early],
      [outlook.oddsAtPace, date!, 0],
      [outlook.odds, latest, RANGE_ODDS.late],
    ] as const) {
      expect(odds(day)).toBeGreaterThanOrEqual(asked);
      expect(odds(day - 1)).toBeLessThan(asked);
    }
  });

  test('has an open end when the odds do not get that good in ten years', () => {
    const weak: Course = { from: TODAY, pace: 3, carried: 0.9, lead: 0, noise: 20 };
    expect(foreseeAt(weak, 60)).toMatchObject({ date: expect.any(Number), latest: Infinity });
  });

  test('is tomorrow at the earliest, also where it was due', () => {
    expect(foreseeAt(EVEN, 0.001)).toMatchObject({ earliest: TODAY + 1, date: TODAY + 1, latest: TODAY + 1 });
    expect(foreseeAt(EVEN, 5, TODAY + 20)).toMatchObject({ date: TODAY + 21 });
  });

  test('has the best chance of any day up to a year, and up to three', () => {
    const odds = (day: number): number =>
      day <= addMonths(TODAY, 6) ? 1 : day <= addMonths(TODAY, 13) ? -1 : day <= addMonths(TODAY, 36) ? 2 : 9;
    const outlook: Outlook = { odds, oddsAtPace: odds, turns: everyDay(1200) };
    const { chance, longChance } = foresee(outlook, TODAY, RANGE_ODDS);
    expect(chance).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
    expect(longChance).toBeCloseTo(1 / (1 + Math.exp(-2)), 12);
  });

  test('is not looked for after the day on which nothing changes any more', () => {
    const odds = (day: number): number => (day > TODAY + 90 ? 5 : -5);
    const outlook: Outlook = { odds, oddsAtPace: odds, turns: everyDay(90) };
    expect(foresee(outlook, TODAY, RANGE_ODDS)).toEqual({
      chance: expect.closeTo(1 / (1 + Math.exp(5)), 12),
      longChance: expect.closeTo(1 / (1 + Math.exp(5)), 12),
      date: null,
      earliest: null,
      latest: Infinity,
    });
  });

  test('by its ups and downs alone is foreseen where the bar is within them', () => {
    const still: Course = { from: TODAY, pace: 0, carried: 0, lead: 0, noise: 20 };
    expect(foreseeAt(still, 2).chance).toBeGreaterThan(0.6);
    expect(foreseeAt(still, 200).chance).toBeLessThan(0.1);
  });
});
