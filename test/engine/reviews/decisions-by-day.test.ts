import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideByDay } from '../../../engine/reviews/decisions-by-day.ts';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import { replayReviews } from '../../../engine/reviews/review.ts';
import { at, editionsFrom, seriesFrom, type ObservationRow } from './review-fixtures.ts';

const DAILY = editionsFrom([
  {
    metrics: { installs: { unit: 'count' }, rating: { unit: 'rating', outOf: 5 } },
    tiers: [{ id: 'registered' }, { id: 'silver', requires: { installs: 20, rating: 4 } }],
    review: { every: 'P1D', from: '2026-01-01', warning: 'P5D', staleAfter: 'P60D' },
  },
]);
const QUARTERLY = editionsFrom([
  {
    effective: '2026-01-01',
    metrics: { installs: { unit: 'count' }, rating: { unit: 'rating', outOf: 5 } },
    tiers: [{ id: 'registered' }, { id: 'silver', requires: { installs: 20 } }],
    review: { every: 'P3M', from: '2026-01-01', warning: 'P30D' },
  },
  {
    effective: '2026-05-01',
    metrics: { installs: { unit: 'count' }, rating: { unit: 'rating', outOf: 5 } },
    tiers: [{ id: 'registered' }, { id: 'plus', requires: { installs: 25, rating: 3 }, replaces: ['silver'] }],
    review: { every: 'P1D', from: '2026-06-01', warning: 'P30D' },
  },
]);
const UNTIL = at('2026-12-31');

function subject(partner: string, rows: ObservationRow[], enrolled: string | null = null): ReviewSubject {
  return {
    partner,
    track: null,
    enrolled: enrolled === null ? null : [{ from: at(enrolled), until: null }],
    series: seriesFrom(rows),
    exemptions: [],
  };
}

/** All at once: what must come of it however it is cut. */
function decideWhole(editions: typeof DAILY, subjects: readonly ReviewSubject[], from = -Infinity) {
  const decisions = subjects.flatMap((one) => replayReviews(editions, one, UNTIL).decisions);
  return decisions.filter(({ day }) => at(day) >= from).sort((a, b) => at(a.day) - at(b.day));
}

const anyDay = fc.integer({ min: at('2025-12-20'), max: at('2026-12-20') });
const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const anyRow = fc
  .record({
    day: anyDay,
    installs: fc.integer({ min: 0, max: 40 }),
    rating: fc.integer({ min: 0, max: 5 }),
    late: fc.option(fc.nat(60), { nil: 0 }),
  })
  .map(({ day, late, ...values }): ObservationRow => [iso(day), values, `${iso(day + late)}T10:00`]);
const anySubjects = fc
  .array(fc.record({ rows: fc.array(anyRow, { maxLength: 8 }), enrolled: fc.option(anyDay.map(iso)) }), { maxLength: 4 })
  .map((all) => all.map(({ rows, enrolled }, i) => subject(`p${i}`, rows, enrolled)));

describe('decisions by day', () => {
  const subjects = [
    subject('a', [
      ['2026-01-05', { installs: 30, rating: 4 }],
      ['2026-03-01', { installs: 10 }],
      ['2026-03-04', { installs: 30 }],
    ]),
    subject('b', [['2026-02-01', { installs: 5 }]]),
    subject('nobody', []),
  ];

  it('are those of all replays in order of day, then subject', () => {
    expect([...decideByDay(DAILY, subjects, -Infinity, UNTIL)].flatMap(({ decisions }) => decisions)).toEqual(
      decideWhole(DAILY, subjects),
    );
  });

  it('come in stretches that follow on each other, none of which holds many more than are wanted', () => {
    const stretches = [...decideByDay(DAILY, subjects, -Infinity, UNTIL, 10)];
    expect(stretches[0]!.first).toBe(at('2026-01-05'));
    expect(stretches.at(-1)!.through).toBe(UNTIL);
    expect(stretches.slice(1).map(({ first }) => first)).toEqual(stretches.slice(0, -1).map(({ through }) => through + 1));
    expect(Math.max(...stretches.map(({ decisions }) => decisions.length))).toBeLessThanOrEqual(40);
    expect(stretches.length).toBeGreaterThan(60);
  });

  it('are given for one day whole, however many there are', () => {
    const many = Array.from({ length: 9 }, (_, i) => subject(`p${i}`, [['2026-01-05', { installs: i }]]));
    const [first] = decideByDay(DAILY, many, -Infinity, UNTIL, 1);
    expect(first!.decisions.map(({ partner, day }) => [partner, day])).toEqual(
      many.map(({ partner }) => [partner, '2026-01-05']),
    );
  });

  it('are none when nobody is ever enrolled, or not before the last day', () => {
    expect([...decideByDay(DAILY, [subject('nobody', [])], -Infinity, UNTIL)]).toEqual([]);
    expect([...decideByDay(DAILY, [subject('late', [], '2027-01-01')], -Infinity, UNTIL)]).toEqual([]);
  });

  it('are the same however finely they are cut, and from whatever day', () => {
    fc.assert(
      fc.property(
        anySubjects,
        fc.constantFrom(DAILY, QUARTERLY),
        fc.nat(30),
        fc.option(anyDay),
        (all, editions, wanted, from) => {
          const cut = [...decideByDay(editions, all, from ?? -Infinity, UNTIL, wanted)].flatMap(({ decisions }) => decisions);
          expect(cut).toEqual(decideWhole(editions, all, from ?? undefined));
        },
      ),
      { numRuns: 150 },
    );
  });
});
