import { describe, expect, test } from 'vitest';
import { periodStart, spansOn } from '../../../engine/measures/periods.ts';
import { readMetrics } from '../../../engine/measures/reading.ts';
import { formatDay } from '../../../engine/primitives/calendar.ts';
import { projectGraduation } from '../../../engine/projection/projection.ts';
import { evaluated, givenLadder, givenProgram, givenSubject, on } from '../given.ts';

const metric = (more: Record<string, unknown>) => ({
  orders: { label: 'Orders', unit: 'count', aggregate: 'sum', period: 'year', ...more },
});
const programOf = (more: Record<string, unknown>, yearBegins = 1) =>
  givenProgram({ yearBegins, metrics: metric(more), tiers: [{ id: 'all', name: 'All' }] });

function spans(more: Record<string, unknown>, day: string, yearBegins = 1): string[] {
  const program = programOf(more, yearBegins);
  const found = spansOn(program, program.metrics[0]!, on(day))!;
  return found.map(({ after, through }) => `${formatDay(after + 1)}…${formatDay(through)}`);
}

describe('a period', () => {
  test('begins with the first of a month, and quarters and years with the program’s own first month', () => {
    const start = (period: 'month' | 'quarter' | 'year', yearBegins: number, day: string) =>
      formatDay(periodStart(period, yearBegins, on(day)));
    expect(start('month', 7, '2026-02-28')).toBe('2026-02-01');
    expect(start('quarter', 1, '2026-06-30')).toBe('2026-04-01');
    expect(start('quarter', 2, '2026-01-31')).toBe('2025-11-01');
    expect(start('year', 1, '2026-12-31')).toBe('2026-01-01');
    expect(start('year', 7, '2026-06-30')).toBe('2025-07-01');
    expect(start('year', 7, '2026-07-01')).toBe('2026-07-01');
  });

  test('has what there is so far, the last whole one, or both of them', () => {
    expect(spans({}, '2026-08-10', 7)).toEqual(['2026-07-01…2026-08-10']);
    expect(spans({ counts: 'last-whole' }, '2026-08-10', 7)).toEqual(['2025-07-01…2026-06-30']);
    expect(spans({ counts: 'last-whole', period: 'month' }, '2024-03-31')).toEqual(['2024-02-01…2024-02-29']);
    expect(spans({ counts: 'either', period: 'quarter' }, '2026-01-01')).toEqual([
      '2026-01-01…2026-01-01',
      '2025-10-01…2025-12-31',
    ]);
  });

  test('is read on each day as it stands: on the first the new one has nothing', () => {
    const values = { '2025-03-01': 40, '2025-12-31': 2, '2026-02-01': 7.1, '2026-02-02': 0.2 };
    const valueOn = (more: Record<string, unknown>, day: string) =>
      readMetrics(programOf(more), givenSubject({ orders: values }).series, on(day))[0]!.low;
    expect([valueOn({}, '2025-12-31'), valueOn({}, '2026-01-01'), valueOn({}, '2026-02-03')]).toEqual([42, 0, 7.3]);
    expect([valueOn({ counts: 'last-whole' }, '2025-12-31'), valueOn({ counts: 'last-whole' }, '2026-01-01')]).toEqual([0, 42]);
    expect([valueOn({ counts: 'either' }, '2026-02-03'), valueOn({ counts: 'either' }, '2027-01-01')]).toEqual([42, 7.3]);
    const mean = { aggregate: 'mean', counts: 'either' };
    expect([valueOn(mean, '2026-01-15'), valueOn(mean, '2028-01-01')]).toEqual([21, -Infinity]);
  });

  test('is not known where the last value is too old, with what there was on its day', () => {
    const ladder = givenLadder({
      metrics: metric({ staleAfter: 'P30D' }),
      tiers: [{ id: 'a', name: 'A', requires: { orders: 5 } }],
    });
    const { criteria } = evaluated(ladder, { orders: { '2025-11-30': 9 } }, '2026-01-10');
    expect(criteria).toMatchObject([{ status: 'unknown', value: 9 }]);
  });
});

describe('what is foreseen of a sum over a period', () => {
  // Ten on the 15th of each month.
  const months = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}-15`);
  const observed = { orders: Object.fromEntries(months.slice(0, 9).map((day) => [day, 10])) };
  const reach = (target: number, more: Record<string, unknown> = {}) => {
    const ladder = givenLadder({
      metrics: metric(more),
      tiers: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B', requires: { orders: target } },
      ],
    });
    return projectGraduation(ladder, 1, givenSubject(observed), on('2026-09-30')).projection;
  };

  test('is reached within the period, where it is on the way to it', () => {
    const { status, date } = reach(110);
    expect(status).toBe('on-track');
    expect(date! >= '2026-11-01' && date! <= '2026-12-15').toBe(true);
  });

  test('is never reached where a whole period does not bring as much', () => {
    expect(reach(200)).toMatchObject({ status: 'off-track', date: null });
  });

  test('is that of the last whole one from the first day of the next', () => {
    expect(reach(105, { counts: 'last-whole' })).toMatchObject({ status: 'on-track', date: '2027-01-01' });
  });
});
