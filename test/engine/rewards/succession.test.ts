import { describe, expect, test } from 'vitest';
import { entitlementsOf, type Delivery, type Entitlements } from '../../../engine/rewards/entitlements.ts';
import { replayHistory } from '../../../engine/reviews/history.ts';
import type { ReviewSubject } from '../../../engine/reviews/replay-state.ts';
import { takeOverFrom } from '../../../engine/reviews/succession.ts';
import { at, editionsFrom, seriesFrom, type ObservationRow } from '../reviews/review-fixtures.ts';

const EDITIONS = editionsFrom([
  {
    effective: '2026-01-01',
    currency: 'EUR',
    metrics: { installs: { unit: 'count' } },
    tiers: [
      { id: 'registered' },
      {
        id: 'silver',
        requires: { installs: 10 },
        benefits: [{ mdf: { amount: 1000, every: 'P3M' } }, { owed: 'Business review', every: 'P3M' }],
      },
      { id: 'gold', requires: { installs: 100 }, benefits: [{ mdf: { amount: 5000, every: 'P3M' } }] },
    ],
    review: { every: 'P3M', from: '2026-01-01', warning: 'P30D', promote: 'immediately', demote: 'earned' },
  },
]);

function partner(name: string, observed: ObservationRow[]): ReviewSubject {
  return { partner: name, track: null, enrolled: null, series: seriesFrom(observed), exemptions: [] };
}

function entitled(subject: ReviewSubject, asOf: string, deliveries: Delivery[] = []): Entitlements {
  // Replayed further than asked, so that a decision of later would show.
  return entitlementsOf(EDITIONS, replayHistory(EDITIONS, subject, at('2027-06-30')), null, deliveries, at(asOf));
}

const paid = (day: string, amount: number): Delivery => ({ kind: 'mdf', day: at(day), amount, matched: 0 });
const given = (day: string): Delivery => ({ kind: 'owed', day: at(day), what: 'Business review' });
const grants = ({ funds }: Entitlements): string[] => (funds[0]?.grants ?? []).map(({ day, tier }) => `${day} ${tier}`);
const periods = ({ owed }: Entitlements): string[] => owed.map(({ from, due, status }) => `${from}…${due} ${status}`);

describe('of a partner with a new name', () => {
  const kestrel = partner('kestrel', [['2026-01-10', { installs: 20 }]]);
  const osprey = takeOverFrom(partner('osprey', []), [{ subject: kestrel, from: at('2026-05-01') }]);
  const deliveries = [paid('2026-02-01', 300), given('2026-03-01'), paid('2026-06-01', 200)];

  test('funds and things owed go on as if it had always had the name', () => {
    expect(entitled(osprey, '2026-08-31', deliveries)).toEqual(entitled(kestrel, '2026-08-31', deliveries));
    expect(entitled(osprey, '2026-08-31', deliveries)).toMatchObject({
      held: 'silver',
      since: '2026-01-10',
      funds: [{ accrued: 3000, used: 500, left: 2500, next: { day: '2026-10-10', amount: 1000 } }],
    });
    expect(periods(entitled(osprey, '2026-08-31', deliveries))).toEqual([
      '2026-01-10…2026-04-09 delivered',
      '2026-04-10…2026-07-09 overdue',
      '2026-07-10…2026-10-09 due',
    ]);
  });

  test('there is nothing before the day of the new name', () => {
    expect(entitled(osprey, '2026-04-30')).toMatchObject({ held: null, funds: [], owed: [] });
    expect(entitled(osprey, '2026-05-01')).toMatchObject({ held: 'silver', since: '2026-01-10' });
  });
});

describe('of two partners that became one', () => {
  const own = partner('osprey', [['2026-02-01', { installs: 20 }]]);

  test('the funds of both are one account, and what the tier that ended owed is not owed any more', () => {
    const kestrel = partner('kestrel', [
      ['2026-01-10', { installs: 120 }],
      ['2026-03-01', { installs: 120 }],
    ]);
    const merged = takeOverFrom(own, [{ subject: kestrel, from: at('2026-05-01') }]);
    expect(entitled(merged, '2026-04-30')).toMatchObject({ held: 'silver', since: '2026-02-01', funds: [{ accrued: 1000 }] });
    const now = entitled(merged, '2026-08-31');
    expect(now).toMatchObject({ held: 'gold', since: '2026-01-10', funds: [{ accrued: 16_000, next: { day: '2026-10-10' } }] });
    expect(grants(now)).toEqual(['2026-01-10 gold', '2026-02-01 silver', '2026-04-10 gold', '2026-07-10 gold']);
    // The first was due the day before the succession; the second, begun on it, never was.
    expect(periods(now)).toEqual(['2026-02-01…2026-04-30 overdue']);
  });

  test('what was granted to one whose tier was no higher stays granted', () => {
    const kestrel = partner('kestrel', [['2026-01-10', { installs: 12 }]]);
    const merged = takeOverFrom(own, [{ subject: kestrel, from: at('2026-04-15') }]);
    const now = entitled(merged, '2026-06-30');
    expect(now).toMatchObject({ held: 'silver', since: '2026-02-01', funds: [{ accrued: 4000 }] });
    expect(grants(now)).toEqual(['2026-01-10 silver', '2026-02-01 silver', '2026-04-10 silver', '2026-05-01 silver']);
    // Of the other's second period nothing is owed: its tier ended in it.
    expect(periods(now)).toEqual(['2026-01-10…2026-04-09 overdue', '2026-02-01…2026-04-30 overdue', '2026-05-01…2026-07-31 due']);
  });

  test('a tier that was handed on and lost afterwards is lost for what the other was owed, too', () => {
    const kestrel = partner('kestrel', [
      ['2026-01-10', { installs: 20 }],
      ['2026-03-01', { installs: 5 }],
    ]);
    const renamed = takeOverFrom(partner('osprey', []), [{ subject: kestrel, from: at('2026-04-15') }]);
    // Warned on 1 April, demoted on 1 May: the period that began on 10 April falls.
    expect(periods(entitled(renamed, '2026-06-30'))).toEqual(['2026-01-10…2026-04-09 overdue']);
  });
});
