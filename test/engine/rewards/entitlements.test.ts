import { describe, expect, test } from 'vitest';
import { entitlementsOf, type Delivery, type Entitlements } from '../../../engine/rewards/entitlements.ts';
import { replayHistory } from '../../../engine/reviews/history.ts';
import { at, editionsFrom, seriesFrom, type ObservationRow } from '../reviews/review-fixtures.ts';

const PROGRAM = {
  effective: '2026-01-01',
  currency: 'EUR',
  metrics: { installs: { unit: 'count' } },
  tiers: [
    { id: 'registered', benefits: ['Documentation', { support: { channel: 'Forum' } }] },
    {
      id: 'silver',
      requires: { installs: 10 },
      benefits: [
        'The badge',
        { support: { channel: 'E-mail', response: 'PT48H', note: 'On working days' } },
        { mdf: { amount: 1000, every: 'P3M', match: 0.5 } },
        { owed: 'Business review', every: 'P3M' },
      ],
    },
    {
      id: 'gold',
      requires: { installs: 100 },
      benefits: [{ mdf: { amount: 5000, every: 'P3M', match: 1, orMore: true } }, { owed: 'Business review', every: 'P1M' }],
    },
  ],
  review: { every: 'P3M', from: '2026-01-01', warning: 'P30D', promote: 'immediately', demote: 'earned' },
};
const SILVER: ObservationRow[] = [
  ['2026-01-10', { installs: 5 }],
  ['2026-02-10', { installs: 10 }],
];
/** The program with other benefits of silver, some of its sections replaced. */
const withSilver = (benefits: readonly unknown[], sections: Record<string, unknown> = {}): Record<string, unknown> => {
  const [registered, silver, gold] = PROGRAM.tiers;
  return { ...PROGRAM, tiers: [registered, { ...silver!, benefits }, gold], ...sections };
};
/** Warned on 1 April, demoted on 1 May. */
const LOST: ObservationRow[] = [...SILVER, ['2026-03-10', { installs: 1 }]];

function entitled(
  asOf: string,
  observed: ObservationRow[],
  deliveries: Delivery[] = [],
  programs: Record<string, unknown>[] = [PROGRAM],
  track: string | null = null,
): Entitlements {
  const editions = editionsFrom(programs);
  const subject = { partner: 'northwind', track, enrolled: null, series: seriesFrom(observed), exemptions: [] };
  // Replayed further than asked, so that a decision of later would show.
  const history = replayHistory(editions, subject, at('2027-12-31'));
  return entitlementsOf(editions, history, track, deliveries, at(asOf));
}

const paid = (day: string, amount: number, matched = 0): Delivery => ({ kind: 'mdf', day: at(day), amount, matched });
const given = (day: string, what = 'Business review'): Delivery => ({ kind: 'owed', day: at(day), what });
const owed = (result: Entitlements) =>
  result.owed.map(({ from, due, status, delivered }) => `${from}…${due} ${status}${delivered ? ` ${delivered}` : ''}`);

describe('what a partner is entitled to', () => {
  test('is what the held tier lists itself, without that of lower tiers', () => {
    expect(entitled('2026-02-09', SILVER)).toMatchObject({
      held: 'registered',
      since: '2026-01-10',
      benefits: ['Documentation'],
      support: [{ channel: 'Forum', responseHours: null, note: null }],
      funds: [],
      owed: [],
    });
    expect(entitled('2026-02-10', SILVER)).toMatchObject({
      asOf: '2026-02-10',
      held: 'silver',
      since: '2026-02-10',
      benefits: ['The badge'],
      support: [{ channel: 'E-mail', responseHours: 48, note: 'On working days' }],
    });
  });

  test('is what the edition in force on the day lists', () => {
    const programs = [PROGRAM, withSilver(['The new badge'], { effective: '2026-07-01' })];
    expect(entitled('2026-06-30', SILVER, [], programs)).toMatchObject({
      benefits: ['The badge'],
      support: [{ channel: 'E-mail' }],
      funds: [{ next: { day: '2026-08-10' } }],
    });
    expect(entitled('2026-07-01', SILVER, [], programs)).toMatchObject({
      since: '2026-02-10',
      benefits: ['The new badge'],
      support: [],
      funds: [{ next: null }],
    });
  });

  test('begins, on a track that is new, with the edition that brings it', () => {
    const { tiers } = PROGRAM;
    const tracked = { ...PROGRAM, tiers: undefined, tracks: { consulting: { tiers } } };
    const programs = [tracked, { ...tracked, effective: '2026-07-01', tracks: { consulting: { tiers }, technology: { tiers } } }];
    expect(entitled('2026-06-30', SILVER, [], programs, 'technology')).toMatchObject({ held: null, funds: [] });
    expect(entitled('2026-07-01', SILVER, [], programs, 'technology')).toMatchObject({
      held: 'silver',
      since: '2026-07-01',
      funds: [{ accrued: 1000, next: { day: '2026-10-01' } }],
    });
  });

  test('is nothing before the enrolment', () => {
    expect(entitled('2026-01-09', SILVER)).toEqual({
      asOf: '2026-01-09',
      held: null,
      since: null,
      benefits: [],
      support: [],
      funds: [],
      owed: [],
    });
  });

  test('is no benefit and no support where no tier is held', () => {
    const programs = [{ ...PROGRAM, tiers: PROGRAM.tiers.slice(1) }];
    expect(entitled('2026-06-01', LOST, [], programs)).toMatchObject({ held: null, since: null, benefits: [], support: [] });
  });
});

describe('market development funds', () => {
  test('are granted on the day since which the tier is held, and each period from then on', () => {
    const [funds] = entitled('2026-08-10', SILVER).funds;
    expect(funds).toEqual({
      currency: 'EUR',
      accrued: 3000,
      orMore: false,
      used: 0,
      left: 3000,
      matched: 0,
      toMatch: 0,
      grants: ['2026-02-10', '2026-05-10', '2026-08-10'].map((day) => ({ day, tier: 'silver', amount: 1000 })),
      next: { day: '2026-11-10', amount: 1000 },
    });
    expect(entitled('2026-08-09', SILVER).funds[0]).toMatchObject({ accrued: 2000, next: { day: '2026-08-10' } });
  });

  test('are less by what was paid out, of which the partner adds a share', () => {
    const deliveries = [paid('2026-03-01', 600, 200), given('2026-03-02'), paid('2026-04-01', 100), paid('2026-09-01', 100)];
    expect(entitled('2026-05-09', SILVER, deliveries).funds[0]).toMatchObject({
      accrued: 1000,
      used: 700,
      left: 300,
      matched: 200,
      toMatch: 150, // half of 700, less 200
    });
  });

  test('are exact: what was paid out and added in cents leaves nothing behind', () => {
    const programs = [withSilver([{ mdf: { amount: 0.9, every: 'P12M', match: 0.1 } }])];
    const payments = [paid('2026-03-01', 0.3, 0.03), paid('2026-03-02', 0.3, 0.03), paid('2026-03-03', 0.3, 0.01)];
    const [funds] = entitled('2026-04-01', SILVER, payments, programs).funds;
    expect(funds).toMatchObject({ accrued: 0.9, used: 0.9, left: 0, matched: 0.07, toMatch: 0.02 });
  });

  test('are less from the day on which they are paid out, and by the rule of that day', () => {
    const observed: ObservationRow[] = [...SILVER, ['2026-04-20', { installs: 100 }]];
    const deliveries = [paid('2026-04-20', 100)];
    expect(entitled('2026-04-19', observed, deliveries).funds[0]).toMatchObject({ used: 0, toMatch: 0 });
    expect(entitled('2026-04-20', observed, deliveries).funds[0]).toMatchObject({ used: 100, toMatch: 100 });
  });

  test('ask nothing more of a partner who added more than asked, and show what was paid out beyond them', () => {
    expect(entitled('2026-05-09', SILVER, [paid('2026-03-01', 1200, 900)]).funds[0]).toMatchObject({ left: -200, toMatch: 0 });
  });

  test('of a higher tier take the place of those of the lower one from the day it is held', () => {
    const observed: ObservationRow[] = [...SILVER, ['2026-04-20', { installs: 100 }]];
    expect(entitled('2026-07-31', observed, [paid('2026-03-01', 100), paid('2026-05-01', 200)]).funds[0]).toMatchObject({
      accrued: 11000,
      orMore: true,
      toMatch: 250, // half of the first, all of the second
      grants: [
        { day: '2026-02-10', tier: 'silver', amount: 1000 },
        { day: '2026-04-20', tier: 'gold', amount: 5000 },
        { day: '2026-07-20', tier: 'gold', amount: 5000 },
      ],
      next: { day: '2026-10-20', amount: 5000 },
    });
  });

  test('that were granted stay when the tier is lost, but no more are', () => {
    const granted = [{ accrued: 1000, left: 1000, next: null }];
    expect(entitled('2026-12-31', LOST).funds).toMatchObject(granted);
    const noneBelow = [{ ...PROGRAM, tiers: PROGRAM.tiers.slice(1) }];
    expect(entitled('2026-12-31', LOST, [], noneBelow)).toMatchObject({ held: null, funds: granted });
  });

  test('are matched, when the tier that gave them is lost, by the rule that was in force last', () => {
    const [funds] = entitled('2026-12-31', LOST, [paid('2026-06-01', 300)]).funds;
    expect(funds).toMatchObject({ used: 300, left: 700, toMatch: 150 });
  });

  test('of one tier are each granted in a rhythm of their own; of several that come next on one day, all is told', () => {
    const programs = [withSilver([{ mdf: { amount: 1000, every: 'P3M' } }, { mdf: { amount: 100, every: 'P1M' } }])];
    const [funds] = entitled('2026-05-10', SILVER, [], programs).funds;
    expect(funds!.grants.map(({ day, amount }) => [day, amount])).toEqual([
      ['2026-02-10', 1000],
      ['2026-02-10', 100],
      ['2026-03-10', 100],
      ['2026-04-10', 100],
      ['2026-05-10', 1000],
      ['2026-05-10', 100],
    ]);
    expect(funds).toMatchObject({ accrued: 2400, next: { day: '2026-06-10', amount: 100 } });
    expect(entitled('2026-08-09', SILVER, [], programs).funds[0]!.next).toEqual({ day: '2026-08-10', amount: 1100 });
  });

  test('go on in their rhythm under a new name, with the amount of the edition in force', () => {
    const [registered, silver] = PROGRAM.tiers;
    const plus = { ...silver!, id: 'plus', replaces: ['silver'], benefits: [{ mdf: { amount: 1500, every: 'P3M' } }] };
    const gold = PROGRAM.tiers[2]!;
    const programs = [PROGRAM, { ...PROGRAM, effective: '2026-07-01', tiers: [registered, plus, gold] }];
    const result = entitled('2026-09-01', SILVER, [paid('2026-07-15', 100)], programs);
    expect(result).toMatchObject({ held: 'plus', since: '2026-02-10' });
    expect(result.funds[0]!.grants).toEqual([
      { day: '2026-02-10', tier: 'silver', amount: 1000 },
      { day: '2026-05-10', tier: 'silver', amount: 1000 },
      { day: '2026-08-10', tier: 'plus', amount: 1500 },
    ]);
    expect(result.funds[0]!.toMatch).toBe(0);
  });

  test('in another currency are another account: nothing is converted', () => {
    const programs = [PROGRAM, { ...PROGRAM, effective: '2026-07-01', currency: 'USD' }];
    const deliveries = [paid('2026-03-01', 100), paid('2026-06-30', 10), paid('2026-07-01', 50), paid('2026-08-15', 300)];
    const result = entitled('2026-09-01', SILVER, deliveries, programs);
    expect(result.funds).toMatchObject([
      { currency: 'EUR', accrued: 2000, used: 110, left: 1890, next: null },
      { currency: 'USD', accrued: 1000, used: 350, left: 650, next: { day: '2026-11-10' } },
    ]);
  });

  test('that are paid out under an edition without any money in it are of the account that was in use last', () => {
    const tiers = PROGRAM.tiers.map((tier) => ({ ...tier, benefits: [] }));
    const programs = [PROGRAM, { ...PROGRAM, effective: '2026-07-01', tiers }];
    expect(entitled('2026-09-01', SILVER, [paid('2026-08-15', 100)], programs).funds).toMatchObject([
      { currency: 'EUR', accrued: 2000, used: 100, left: 1900, toMatch: 50, next: null },
    ]);
  });
});

describe('what is owed', () => {
  test('is due once a period, counted from the day since which the tier is held', () => {
    expect(owed(entitled('2026-08-20', SILVER))).toEqual([
      '2026-02-10…2026-05-09 overdue',
      '2026-05-10…2026-08-09 overdue',
      '2026-08-10…2026-11-09 due',
    ]);
  });

  test('is due still on its last day, and overdue on the day after', () => {
    expect(owed(entitled('2026-05-09', SILVER))).toEqual(['2026-02-10…2026-05-09 due']);
    expect(owed(entitled('2026-05-10', SILVER))[0]).toBe('2026-02-10…2026-05-09 overdue');
  });

  test('is delivered to the earliest period that had begun and was still open, late or in time', () => {
    const deliveries = [given('2026-06-01'), given('2026-05-09'), given('2026-06-02')];
    expect(owed(entitled('2026-06-30', SILVER, deliveries))).toEqual([
      '2026-02-10…2026-05-09 delivered 2026-05-09',
      '2026-05-10…2026-08-09 delivered 2026-06-01',
    ]);
    expect(owed(entitled('2026-06-30', SILVER, [given('2026-05-10')]))).toEqual([
      '2026-02-10…2026-05-09 late 2026-05-10',
      '2026-05-10…2026-08-09 due',
    ]);
  });

  test('is not settled by another thing, by one given before, or by one still to come', () => {
    const deliveries = [given('2026-03-01', 'Office hours'), given('2026-02-09'), given('2026-03-02')];
    expect(owed(entitled('2026-03-01', SILVER, deliveries))).toEqual(['2026-02-10…2026-05-09 due']);
  });

  test('falls with the tier when that is lost before it is due', () => {
    expect(owed(entitled('2026-04-30', LOST))).toEqual(['2026-02-10…2026-05-09 due']);
    expect(owed(entitled('2026-05-01', LOST))).toEqual([]);
  });

  test('falls also when the tier is lost on the very day it is due', () => {
    const programs = [{ ...PROGRAM, review: { ...PROGRAM.review, warning: 'P38D' } }]; // 1 April + 38 days is 9 May
    expect(owed(entitled('2026-05-08', LOST, [], programs))).toEqual(['2026-02-10…2026-05-09 due']);
    expect(owed(entitled('2026-05-09', LOST, [], programs))).toEqual([]);
  });

  test('may be delivered on the first day of its period, and counts on the day it is', () => {
    expect(owed(entitled('2026-02-10', SILVER, [given('2026-02-10')]))).toEqual(['2026-02-10…2026-05-09 delivered 2026-02-10']);
  });

  test('of a higher tier begins afresh on the day it is held', () => {
    const observed: ObservationRow[] = [...SILVER, ['2026-05-20', { installs: 100 }]];
    expect(owed(entitled('2026-06-20', observed))).toEqual([
      '2026-02-10…2026-05-09 overdue',
      '2026-05-20…2026-06-19 overdue',
      '2026-06-20…2026-07-19 due',
    ]);
  });

  test('of several kinds is in order of the day it is for, then of the day it is due', () => {
    const programs = [
      withSilver([
        { owed: 'Business review', every: 'P3M' },
        { owed: 'Office hours', every: 'P1M' },
      ]),
    ];
    const { owed: items } = entitled('2026-05-10', SILVER, [], programs);
    expect(items.map(({ what, from, due }) => `${from}…${due} ${what}`)).toEqual([
      '2026-02-10…2026-03-09 Office hours',
      '2026-02-10…2026-05-09 Business review',
      '2026-03-10…2026-04-09 Office hours',
      '2026-04-10…2026-05-09 Office hours',
      '2026-05-10…2026-06-09 Office hours',
      '2026-05-10…2026-08-09 Business review',
    ]);
  });

  test('stands for a period that has begun, also when a later edition promises it no more', () => {
    const programs = [PROGRAM, withSilver([], { effective: '2026-07-01' })];
    expect(owed(entitled('2026-12-01', SILVER, [], programs))).toEqual([
      '2026-02-10…2026-05-09 overdue',
      '2026-05-10…2026-08-09 overdue',
    ]);
  });
});
