import { expect, test } from 'vitest';
import { verdictOn, type Verdict, type VerdictFacts } from '../../../engine/standing/verdict.ts';
import type { CriterionResult, KeepProjection } from '../../../engine/results.ts';

const NO_RISK: KeepProjection = {
  status: 'safe',
  date: null,
  earliest: null,
  latest: null,
  review: null,
  deadline: null,
  reason: null,
};

function bar(id: string, changes: Partial<CriterionResult> & { projection?: Partial<KeepProjection> } = {}) {
  const { projection, ...more } = changes;
  return {
    ...{ id, metric: 'installs', tier: 'gold', status: 'met' as const, value: 30, direction: 'atLeast' as const, target: 20 },
    ...{ progress: 1, remaining: 0, observed: '2026-11-20' },
    ...more,
    projection: { ...NO_RISK, ...projection },
  };
}

const risk = (date: string): Partial<KeepProjection> => ({
  ...{ status: 'at-risk', date, earliest: date, latest: null, review: '2027-04-01', deadline: '2027-06-30' },
});

const told = (changes: Partial<VerdictFacts> = {}): Verdict =>
  verdictOn({ held: 'gold', asOf: '2026-11-22', warning: null, keeps: [bar('gold/installs')], decisions: [], ...changes });

const decided = (kind: VerdictFacts['decisions'][number]['kind'], day: string, from: string | null = 'gold') => ({
  ...{ kind, day, from },
});

test('good: it is held, and nothing speaks against it', () => {
  expect(told()).toEqual({ kind: 'good' });
  expect(told({ decisions: [decided('retained', '2026-10-01')] })).toEqual({ kind: 'good' });
});

test('no tier: none is held', () => {
  expect(told({ held: null, keeps: [] })).toEqual({ kind: 'no-tier' });
});

test('warned: before all else, with the days that are left', () => {
  const warning = { since: '2026-10-01', deadline: '2026-12-30', failing: ['gold/installs'] };
  const warned = { kind: 'warned', since: '2026-10-01', deadline: '2026-12-30', daysLeft: 38 };
  const decisions = [decided('deferred', '2026-11-01'), decided('demoted', '2026-10-01', 'platinum')];
  expect(told({ warning, decisions })).toEqual(warned);
  expect(told({ warning, asOf: '2026-12-30' })).toMatchObject({ daysLeft: 0 });
});

test('demoted: for 90 days, until something else changes', () => {
  const demoted = decided('demoted', '2026-08-24', 'platinum');
  expect(told({ decisions: [decided('retained', '2026-10-01'), demoted] })).toEqual({
    ...{ kind: 'demoted', day: '2026-08-24', from: 'platinum' },
  });
  expect(told({ decisions: [demoted], held: null })).toMatchObject({ kind: 'demoted' });
  expect(told({ decisions: [{ ...demoted, day: '2026-08-23' }] })).toEqual({ kind: 'good' });
  expect(told({ decisions: [decided('promoted', '2026-11-01'), demoted] })).toEqual({ kind: 'good' });
});

test('postponed: the last review had no data, and the last of them are from that day', () => {
  const decisions = [decided('deferred', '2026-10-01'), decided('retained', '2026-07-01')];
  const keeps = [
    bar('gold/installs', { status: 'unknown', observed: '2026-07-07' }),
    bar('gold/rating', { status: 'unknown', observed: '2026-07-02' }),
    bar('gold/reply', { status: 'unknown', observed: null }),
    bar('gold/orders'),
  ];
  expect(told({ decisions, keeps })).toEqual({ kind: 'postponed', day: '2026-10-01', observed: '2026-07-07' });
  expect(told({ decisions })).toEqual({ kind: 'postponed', day: '2026-10-01', observed: null });
});

test('at risk: the bar that is likely to be lost first', () => {
  const keeps = [
    bar('gold/installs', { projection: risk('2027-03-02') }),
    bar('gold/rating', { projection: risk('2027-02-10') }),
    bar('gold/orders'),
  ];
  expect(told({ keeps })).toEqual({
    ...{ kind: 'at-risk', bar: 'gold/rating', date: '2027-02-10', runsOut: null, review: '2027-04-01', deadline: '2027-06-30' },
  });
});

test('at risk: half a year ahead of a decline, two months ahead of what runs out', () => {
  const keeps = (date: string, reason: KeepProjection['reason'] = null) => [
    bar('gold/installs', { projection: { ...risk(date), reason } }),
  ];
  expect(told({ keeps: keeps('2027-05-24') })).toMatchObject({ kind: 'at-risk' });
  expect(told({ keeps: keeps('2027-05-25') })).toEqual({ kind: 'good' });
  const runsOut = { code: 'runs-out', day: '2027-01-21' } as const;
  expect(told({ keeps: keeps('2027-01-22', runsOut) })).toMatchObject({ kind: 'at-risk', runsOut: '2027-01-21' });
  expect(told({ keeps: keeps('2027-01-23', runsOut) })).toEqual({ kind: 'good' });
});
