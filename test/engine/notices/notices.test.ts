import { describe, expect, test } from 'vitest';
import { addMonths, formatDay } from '../../../engine/primitives/calendar.ts';
import { noticesOn, programNoticesOn } from '../../../engine/notices/notices.ts';
import type { Notice } from '../../../engine/notices/notice.ts';
import type { Delivery } from '../../../engine/rewards/entitlements.ts';
import { givenExemption, givenProgram, givenSubject, on, type Observed } from '../given.ts';

const REVIEW = { every: 'P3M', from: '2026-01-01', warning: 'P90D', staleAfter: 'P75D' };
const METRICS = {
  installs: { label: 'Installations', unit: 'count' },
  audit: { label: 'Audit', unit: 'flag', validFor: 'P12M' },
};
const TIERS = [
  { id: 'registered', name: 'Registered' },
  { id: 'silver', name: 'Silver', requires: { installs: 100 } },
];
const UP = [40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95];
const DOWN = UP.map((value) => 300 - 2 * value);

interface Case {
  parts?: Record<string, unknown>;
  exemptions?: ReturnType<typeof givenExemption>[];
  deliveries?: Delivery[];
}

function noticesAt(day: string, observed: Observed, { parts = {}, exemptions = [], deliveries = [] }: Case = {}): Notice[] {
  const program = givenProgram({ metrics: METRICS, tiers: TIERS, review: REVIEW, ...parts });
  const subject = { ...givenSubject(observed, exemptions), track: null, enrolled: null };
  return noticesOn([program], subject, deliveries, on(day));
}

function monthly(values: readonly number[], last: string): Record<string, number> {
  return Object.fromEntries(values.map((value, i) => [formatDay(addMonths(on(last), i + 1 - values.length)), value]));
}

const codesOf = (notices: readonly Notice[]): string[] => notices.map(({ code }) => code);
const only = (code: Notice['code'], notices: readonly Notice[]): Notice[] => notices.filter((one) => one.code === code);

describe('what there is to tell of a partner', () => {
  const FALLEN: Observed = { installs: { '2026-01-05': 50, '2026-02-05': 150, '2026-03-20': 90, '2026-06-05': 80 } };

  test('each decision that changes something, with its day', () => {
    const notices = noticesAt('2026-07-05', FALLEN);
    expect(notices.slice(0, 4).map(({ code, day, detail }) => [code, formatDay(day), detail])).toEqual([
      ['partner.enrolled', '2026-01-05', { tier: 'registered' }],
      ['tier.promoted', '2026-02-05', { from: 'registered', to: 'silver' }],
      ['tier.warned', '2026-04-01', { tier: 'silver', deadline: '2026-06-30', criteria: ['silver/installs'] }],
      ['tier.demoted', '2026-06-30', { from: 'silver', to: 'registered' }],
    ]);
  });

  test('that a warning was made good', () => {
    const risen = { installs: { ...(FALLEN['installs'] as object), '2026-06-20': 120 } as Record<string, number> };
    expect(only('tier.recovered', noticesAt('2026-07-05', risen))).toMatchObject([
      { day: on('2026-06-20'), detail: { tier: 'silver' } },
    ]);
  });

  test.each([
    ['2026-05-30', []],
    ['2026-05-31', [['tier.deadline-30', 30]]],
    ['2026-06-22', [['tier.deadline-30', 8]]],
    ['2026-06-23', [['tier.deadline-7', 7]]],
    ['2026-06-29', [['tier.deadline-7', 1]]],
    ['2026-06-30', []],
  ])('on %s that a deadline comes near: %j', (day, expected) => {
    const near = noticesAt(day, FALLEN).filter(({ code }) => code.startsWith('tier.deadline'));
    expect(near.map(({ code, detail }) => [code, 'daysLeft' in detail && detail.daysLeft])).toEqual(expected);
    for (const { detail } of near)
      expect(detail).toMatchObject({
        tier: 'silver',
        deadline: '2026-06-30',
        fallsTo: 'registered',
        criteria: ['silver/installs'],
      });
  });

  test('nothing of a deadline that the warning itself has just told', () => {
    const parts = { review: { ...REVIEW, warning: 'P30D' } };
    expect(codesOf(noticesAt('2026-04-02', FALLEN, { parts }))).not.toContain('tier.deadline-30');
    expect(codesOf(noticesAt('2026-04-25', FALLEN, { parts }))).toContain('tier.deadline-7');
  });

  test('that a tier is at risk, by what, and until when there is time', () => {
    expect(only('tier.at-risk', noticesAt('2026-11-30', { installs: monthly(DOWN, '2026-11-30') }))).toMatchObject([
      {
        detail: {
          tier: 'silver',
          criterion: 'silver/installs',
          review: '2027-01-01',
          deadline: '2027-04-01',
          fallsTo: 'registered',
        },
      },
    ]);
  });

  test('that the next tier is near, and not before', () => {
    const [near] = only('tier.near', noticesAt('2026-11-30', { installs: monthly(UP, '2026-11-30') }));
    expect(near!.detail).toMatchObject({ tier: 'silver' });
    const slow = { installs: monthly(UP.map((value) => value - 35), '2026-11-30') }; // prettier-ignore
    expect(only('tier.near', noticesAt('2026-11-30', slow))).toEqual([]);
  });

  test('that a value is about to lapse, two months ahead', () => {
    const parts = { tiers: [{ id: 'silver', name: 'Silver', requires: { audit: true } }] };
    const observed = { audit: { '2026-02-15': 1 } };
    expect(only('value.lapsing', noticesAt('2026-12-16', observed, { parts }))).toEqual([]);
    expect(only('value.lapsing', noticesAt('2026-12-17', observed, { parts }))).toMatchObject([
      { detail: { tier: 'silver', criterion: 'silver/audit', date: '2027-02-16', fallsTo: null } },
    ]);
  });

  test('that nothing comes any more where something came every week', () => {
    const weekly = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [formatDay(on('2026-06-01') + 7 * i), 200]));
    expect(only('feed.silent', noticesAt('2026-10-20', { installs: weekly }))).toEqual([]);
    expect(only('feed.silent', noticesAt('2026-11-01', { installs: weekly }))).toMatchObject([
      { detail: { metric: 'installs' } },
    ]);
  });

  test('that an exemption ends, thirty days before', () => {
    const exemptions = [givenExemption('silver/installs', '2026-01-01', '2026-06-30')];
    const observed = { installs: { '2026-01-05': 50 } };
    expect(only('exemption.ending', noticesAt('2026-05-30', observed, { exemptions }))).toEqual([]);
    for (const day of ['2026-05-31', '2026-06-30'])
      expect(only('exemption.ending', noticesAt(day, observed, { exemptions }))).toMatchObject([
        { detail: { criterion: 'silver/installs', until: '2026-06-30' } },
      ]);
    expect(only('exemption.ending', noticesAt('2026-07-01', observed, { exemptions }))).toEqual([]);
  });

  test('what is owed, what is overdue, and neither once it was given', () => {
    const benefits = [{ owed: 'Business review', every: 'P3M' }];
    const parts = { tiers: [{ id: 'registered', name: 'Registered', benefits }] };
    const observed = { installs: { '2026-01-05': 50 } };
    const owed = { tier: 'registered', what: 'Business review', from: '2026-01-05', due: '2026-04-04' };
    expect(noticesAt('2026-04-04', observed, { parts }).slice(1)).toMatchObject([{ code: 'benefit.owed', detail: owed }]);
    expect(noticesAt('2026-04-05', observed, { parts }).slice(1)).toMatchObject([
      { code: 'benefit.overdue', day: on('2026-04-05'), detail: owed },
      { code: 'benefit.owed', detail: { from: '2026-04-05' } },
    ]);
    const deliveries: Delivery[] = [{ kind: 'owed', day: on('2026-02-01'), what: 'Business review' }];
    expect(codesOf(noticesAt('2026-04-04', observed, { parts, deliveries }))).toEqual(['partner.enrolled']);
  });

  test('that somebody left', () => {
    const program = givenProgram({ metrics: METRICS, tiers: TIERS });
    const enrolled = [{ from: on('2026-01-05'), until: on('2026-03-01') }];
    const subject = { ...givenSubject({ installs: { '2026-01-05': 150 } }), track: null, enrolled };
    const notices = noticesOn([program], subject, [], on('2026-03-05'));
    expect(only('partner.left', notices)).toMatchObject([{ detail: { from: 'silver', successor: null } }]);
  });
});

describe('what there is to tell of a program', () => {
  const editions = [
    givenProgram({ announced: '2025-10-01', effective: '2026-01-01' }),
    givenProgram({ announced: '2026-10-01', effective: '2027-01-01' }),
  ] as [ReturnType<typeof givenProgram>, ...ReturnType<typeof givenProgram>[]];

  test.each([
    ['2026-09-30', ['edition.announced 2026-01-01', 'edition.in-force 2026-01-01']],
    ['2026-10-01', ['edition.announced 2026-01-01', 'edition.in-force 2026-01-01', 'edition.announced 2027-01-01']],
    [
      '2027-01-01',
      [
        'edition.announced 2026-01-01',
        'edition.in-force 2026-01-01',
        'edition.announced 2027-01-01',
        'edition.in-force 2027-01-01',
      ],
    ],
  ])('on %s', (day, expected) => {
    const told = programNoticesOn(editions, on(day)).map(
      ({ code, detail }) => `${code} ${'edition' in detail && detail.edition}`,
    );
    expect(told).toEqual(expected);
  });
});
