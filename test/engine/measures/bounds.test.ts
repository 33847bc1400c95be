import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOn } from '../../../engine/measures/bounds.ts';
import { formatDay, nextOccurrence, parseDuration, type Day } from '../../../engine/primitives/calendar.ts';
import { givenProgram, on } from '../given.ts';

function programWith(every: string, window: string, from: string) {
  return givenProgram({
    metrics: { orders: { label: 'Orders', unit: 'count', aggregate: 'sum', window } },
    tiers: [{ id: 'all', name: 'All' }],
    review: { every, from, warning: 'P30D' },
  });
}

const beginsAfter = (every: string, window: string, from: string, day: string): string =>
  formatDay(boundsOn(programWith(every, window, from), on(day)).windowAfter[0]!);

describe('windows on review days', () => {
  test('begin after the review before, where they are as long as the time between two', () => {
    expect(beginsAfter('P3M', 'P3M', '2026-03-31', '2026-06-30')).toBe('2026-03-31');
    expect(beginsAfter('P1M', 'P1M', '2026-01-31', '2026-02-28')).toBe('2026-01-31');
    expect(beginsAfter('P1M', 'P12M', '2026-01-31', '2026-02-28')).toBe('2025-02-28');
    expect(beginsAfter('P1M', 'P11M', '2026-01-31', '2026-02-28')).toBe('2025-03-31');
    expect(beginsAfter('P1M', 'P90D', '2026-01-31', '2026-02-28')).toBe('2025-11-30');
  });

  test('are counted in months first and then in days, where the time between two reviews has both', () => {
    expect(beginsAfter('P1M15D', 'P1M15D', '2026-01-31', '2026-03-15')).toBe('2026-01-31');
    expect(beginsAfter('P1M15D', 'P1M15D', '2026-01-31', '2026-04-30')).toBe('2026-03-15');
    expect(beginsAfter('P1M15D', 'P1M', '2026-01-31', '2026-04-30')).toBe('2026-03-30');
    // No review day: a month and a half before the day itself.
    expect(beginsAfter('P1M15D', 'P1M15D', '2026-01-31', '2026-04-29')).toBe('2026-03-14');
  });

  test('share no day from one review to the next, and leave none out', () => {
    const day = fc.integer({ min: on('2023-12-01'), max: on('2025-03-31') });
    const every = fc
      .tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 40 }))
      .filter(([months, days]) => months + days > 0)
      .map(([months, days]) => `P${months ? `${months}M` : ''}${days ? `${days}D` : ''}`);
    fc.assert(
      fc.property(day, every, (from, length) => {
        const program = programWith(length, length, formatDay(from));
        let last: Day = from;
        for (let i = 0; i < 14; i++) {
          const next = nextOccurrence(from, parseDuration(length)!, last);
          expect(formatDay(boundsOn(program, next).windowAfter[0]!)).toBe(formatDay(last));
          last = next;
        }
      }),
    );
  });

  test('are counted back from the day itself on every other day, and before the first review', () => {
    expect(beginsAfter('P3M', 'P3M', '2026-03-31', '2026-06-29')).toBe('2026-03-29');
    expect(beginsAfter('P3M', 'P3M', '2026-03-31', '2026-07-01')).toBe('2026-04-01');
    expect(beginsAfter('P1M', 'P1M', '2026-01-31', '2025-02-28')).toBe('2025-01-28');
  });
});
