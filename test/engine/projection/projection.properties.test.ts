import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, formatDay, parseDay, type Day } from '../../../engine/primitives/calendar.ts';
import { makeSeries } from '../../../engine/measures/observations.ts';
import { projectGraduation, type Graduation } from '../../../engine/projection/projection.ts';
import type { ProjectionStatus } from '../../../engine/results.ts';
import { givenLadder, on } from '../given.ts';

const TODAY = on('2026-11-30');
const COUNT = { label: 'A count', unit: 'count' };
const SUM = { label: 'A sum', unit: 'count', aggregate: 'sum', window: 'P180D' };
const RATING = { label: 'A rating', unit: 'rating', outOf: 5 };
const HORIZON = addMonths(TODAY, 36);

/** Observations on days before the day of asking, newest at most a fortnight old, about one a week or month. */
const observed = fc
  .record({
    newest: fc.integer({ min: 0, max: 14 }),
    gaps: fc.array(fc.integer({ min: 4, max: 40 }), { minLength: 6, maxLength: 40 }),
  })
  .chain(({ newest, gaps }) =>
    fc.array(fc.integer({ min: 0, max: 64 }), { minLength: gaps.length + 1, maxLength: gaps.length + 1 }).map((steps) => {
      const days = gaps.reduceRight<Day[]>((later, gap) => [later[0]! - gap, ...later], [TODAY - newest]);
      return { days, steps };
    }),
  );
const rising = observed.map(({ days, steps }) => {
  let total = 0;
  return { days, values: steps.map((step) => (total += step % 9)) };
});
const anyWay = observed.map(({ days, steps }) => ({ days, values: steps }));
const target = fc.integer({ min: 1, max: 400 });

type Past = { days: Day[]; values: number[] };

function isForeseen(status: ProjectionStatus): boolean {
  return status === 'on-track' || status === 'likely';
}

function project(metric: Record<string, unknown>, bar: unknown, { days, values }: Past, asOf = TODAY, parts = {}): Graduation {
  const ladder = givenLadder({
    metrics: { value: metric },
    tiers: [{ id: 'gold', name: 'Gold', requires: { value: bar } }],
    ...parts,
  });
  const subject = { partner: 'northwind', series: new Map([['value', makeSeries(days, values, days)]]), exemptions: [] };
  return projectGraduation(ladder, 0, subject, asOf);
}

const shapes = fc.oneof(
  fc.record({ metric: fc.constantFrom<Record<string, unknown>>(COUNT, SUM), past: fc.oneof(rising, anyWay), target }),
  fc.record({
    metric: fc.constant<Record<string, unknown>>(RATING),
    past: rising.map(({ days, values }) => ({ days, values: values.map((value) => Math.min(5, value / 60)) })),
    target: fc.integer({ min: 1, max: 50 }).map((tenths) => tenths / 10),
  }),
);

describe('any projection', () => {
  test('has its date between the earliest and the latest, all after today, the date within three years; and none unless on track or likely', () => {
    fc.assert(
      fc.property(shapes, fc.boolean(), ({ metric, past, target }, isUp) => {
        const { projection, criteria } = project(metric, isUp ? target : { atMost: target }, past);
        for (const { status, date, earliest, latest, quarter } of [projection, ...criteria]) {
          if (!isForeseen(status)) expect([date, earliest, latest, quarter]).toEqual([null, null, null, null]);
          else {
            expect(parseDay(earliest!)).toBeGreaterThan(TODAY);
            expect(earliest! <= date! && date! <= (latest ?? '9999')).toBe(true);
            expect(parseDay(date!)).toBeLessThanOrEqual(HORIZON);
            expect(quarter).toBe(`${date!.slice(0, 4)}-Q${Math.ceil(Number(date!.slice(5, 7)) / 3)}`);
          }
        }
      }),
    );
  });

  test('of a value that is in the metric and the bar twice as large is the same, but for the pace', () => {
    fc.assert(
      fc.property(rising, fc.constantFrom(COUNT, SUM), target, fc.constantFrom(0.25, 2, 1024), (past, metric, target, scale) => {
        const scaled = { days: past.days, values: past.values.map((value) => value * scale) };
        const metricFree = { ...metric, unit: 'points' };
        const [one] = project(metricFree, target, past).criteria;
        const [other] = project(metricFree, target * scale, scaled).criteria;
        expect({ ...other, reason: other!.reason?.code }).toEqual({ ...one, reason: one!.reason?.code });
        if (one!.reason?.code === 'trend')
          expect(other!.reason).toEqual({
            code: 'trend',
            perMonth: expect.closeTo(one!.reason.perMonth * scale, 9),
            chance: expect.closeTo(one!.reason.chance, 9),
          });
      }),
    );
  });

  test('moves by as many days as all of the past and the day of asking do', () => {
    // By whole cycles of the calendar, so that months keep their lengths.
    const cycle = 146_097;
    fc.assert(
      fc.property(shapes, ({ metric, past, target }) => {
        const later = { days: past.days.map((day) => day + cycle), values: past.values };
        const [one] = project(metric, target, past).criteria;
        const [other] = project(metric, target, later, TODAY + cycle).criteria;
        const moved = (day: string | null) => (day === null ? null : formatDay(parseDay(day)! + cycle));
        expect([other!.date, other!.earliest, other!.latest]).toEqual([
          moved(one!.date),
          moved(one!.earliest),
          moved(one!.latest),
        ]);
        expect(other!.status).toBe(one!.status);
      }),
    );
  });

  test('of an even pace comes to the same day whenever it is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 5 }), (later, perDay) => {
        const days = Array.from({ length: 500 }, (_, i) => TODAY - 400 + i);
        const values = days.map((day) => (day - TODAY + 400) * perDay);
        const { projection } = project(COUNT, 600 * perDay, { days, values }, TODAY + later);
        expect(projection.date).toBe(formatDay(TODAY + 200));
      }),
    );
  });

  test('of a higher bar is no earlier', () => {
    fc.assert(
      fc.property(shapes, ({ metric, past, target }) => {
        const low = project(metric, target, past).projection;
        const high = project(metric, target * 1.1 > 5 && metric === RATING ? 5 : target * 1.1, past).projection;
        if (isForeseen(low.status) && isForeseen(high.status)) expect(high.date! >= low.date!).toBe(true);
        if (low.status === 'likely') expect(high.status).not.toBe('on-track');
        if (low.status === 'off-track') expect(high.status).toBe('off-track');
      }),
    );
  });

  test('does not depend on what comes after the day of asking, nor on the order in which things were observed', () => {
    fc.assert(
      fc.property(
        shapes,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 999 }))),
        ({ metric, past, target }, future) => {
          const days = [...past.days, ...future.map(([ahead]) => TODAY + ahead)].reverse();
          const values = [...past.values, ...future.map(([, value]) => value)].reverse();
          expect(project(metric, target, { days, values })).toEqual(project(metric, target, past));
        },
      ),
    );
  });

  test('moves to a review day, and never to an earlier day, where promotion waits for one', () => {
    const review = { every: 'P1M', from: '2026-01-31', warning: 'P30D', promote: 'at-review' };
    fc.assert(
      fc.property(rising, target, (past, target) => {
        const now = project(COUNT, target, past).projection;
        const waits = project(COUNT, target, past, TODAY, { review }).projection;
        expect(waits.status).toBe(now.status);
        if (now.date === null) return;
        const [day, moved] = [parseDay(now.date)!, parseDay(waits.date!)!];
        expect(moved >= day && moved - day < 31).toBe(true);
        expect(formatDay(moved + 1).endsWith('-01')).toBe(true);
      }),
    );
  });
});
