import { describe, expect, test } from 'vitest';
import { formatDay, type Day } from '../../../engine/primitives/calendar.ts';
import { makeSeries, type PartnerSeries } from '../../../engine/measures/observations.ts';
import { asKnownOn } from '../../../engine/measures/monthly.ts';
import { readMetrics } from '../../../engine/measures/reading.ts';
import { succeedSeries } from '../../../engine/measures/succeeded-series.ts';
import { givenProgram, on } from '../given.ts';

type Row = [day: string, value: number, received?: string];

function series(rows: readonly Row[], parts?: number[]): PartnerSeries {
  const made = makeSeries(
    rows.map(([day]) => on(day)),
    rows.map(([, value]) => value),
    rows.map(([, , received]) => (received === undefined ? null : on(received))),
    parts,
  );
  return new Map([['sales', made]]);
}

/** The value under each way of rolling up, over 90 days. */
function valuesOn(known: PartnerSeries, day: Day): Record<string, number | null> {
  const ways = ['latest', 'sum', 'mean', 'min', 'max', 'count'];
  return Object.fromEntries(
    ways.map((aggregate) => {
      const metric = { label: 'Sales', unit: 'points', aggregate, ...(aggregate === 'latest' ? {} : { window: 'P90D' }) };
      const program = givenProgram({ metrics: { sales: metric }, tiers: [{ id: 'member', name: 'Member' }] });
      return [aggregate, readMetrics(program, known, day)[0]!.value];
    }),
  );
}

const FROM = on('2026-03-01');

describe('what was observed of a partner who was taken over from', () => {
  const own = series([
    ['2026-02-10', 4],
    ['2026-03-05', 6],
  ]);
  const former = series([
    ['2026-02-10', 10],
    ['2026-02-20', 2],
    ['2026-03-05', 1],
    ['2026-03-05', 3, '2026-03-08'],
  ]);
  const joined = succeedSeries(own, [{ series: former, from: FROM }]);

  test('does not count before that day', () => {
    expect(valuesOn(joined, FROM - 1)).toEqual({ latest: 4, sum: 4, mean: 4, min: 4, max: 4, count: 1 });
  });

  test('counts from that day on, beside what is observed of the new one on the same days', () => {
    expect(valuesOn(joined, FROM)).toEqual({ latest: 2, sum: 16, mean: 16 / 3, min: 2, max: 10, count: 3 });
  });

  test('is the value of a day only where nothing of the new one is', () => {
    expect(valuesOn(joined, on('2026-03-05')).latest).toBe(6);
    expect(valuesOn(succeedSeries(new Map(), [{ series: former, from: FROM }]), on('2026-03-05')).latest).toBe(1);
  });

  test('is corrected without touching what is the own of that day', () => {
    expect(valuesOn(joined, on('2026-03-07')).sum).toBe(4 + 10 + 2 + 6 + 1);
    expect(valuesOn(joined, on('2026-03-08')).sum).toBe(4 + 10 + 2 + 6 + 3);
  });

  test('reads the same when it is looked back upon', () => {
    const day = on('2026-03-20');
    expect(valuesOn(asKnownOn(joined, day), day)).toEqual(valuesOn(joined, day));
  });

  test('stands beside that of others who were taken over from, of whom the last one decides a day', () => {
    const third = series([['2026-02-20', 7]]);
    const three = succeedSeries(own, [
      { series: former, from: FROM },
      { series: third, from: FROM + 1 },
    ]);
    expect(valuesOn(three, FROM)).toMatchObject({ latest: 2, count: 3 });
    expect(valuesOn(three, FROM + 1)).toMatchObject({ latest: 7, sum: 23, count: 4 });
  });

  test('may be several values a day itself', () => {
    const several = series(
      [
        ['2026-02-10', 1],
        ['2026-02-10', 2],
      ],
      [0, 1],
    );
    const both = succeedSeries(several, [{ series: several, from: FROM }]);
    expect(valuesOn(both, FROM)).toMatchObject({ latest: 2, sum: 6, count: 4 });
    expect(both.get('sales')!.received.map(formatDay)).toEqual(['2026-03-01', '2026-03-01', '2026-02-10', '2026-02-10']);
  });

  test('leaves the own as it is, where nothing of the metric was observed of them', () => {
    expect(succeedSeries(own, [{ series: new Map(), from: FROM }]).get('sales')).toBe(own.get('sales'));
  });
});
