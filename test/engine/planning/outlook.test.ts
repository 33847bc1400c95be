import { describe, expect, test } from 'vitest';
import { addDuration, addMonths, formatDay } from '../../../engine/primitives/calendar.ts';
import { foresee, type Foreseen } from '../../../engine/planning/outlook.ts';
import { standingOn } from '../../../engine/standing/standing.ts';
import { givenProgram, givenSubject, on, type Observed } from '../given.ts';

const TODAY = '2026-11-30';
const REVIEW = { every: 'P3M', from: '2026-01-01', warning: 'P90D', staleAfter: 'P75D' };
const METRICS = {
  installs: { label: 'Installations', unit: 'count' },
  audit: { label: 'Audit', unit: 'flag', validFor: 'P12M' },
};
const TIERS = [
  { id: 'registered', name: 'Registered' },
  { id: 'silver', name: 'Silver', requires: { installs: 100 } },
];

function monthly(values: readonly number[], last = TODAY): Record<string, number> {
  return Object.fromEntries(values.map((value, i) => [formatDay(addMonths(on(last), i + 1 - values.length)), value]));
}

function foreseen(observed: Observed, parts: Record<string, unknown> = {}, ahead = { months: 3, days: 0 }): Foreseen[] {
  const program = givenProgram({ metrics: METRICS, tiers: TIERS, review: REVIEW, ...parts });
  const subject = { ...givenSubject(observed), track: null, enrolled: null };
  const standing = standingOn([program], subject, on(TODAY))!;
  const until = addDuration(on(TODAY), ahead);
  return foresee(program, { standing, series: subject.series }, until);
}

const UP = [40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95];
const DOWN = UP.map((value) => 300 - 2 * value);

describe('what is foreseen of a partner', () => {
  test('nothing, where nothing moves', () => {
    expect(foreseen({ installs: monthly(UP.map(() => 200)) })).toEqual([]);
  });

  test('that it rises, on the day of its projection', () => {
    const [rise, ...rest] = foreseen({ installs: monthly(UP) });
    expect(rest).toEqual([]);
    expect(rise).toMatchObject({ partner: 'northwind', kind: 'rise', to: 'silver', criterion: null, review: null });
    expect(rise!.earliest! <= rise!.date && rise!.date <= rise!.latest!).toBe(true);
  });

  test('that all is met, and the next review promotes', () => {
    const parts = { review: { ...REVIEW, promote: 'at-review' } };
    const risen = [50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 120];
    expect(foreseen({ installs: monthly(risen) }, parts)).toEqual([
      {
        ...{ partner: 'northwind', kind: 'rise', date: '2027-01-01', earliest: '2027-01-01', latest: '2027-01-01' },
        ...{ to: 'silver', criterion: null, review: null, deadline: null },
      },
    ]);
  });

  test('that it falls, with the criterion, the review that finds it and the tier that follows', () => {
    const [fall] = foreseen({ installs: monthly(DOWN) });
    expect(fall).toMatchObject({ kind: 'fall', criterion: 'silver/installs', to: 'registered' });
    expect([fall!.review, fall!.deadline]).toEqual(['2027-01-01', '2027-04-01']);
    expect(foreseen({ installs: monthly(DOWN) }, {}, { months: 0, days: 1 })).toEqual([]);
  });

  test('that the deadline of a warning passes', () => {
    const fallen = [150, 150, 150, 150, 150, 150, 150, 150, 150, 90, 80, 70];
    expect(foreseen({ installs: monthly(fallen) })).toContainEqual({
      ...{ partner: 'northwind', kind: 'fall', date: '2026-12-30', earliest: '2026-12-30', latest: '2026-12-30' },
      ...{ to: 'registered', criterion: 'silver/installs', review: null, deadline: '2026-12-30' },
    });
  });

  test('that something runs out', () => {
    const tiers = [{ id: 'silver', name: 'Silver', requires: { audit: true } }];
    expect(foreseen({ audit: { '2026-01-15': 1 } }, { tiers })).toMatchObject([
      { kind: 'lapse', date: '2027-01-16', criterion: 'silver/audit', review: '2027-04-01', deadline: '2027-06-30', to: null },
    ]);
  });

  test('that nothing has come for more than twice the usual time, and what is known becomes too old', () => {
    const steady = UP.map(() => 200);
    const weekly = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [formatDay(on('2026-11-01') - 7 * i), 200] as const));
    expect(foreseen({ installs: weekly })).toMatchObject([{ kind: 'silent', date: '2027-01-16', criterion: 'silver/installs' }]);
    // A month's silence is usual where one comes a month.
    expect(foreseen({ installs: monthly(steady, '2026-10-31') })).toEqual([]);
    expect(foreseen({ installs: { '2026-09-20': 200, '2026-09-21': 200 } })).toEqual([]);
  });

  test('by day', () => {
    const tiers = [{ id: 'silver', name: 'Silver', requires: { audit: true, installs: 100 } }];
    const days = foreseen({ audit: { '2026-01-15': 1 }, installs: monthly(DOWN) }, { tiers }).map(({ date }) => date);
    expect(days).toHaveLength(2);
    expect(days).toEqual(days.toSorted());
  });
});
